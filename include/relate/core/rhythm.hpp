#pragma once

#include <optional>
#include <span>

#include "relate/core/cadence.hpp"
#include "relate/core/period.hpp"

namespace relate {

/// How the rhythm was kept that a cadence sets. A wait runs from one day of contact, or from
/// the day its party was added, to the next.
struct Rhythm {
  int waits = 0;         ///< that ended in the period, or were too long at its end
  int kept = 0;          ///< of these, the ones that contact ended on the reconnect day or before
  int longest_late = 0;  ///< days that contact came, or has not come yet, after its day

  Rhythm& operator+=(const Rhythm& other);
};

/// The waits of a clock in the period, as of its end or today. `before` is the last contact
/// before it, `contacts` the days of contact in it, the earliest first. The cadence that holds
/// today is taken to have held all the time; without one there are no waits. A snooze changes
/// nothing.
Rhythm rhythm_of(Clock clock, std::optional<Day> before, std::span<const Day> contacts,
                 const WorkCalendar& calendar, const Period& period, Day today);

}  // namespace relate
