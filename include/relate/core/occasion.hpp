#pragma once

#include <optional>
#include <string>
#include <vector>

#include "relate/core/duration.hpp"
#include "relate/core/party.hpp"

namespace relate {

/// A day worth marking.
struct Occasion {
  Id id = 0;
  std::vector<PartyName> who;
  std::string label;
  Date date;                      ///< without a year: not known
  std::optional<ClockTime> time;  ///< with one it is a meeting
  std::string every;              ///< `1y`, ... as typed; empty: it happens once
  int lead = 7;                   ///< days before it that `due` begins to show it
  bool is_private = false;
  Day added{};
  std::vector<Day> done;  ///< occurrences that were closed, oldest first
};

/// The first occurrence on or after `day`; none when it happened once, before. The
/// yearly one with a past year begins the year after; 29 February is the 28th in
/// plain years.
std::optional<Day> next_occurrence(const Occasion& occasion, Day day);

/// The occurrence whose window (lead days before to 3 days after) holds `day`,
/// done ones left out.
std::optional<Day> occurrence_in_window(const Occasion& occasion, Day day, int ahead = 0);

/// How many years an occurrence completes: 40 for a 40th birthday. None when the
/// year is not known or it happens once.
std::optional<int> turning(const Occasion& occasion, Day occurrence);

/// Days after an occasion that `due` still shows it.
inline constexpr int occasion_grace = 3;

}  // namespace relate
