#include "relate/core/say_do.hpp"

#include <algorithm>

namespace relate {
namespace {

/// A day set for the first time is no move.
int moves_of(const Item& item) {
  return static_cast<int>(
      std::ranges::count_if(item.moves, [](const Move& move) { return move.from.has_value(); }));
}

void count_kept(SayDo& result, Day closed, Day agreed) {
  if (closed > agreed) {
    ++result.kept_late;
    return;
  }
  ++result.kept;
  if (closed < agreed) ++result.kept_early;
}

void count(SayDo& result, const Item& promise, Day agreed, Day today) {
  result.moves += moves_of(promise);
  if (promise.is_open()) {
    ++(is_overdue(promise, today) ? result.overdue : result.pending);
  } else if (promise.closed_as == broken_state) {
    ++result.broken;
  } else if (promise.closed_as == rules_of(promise.kind).done) {
    count_kept(result, *promise.closed, agreed);
  } else {
    ++result.withdrawn;
    if (*promise.closed > agreed) ++result.withdrawn_overdue;
  }
}

}  // namespace

std::optional<int> SayDo::percent() const {
  if (counted() == 0) return std::nullopt;
  return (200 * kept + counted()) / (2 * counted());
}

SayDo say_do(std::span<const Item> promises, Day since, Day until, Day today, ItemKind kind) {
  const auto in_period = [&](Day day) { return since <= day && day <= until; };
  SayDo result;
  for (const Item& item : promises) {
    if (item.kind != kind) continue;
    const auto agreed = agreed_day(item);
    if (agreed && in_period(*agreed)) {
      count(result, item, *agreed, today);
    } else if (!agreed && in_period(item.opened)) {
      ++result.without_day;
    }
  }
  return result;
}

}  // namespace relate
