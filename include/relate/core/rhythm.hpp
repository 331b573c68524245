#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "relate/core/cadence.hpp"
#include "relate/core/period.hpp"

namespace relate {

/// A wait for contact, from one day of contact, or the day the party was added, to the next.
struct Wait {
  Day from{};
  bool is_from_contact = false;     ///< otherwise from the day the party was added
  std::string cadence = {};         ///< as it was typed
  Day cadence_day{};                ///< that it gives, before any move to a working day
  Day due{};                        ///< the reconnect day
  std::optional<Day> contact = {};  ///< none has come yet
  int days_late = 0;                ///< that contact came, or has not come yet; negative before

  bool is_kept() const { return contact && days_late <= 0; }
};

/// How the rhythm was kept that a cadence sets.
struct Rhythm {
  int waits = 0;         ///< that ended in the period, or were too long at its end
  int kept = 0;          ///< of these, the ones that contact ended on the reconnect day or before
  int longest_late = 0;  ///< days that contact came, or has not come yet, after its day
  std::vector<Wait> each = {};  ///< of these waits, the earliest first

  Rhythm& operator+=(const Rhythm& other);
};

/// The rhythm of one party.
struct PartyRhythm {
  PartyName party;
  Rhythm rhythm;
};

/// The waits of a clock in the period, as of its end or today. `before` is the last contact
/// before it, `contacts` the days of contact in it, the earliest first. The cadence that holds
/// today is taken to have held all the time; without one there are no waits. A snooze changes
/// nothing.
Rhythm rhythm_of(Clock clock, std::optional<Day> before, std::span<const Day> contacts,
                 const WorkCalendar& calendar, const Period& period, Day today);

}  // namespace relate
