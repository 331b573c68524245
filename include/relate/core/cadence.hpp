#pragma once

#include <optional>
#include <string>
#include <vector>

#include "relate/core/calendar.hpp"
#include "relate/core/duration.hpp"
#include "relate/core/party.hpp"

namespace relate {

/// What the clock of a party runs by. Durations are as they were typed.
struct Clock {
  PartyKind kind = PartyKind::person;
  bool internal = false;
  std::string every;                  ///< its own cadence, `never`, or empty
  std::string at_most;                ///< its hard limit, or empty
  std::vector<std::string> tags;      ///< cadences of the tags it has
  std::vector<std::string> projects;  ///< for each of its people: of its projects not ended
  std::vector<std::string> orgs;      ///< the same of its orgs
  std::optional<Day> snoozed_until;
  Day added{};
  std::optional<Day> last_contact;  ///< as of today

  /// The day the clock runs from.
  Day start() const { return last_contact.value_or(added); }
};

/// How often to be in touch, and the day that gives.
struct Cadence {
  std::string text;  ///< as it was typed
  Day day{};         ///< before any move to a working day
  int days = 1;      ///< from the clock's start to its day, at least 1
};

/// The cadence that holds: its own; else of a person that is not internal the shortest of its
/// tags', else of its projects', else of its orgs'; else none, and none for `never`. A hard
/// limit where there is none, or a longer one, is the cadence. Shortest is by the day it gives.
std::optional<Cadence> cadence_of(const Clock& clock);

/// When to be in touch again.
struct Reconnect {
  Cadence cadence;
  Day day{};                ///< a working day
  int days_late = 0;        ///< from that day; negative before it
  std::string limit;        ///< the hard limit, as it was typed, or empty
  bool over_limit = false;  ///< from the day after the clock's start and the hard limit

  /// Whether it is later than another, each measured by its cadence.
  bool is_later_than(const Reconnect& other) const;
  bool is_as_late_as(const Reconnect& other) const;
};

/// What is due of a clock, as of `today`; none without a cadence. A snooze changes nothing.
std::optional<Reconnect> reconnect_of(const Clock& clock, const WorkCalendar& calendar, Day today);

}  // namespace relate
