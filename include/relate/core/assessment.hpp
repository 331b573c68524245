#pragma once

#include <optional>
#include <string>
#include <string_view>

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
};

/// Where influence and interest put somebody: `manage closely`, `keep satisfied`, `keep
/// informed`, `monitor`; empty without both. From 4 either is high.
std::string_view grid_place(const Assessment& assessment);

}  // namespace relate
