#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "relate/core/activity.hpp"
#include "relate/core/audience.hpp"
#include "relate/core/cadence.hpp"
#include "relate/core/coverage.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// The contacts of the period, a part for each party of theirs: of the parties `of` and, where
/// these are orgs or projects, of their external members while they belonged; of everybody
/// where `of` is empty. In the order of time, of several one after the other. Nothing private
/// for one who does not see all; for a customer nothing in which our own alone took part, or
/// that belongs to another's project. Of some, no contact is read that is not theirs.
std::vector<ContactPart> list_contacts(Database& database, std::span<const Id> of,
                                       const Period& period, const Viewer& viewer);

/// For each person of the account and each channel the last contact while they belonged, on or
/// before `today`.
std::vector<ChannelContact> last_by_channel(Database& database, Id account, const Viewer& viewer,
                                            Day today);

/// The last day of contact of the party itself on or before `day`, as the viewer sees it.
std::optional<Day> last_contact_by(Database& database, Id party, const Viewer& viewer, Day day);

/// What a party's clock runs by, without a last contact. Of a person also what it inherits;
/// `tag_cadence` is the configuration's.
Clock load_clock(Database& database, Id party,
                 const std::map<std::string, std::string>& tag_cadence, Day today);

}  // namespace relate::store
