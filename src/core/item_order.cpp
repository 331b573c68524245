#include "relate/core/item_order.hpp"

#include <algorithm>
#include <tuple>

namespace relate {
namespace {

/// Whether an item of the kind is looked for by its due day, open or closed.
bool is_by_due_day(const Item& item) {
  return item.kind == ItemKind::promise || item.kind == ItemKind::ask;
}

bool is_before(const Item& a, const Item& b) {
  if (a.is_open() != b.is_open()) return a.is_open();
  if (a.is_open()) {
    const auto waits = [](const Item& item) {
      const bool has_due = item.due && is_by_due_day(item);
      return std::tuple(!has_due, has_due ? *item.due : item.opened, item.sequence);
    };
    return waits(a) < waits(b);
  }
  const auto ended = [](const Item& item) {
    return std::tuple(is_by_due_day(item) ? item.due.value_or(*item.closed) : *item.closed,
                      item.sequence);
  };
  return ended(a) > ended(b);
}

}  // namespace

void sort_for_report(std::vector<Item>& items) { std::ranges::stable_sort(items, is_before); }

}  // namespace relate
