#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "relate/core/audience.hpp"
#include "relate/core/party.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// The party in full. Throws Error::not_found.
Party load_party(Database& database, Id id, Day today);

/// The same for many, in the order of `ids`.
std::vector<Party> load_parties(Database& database, std::span<const Id> ids, Day today);

/// What is needed to name the party. Throws Error::not_found.
PartyName load_party_name(Database& database, Id id, Day today);

/// Which parties a list shows.
struct PartyFilter {
  std::optional<PartyKind> kind;
  bool accounts = false;           ///< orgs only that are accounts
  bool hides_private = false;      ///< of these, none that is one for a private project
  bool ended = false;              ///< those that have ended, too
  std::optional<Id> group;         ///< members of that org or project today
  std::optional<std::string> tag;  ///< folded
  std::optional<std::string> level;
  std::optional<Id> project;  ///< members of that project today, too
  bool below = false;         ///< also members of orgs in the org, of projects in the project
  int limit = -1;             ///< the first of them; negative: all
};

/// Whether there is any party.
bool has_parties(Database& database);

/// Parties by folded name, then handle.
std::vector<Party> list_parties(Database& database, const PartyFilter& filter, Day today);

/// Stores a new party, or what has changed of one: the row itself and its aliases,
/// addresses, tags and memberships. A new party (id 0) gets an id.
void save_party(Operation& operation, Party& party);

/// A handle nobody has, nor can have: `wanted`, or `wanted-2` and so on; `KIND-1` and so on for an
/// empty one.
std::string free_handle(Database& database, const std::string& wanted, PartyKind kind);

/// How many records went with a removed one, by what they are.
struct Removed {
  std::string what;  ///< `facts`, `interactions`, ...
  int count = 0;
};

/// Removes the party with its facts, links, assessments, memberships, and what concerns
/// it alone: items and occasions without another party, interactions without another
/// `with`. Shared records stay, without it.
std::vector<Removed> remove_party(Operation& operation, Id id);

/// For each of the parties the last day of contact on or before `today` that the viewer may know
/// of: its own, and for an org or project that of its external members while they belonged.
std::vector<std::optional<Day>> last_contacts(Database& database, std::span<const Id> parties,
                                              const Viewer& viewer, Day today);
/// The same for one.
std::optional<Day> last_contact_of(Database& database, Id party, const Viewer& viewer, Day today);

/// All tags with the number of records that have them, by name.
std::vector<std::pair<std::string, int>> list_tags(Database& database);
/// Their names alone: one look into the indexes for each, however many records have it.
std::vector<std::string> known_tags(Database& database);

}  // namespace relate::store
