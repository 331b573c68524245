#pragma once

#include <optional>
#include <vector>

#include "relate/core/occasion.hpp"

namespace relate {

/// Days ahead that an occasion is near, whatever its lead time.
inline constexpr int near_days = 30;

/// An occurrence that is near.
struct Coming {
  Occasion occasion;
  Day day{};                   ///< of the occurrence
  std::optional<int> turning;  ///< the years it completes; none where they are not known
};

/// The next occurrence not done of each occasion, where it falls on today or one of the
/// next 30 days, or today lies in its window. By day, then time, then as given.
std::vector<Coming> coming(const std::vector<Occasion>& occasions, Day today);

}  // namespace relate
