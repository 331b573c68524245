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

/// An occurrence that was closed.
struct ClosedOccurrence {
  Day day{};   ///< of the occurrence
  Day done{};  ///< the day it was closed on
  std::string note;
};

/// Days after an occasion that `due` still shows it.
inline constexpr int occasion_grace = 3;

/// How often an occasion comes when `--every` does not say: `1y` when, on the day it is
/// added, it has no year or lies before that day; else empty, once.
std::string usual_every(const Date& date, Day added);

/// The first occurrence on or after `day` that is not done; none of what happens once and is
/// done or lies before. One whose date lay before the day it was added begins one period after its
/// date, one without a year has no beginning. 29 February is the 28th in plain years.
std::optional<Day> next_occurrence(const Occasion& occasion, Day day);

/// Whether it does not come again because it was done.
bool is_done(const Occasion& occasion);

/// The occurrence whose window (lead days before to 3 days after, but not beyond the next
/// occurrence) holds `day`, the earliest of several; done ones are left out. With `ahead`,
/// also one whose window begins on one of that many days after `day`.
std::optional<Day> occurrence_in_window(const Occasion& occasion, Day day, int ahead = 0);

/// The occurrence that `done` closes on `day`: the one whose window holds it, the earliest
/// not done of several, else the next. Throws Error::refused when that one is done already
/// or there is none any more.
Day occurrence_to_close(const Occasion& occasion, Day day);

/// How many years an occurrence completes: 40 for a 40th birthday. None when the
/// year is not known, it happens once or the occurrence is no anniversary.
std::optional<int> turning(const Occasion& occasion, Day occurrence);

}  // namespace relate
