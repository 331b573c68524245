#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "relate/core/party.hpp"

namespace relate {

/// Days from `since` up to, but without, `until`.
struct Stretch {
  std::optional<Day> since;  ///< none: all earlier days
  std::optional<Day> until;  ///< none: all later days
  bool operator==(const Stretch&) const = default;

  bool holds_on(Day day) const { return (!since || *since <= day) && (!until || day < *until); }
};

/// The same days, as few stretches as there can be, in their order.
std::vector<Stretch> joined(std::vector<Stretch> stretches);

/// Somebody whose contacts count for an account, on some days.
struct AccountMember {
  PartyName party;
  std::string level;  ///< empty when not known
  std::vector<Stretch> days;

  bool belongs_on(Day day) const;
  std::optional<Day> ended = {};  ///< the day from which they are ended, if any
};

/// Who belongs to an account, by whatever way: its member orgs, their member orgs, the
/// projects of all of these, and the people of them. Each party once.
struct AccountScope {
  std::vector<AccountMember> groups;  ///< the org itself first; member orgs and projects
  std::vector<AccountMember> people;  ///< of the customer: none of our side; ended ones, too
};

/// What a person is in one of the orgs and projects of `home` on `day`, in their org rather than
/// in another; none where they are nothing there: what they are elsewhere is not its business.
const Membership* position_in(const std::set<Id>& home, const Party& person, Day day);

/// The people of an account on `day`: who belongs to it then and has not ended by then.
std::vector<PartyName> people_on(const AccountScope& scope, Day day);

}  // namespace relate
