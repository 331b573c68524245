#include "relate/core/standing.hpp"

#include <algorithm>
#include <tuple>

#include "relate/core/fold.hpp"

namespace relate {

std::optional<int> quiet_days(std::optional<Day> last_contact, Day today) {
  if (!last_contact) return {};
  return days_between(*last_contact, today);
}

void count_items(AccountStanding& standing, const std::vector<Item>& items, Day today) {
  for (const Item& item : items) {
    if (!item.is_open()) continue;
    const bool is_late = item.due && *item.due < today;
    if (item.kind == ItemKind::promise) {
      ++standing.open_promises;
      if (is_late) standing.late_promises.insert(item.id);
    }
    if (item.kind == ItemKind::ask && is_late) ++standing.overdue_asks;
    if (item.kind == ItemKind::promise || (item.kind == ItemKind::ask && is_late))
      standing.counted.push_back(item);
  }
}

void sort_standings(std::vector<AccountStanding>& standings) {
  std::ranges::sort(standings, {}, [](const AccountStanding& standing) {
    const auto health = standing.health.now.total();
    return std::tuple(!health, health.value_or(0), fold(standing.account.name),
                      standing.account.handle);
  });
}

}  // namespace relate
