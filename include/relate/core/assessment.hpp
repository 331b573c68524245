#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/party.hpp"

namespace relate {

/// A dated judgement of where somebody stands.
struct Assessment {
  Id id = 0;
  PartyName who;
  std::optional<PartyName> project;  ///< none: in general
  Day day{};
  std::optional<int> influence;  ///< 1 to 5
  std::optional<int> interest;   ///< 1 to 5
  std::string engagement;        ///< now: `supportive`; empty when not judged
  std::string desired;           ///< the engagement that is wanted; empty when not said
  std::optional<int> pulse;      ///< 1 to 5
  std::string note;
  bool is_private = false;
  /// Of a position: the first day since which the engagement, or where none was judged the one
  /// that is wanted, is as it is; none where neither was judged.
  std::optional<Day> engaged_since = {};

  /// Whether nothing was judged.
  bool is_empty() const {
    return !influence && !interest && engagement.empty() && desired.empty() && !pulse;
  }
};

/// How much somebody is engaged, from the least to the most.
inline constexpr std::string_view engagements[] = {"unaware", "resistant", "neutral", "supportive",
                                                   "leading"};

/// Where influence and interest put somebody: `manage closely`, `keep satisfied`, `keep
/// informed`, `monitor`; empty without both. From 4 either is high.
std::string_view grid_place(const Assessment& assessment);

/// Where somebody stands, in general or in a project, and where they stood before.
struct Position {
  /// The latest assessment; what it does not judge is as it was judged last.
  Assessment now;
  /// The same without the latest one; none where there is one alone.
  std::optional<Assessment> before;
};

/// Whether both judge the same party, in general or in the same project.
bool is_of_same(const Assessment& a, const Assessment& b);

/// Whether something that `known` judge would count otherwise with `one` of the same party among
/// them. `known`: the oldest first; of one day `one` counts as the last.
bool would_change(std::span<const Assessment> known, const Assessment& one);

/// Out of assessments, the oldest first, a position for each party in general and in each
/// project: in general first, then the one judged last.
std::vector<Position> positions_of(std::span<const Assessment> history);

}  // namespace relate
