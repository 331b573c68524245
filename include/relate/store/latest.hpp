#pragma once

#include <vector>

#include "relate/core/account.hpp"
#include "relate/core/audience.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/shared.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// The latest contacts of those in `scope` while they belonged, on or before `today`, as the
/// viewer sees them: at most `count`, the latest first. Reads little more than these.
std::vector<Interaction> latest_contacts(Database& database, const AccountScope& scope, int count,
                                         const Viewer& viewer, Day today);

/// How many contacts there were on or before `today`: of the party itself, and of an org or project
/// those of its external members while they belonged. Looks into the index alone.
std::int64_t count_contacts(Database& database, Id party, Day today);

/// The latest interactions that name the party and are no contact with it: mentions, copies,
/// notes about it.
std::vector<Interaction> latest_mentions(Database& database, Id party, int count,
                                         const Viewer& viewer, Day today);

/// The contacts of the party from the day `since` up to `today`, the earliest first.
std::vector<ContactDay> contact_days(Database& database, Id party, Day since, const Viewer& viewer,
                                     Day today);

}  // namespace relate::store
