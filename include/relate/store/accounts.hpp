#pragma once

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "relate/core/account.hpp"
#include "relate/core/audience.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// Who belongs to the org or project, and when, as far as the viewer sees by what way. Of a
/// person, it alone.
AccountScope account_scope(Database& database, Id account, const Viewer& viewer, Day today);

/// The orgs and projects a party belongs to today, and what these belong to: orgs first, then
/// by folded name.
std::vector<PartyName> groups_of(Database& database, Id party, Day today);

/// Whom a viewer does not see: every private party, for one who does not see all.
Viewer viewer_for(Database& database, Audience audience);

/// A person who was in contact, and the last day of it.
struct PersonContact {
  Id person = 0;
  Day last{};
};

/// The people of theirs who were in contact on one of the days from `first` to `last`, while
/// they belonged: the latest first. Cost follows the people, not their contacts.
std::vector<PersonContact> people_in_contact(Database& database, Id account, Day first, Day last,
                                             const Viewer& viewer);

}  // namespace relate::store
