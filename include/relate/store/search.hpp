#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "relate/core/search_words.hpp"
#include "relate/store/records.hpp"

namespace relate::store {

/// What a search finds.
struct Found {
  std::vector<Record> records;  ///< the best first, each once
  int more = 0;                 ///< how many there are besides
  bool is_more_exact = true;    ///< otherwise there are at least as many
};

/// Records in which each of the terms is: names and handles, aliases, addresses, roles and
/// departments lead to their party, which may have each term in another of them; texts of
/// interactions, items, occasions and facts. The best first: by how rare the words are and
/// how much of the text they make up; among equals the latest day first. At most `limit`,
/// all for a negative one. Nothing for no terms.
///
/// Where `line`, all that was typed, is a phone number, those who have it come first; what has
/// it as a tag comes last.
Found search(Database& database, std::span<const SearchTerm> terms, int limit,
             std::string_view line = {});

}  // namespace relate::store
