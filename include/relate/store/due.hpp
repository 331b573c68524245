#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/due.hpp"
#include "relate/core/due_filter.hpp"
#include "relate/core/due_row.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

// What may be due is found by index, in a few statements however much is stored: open items
// by kind and day, occasions by their day, and of each party its last contact by one look into
// the table of contacts. Names and texts are read later, for what is shown.

/// Items that are due for that reason, those of `filter` alone. By their day where they have
/// one, so that reading ends once there are `enough`, and all of the same day. `tag`, folded,
/// is looked for among the items' own.
std::vector<Due> due_items(Database& database, Why why, const DueTerms& terms,
                           const DueFilter& filter, const std::string& tag, std::size_t enough);

/// Occasions that are due.
std::vector<Due> due_occasions(Database& database, const DueTerms& terms);

/// A party that has not ended, with what its clock runs by.
struct DueClock {
  ClockedParty clocked;
  bool last_is_in = false;  ///< its own last contact was begun by them
};

/// Shows the clock of each party that has not ended to `visit`, as of `today`. Of an org or
/// project that has a cadence the contacts count that its external members had while they
/// belonged, and those of its member orgs and projects. `tag_cadence` is the configuration's.
void visit_clocks(Database& database, const std::map<std::string, std::string>& tag_cadence,
                  Day today, const std::function<void(DueClock clock)>& visit);

/// The first message that nothing has answered, of each of the parties that has one. An org or
/// project is answered by a contact with its people, too; a message about a project waits for
/// an answer to those it is from alone.
std::vector<OpenMessage> unanswered(Database& database, const std::vector<ClockedParty>& parties,
                                    Day today);

/// The rows of what is due, with names, texts and channels.
std::vector<DueRow> described(Database& database, std::vector<Due> dues, Day today);

/// The parties themselves, and those that belong to them today, by whatever way.
std::set<Id> with_members(Database& database, const std::vector<PartyName>& parties, Day today);

/// The parties, ended or not, that have a tag, given folded.
std::set<Id> tagged(Database& database, std::string_view tag);

}  // namespace relate::store
