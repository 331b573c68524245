#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "relate/core/interaction.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Which interactions a list shows.
struct InteractionFilter {
  std::optional<Id> who;      ///< takes part, in any role
  std::optional<Id> project;  ///< about that project, or with it
  std::optional<Channel> channel;
  std::optional<std::string> tag;  ///< as it is stored
  std::optional<Day> since;
  std::optional<Day> until;  ///< included
  std::optional<Role> role;  ///< of `who`
  int limit = -1;            ///< the latest of them; negative: all
  /// With that party or about it, or with a member of that org or project on the day of it.
  std::optional<Id> group;
  /// Contacts of that party alone: its own, and for an org or project those of its external
  /// members while they belonged.
  std::optional<Id> contact_of;
  bool hides_private = false;  ///< of these, nobody who is one by way of what is private
  /// Names that party and is no contact with it: a mention, a copy, a note about it.
  std::optional<Id> mention_of;
};

/// Throws Error::not_found.
Interaction load_interaction(Database& database, Id id, Day today);

/// The same for many, in the order of `ids`.
std::vector<Interaction> load_interactions(Database& database, std::span<const Id> ids, Day today);

/// The latest first: by day, then by time, then as recorded.
std::vector<Interaction> list_interactions(Database& database, const InteractionFilter& filter,
                                           Day today);

/// How many there are, whatever the limit.
std::int64_t count_interactions(Database& database, const InteractionFilter& filter);

/// Stores a new interaction (id 0 gets an id and a sequence), or what has changed of one.
void save_interaction(Operation& operation, Interaction& interaction);

/// Stores a new interaction under the id and the sequence that it has. Requires that no record has
/// the id.
void add_interaction(Operation& operation, const Interaction& interaction);

/// Removes it; the items out of it stay.
void remove_interaction(Operation& operation, Id id);

}  // namespace relate::store
