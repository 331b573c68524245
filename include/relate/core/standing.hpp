#pragma once

#include <optional>
#include <set>
#include <vector>

#include "relate/core/account.hpp"
#include "relate/core/coming.hpp"
#include "relate/core/health.hpp"
#include "relate/core/item.hpp"

namespace relate {

/// What the portfolio says of an account.
struct AccountStanding {
  PartyName account;
  bool is_private = false;
  int people = 0;  ///< of theirs, today
  std::optional<Day> last_contact = {};
  int open_promises = 0;
  std::set<Id> late_promises = {};  ///< of the open ones, those past their current day
  int overdue_asks = 0;             ///< open ones past their current day
  std::vector<Item> counted = {};   ///< those promises and asks
  std::optional<Coming> next = {};
  PartyHealth health = {};
};

/// Days since the last contact; none without one.
std::optional<int> quiet_days(std::optional<Day> last_contact, Day today);

/// Counts the open ones of `items` into `standing`.
void count_items(AccountStanding& standing, const std::vector<Item>& items, Day today);

/// Lowest health first, those without health last; then by folded name, then handle.
void sort_standings(std::vector<AccountStanding>& standings);

}  // namespace relate
