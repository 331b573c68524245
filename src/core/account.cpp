#include "relate/core/account.hpp"

#include <algorithm>

namespace relate {
namespace {

/// No beginning lies before every day, no end behind every day.
Day beginning(const Stretch& stretch) { return stretch.since.value_or(earliest_day); }

bool touches(const Stretch& earlier, const Stretch& later) {
  return !earlier.until || beginning(later) <= *earlier.until;
}

}  // namespace

std::vector<Stretch> joined(std::vector<Stretch> stretches) {
  std::ranges::sort(stretches, {}, [](const Stretch& stretch) {
    return std::pair(stretch.since.has_value(), beginning(stretch));
  });
  std::vector<Stretch> result;
  for (const Stretch& stretch : stretches) {
    if (result.empty() || !touches(result.back(), stretch)) {
      result.push_back(stretch);
    } else if (auto& until = result.back().until; until) {
      until = stretch.until ? std::optional(std::max(*until, *stretch.until)) : std::nullopt;
    }
  }
  return result;
}

bool AccountMember::belongs_on(Day day) const {
  return std::ranges::any_of(days, [&](const Stretch& stretch) { return stretch.holds_on(day); });
}

std::vector<PartyName> people_on(const AccountScope& scope, Day day) {
  std::vector<PartyName> result;
  for (const AccountMember& person : scope.people)
    if (person.belongs_on(day) && !(person.ended && *person.ended <= day))
      result.push_back(person.party);
  return result;
}

const Membership* position_in(const std::set<Id>& home, const Party& person, Day day) {
  const auto is_at_home = [&](const Membership& held) {
    return held.holds_on(day) && home.contains(held.group.id);
  };
  const Membership* org = org_membership(person, day);
  if (org && is_at_home(*org)) return org;
  const auto found = std::ranges::find_if(person.memberships, is_at_home);
  return found == person.memberships.end() ? nullptr : &*found;
}

}  // namespace relate
