#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/id.hpp"
#include "relate/core/kind.hpp"
#include "relate/core/party.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

// What a word that is being typed may become. Each looks at few rows of an index and gives
// `limit` at most, however large the journal is.

/// Parties whose handle, alias or full name begins with `folded`, by handle; where there is none,
/// those of whose name another word does, as a surname. Not those that have ended.
std::vector<PartyName> parties_beginning(Database& database, std::string_view folded,
                                         std::optional<PartyKind> kind, Day today, int limit);

/// An item as far as it is told from others.
struct ItemLine {
  Id id = 0;
  ItemKind kind = ItemKind::promise;
  std::string text;
  std::string who;  ///< the name of the first whom it concerns
};

/// Open items with ids in `range`, those due first.
std::vector<ItemLine> open_items(Database& database, IdRange range, int limit);

/// Items of that kind with ids in `range` that somebody is to be told of, open ones first.
std::vector<ItemLine> untold_items(Database& database, ItemKind kind, IdRange range, int limit);

/// Tags as they are spelled, in no order: of parties, or of records of every kind.
std::vector<std::string> party_tags(Database& database, int limit);
std::vector<std::string> all_tags(Database& database, int limit);

}  // namespace relate::store
