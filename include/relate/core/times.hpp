#pragma once

#include <optional>
#include <vector>

#include "relate/core/day.hpp"
#include "relate/core/id.hpp"
#include "relate/core/party.hpp"

namespace relate {

/// How long something of a record took, from one day to another.
struct TimeTaken {
  Id record = 0;
  std::optional<PartyName> who = {};  ///< whom it was for, where it was for each
  Day first{};
  Day last{};

  /// Not below 0, where the days are out of order.
  int days() const;
};

/// How long something took: the days of each.
struct Times {
  std::vector<int> days = {};
  std::vector<TimeTaken> each = {};  ///< what these are the days of, where that is known

  void add(TimeTaken time);

  std::optional<int> median() const;  ///< halves up; none without any
  std::optional<int> longest() const;
};

}  // namespace relate
