#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "relate/core/item.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Which items a list shows.
struct ItemFilter {
  std::optional<ItemKind> kind;
  std::optional<bool> open;       ///< true: open ones, false: closed ones
  std::optional<Day> overdue_on;  ///< open, and their due day before that day
  std::optional<Id> who;          ///< concerns that party
  std::optional<Id> project;      ///< of that project, or concerning it
  std::optional<Id> owner;
  bool owner_is_me = false;                       ///< without an owner
  std::optional<Id> interaction;                  ///< came out of it
  std::optional<std::string> tag;                 ///< as it is stored
  std::optional<Day> opened_since, opened_until;  ///< both days included
  std::optional<Day> due_since, due_until;
  std::optional<Day> closed_since, closed_until;
  /// Concerns that party, or one who was a member of that org or project when it was opened.
  std::optional<Id> group;
  bool hides_private = false;      ///< of these, nobody who is one by way of what is private
  std::optional<Id> series;        ///< of the series that this item began
  std::optional<Id> origin;        ///< came from that item
  std::optional<Id> result;        ///< led to that item
  std::optional<Day> alive_since;  ///< open, or closed or due on that day or later
  int limit = -1;                  ///< the first of them; negative: all
};

/// Throws Error::not_found.
Item load_item(Database& database, Id id, Day today);

/// The same for many, in the order of `ids`.
std::vector<Item> load_items(Database& database, std::span<const Id> ids, Day today);

/// Open ones first; by due day, those without one last; then as recorded.
std::vector<Item> list_items(Database& database, const ItemFilter& filter, Day today);

/// Stores a new item (id 0 gets an id and a sequence), or what has changed of one. Moves
/// and wordings are only ever added to.
void save_item(Operation& operation, Item& item);

void remove_item(Operation& operation, Id id);

}  // namespace relate::store
