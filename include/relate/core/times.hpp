#pragma once

#include <optional>
#include <vector>

namespace relate {

/// How long something took: the days of each.
struct Times {
  std::vector<int> days = {};

  std::optional<int> median() const;  ///< halves up; none without any
  std::optional<int> longest() const;
};

}  // namespace relate
