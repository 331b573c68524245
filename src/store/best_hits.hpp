#pragma once

#include <set>
#include <string>
#include <vector>

#include "relate/store/records.hpp"

namespace relate::store {

struct Hit {
  Record record;
  double rank = 0;  ///< the lower the better
  std::string day;  ///< YYYY-MM-DD; empty: none
};

/// What an expression finds in the search index.
struct Hits {
  std::vector<Hit> best;  ///< each record once; among equals in order of their ids
  std::set<Id> others;    ///< records that come after, as far as they are counted
  bool is_all = true;     ///< nothing else is found
};

/// Records beyond the limit that are counted.
constexpr std::size_t counted_beyond = 1000;

/// The best records, as many as are `wanted` (all for a negative number) and those that are
/// equally good as the last of them, where these are many only the latest; others are counted.
Hits best_hits(Database& database, const std::string& expression, int wanted);

}  // namespace relate::store
