#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>

#include "relate/core/due_filter.hpp"
#include "relate/core/due_row.hpp"
#include "relate/core/settings.hpp"
#include "relate/store/database.hpp"

namespace relate::cli {

inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// What of all that is due is asked for.
struct DueQuestion {
  int within = 0;  ///< days ahead
  DueFilter filter = {};
  std::string tag = {};                    ///< folded; empty: not asked for
  std::size_t limit = no_limit;            ///< rows in all
  std::optional<int> reconnect_rows = {};  ///< of them at most
};

/// What is due today, in its order. One why is looked at after the other, so that what lies
/// far beyond the limit is never read.
DueList find_due(store::Database& database, const Settings& settings, Day today,
                 const DueQuestion& question);

}  // namespace relate::cli
