#include "relate/core/rhythm.hpp"

#include <algorithm>

namespace relate {

Rhythm& Rhythm::operator+=(const Rhythm& other) {
  waits += other.waits;
  kept += other.kept;
  longest_late = std::max(longest_late, other.longest_late);
  return *this;
}

Rhythm rhythm_of(Clock clock, std::optional<Day> before, std::span<const Day> contacts,
                 const WorkCalendar& calendar, const Period& period, Day today) {
  Rhythm rhythm;
  clock.last_contact = before;
  const auto days_late = [&](Day day) {
    const auto reconnect = reconnect_of(clock, calendar, day);
    return reconnect ? std::optional(reconnect->days_late) : std::nullopt;
  };
  for (const Day day : contacts) {
    if (clock.last_contact == day) continue;
    const auto late = days_late(day);
    clock.last_contact = day;
    if (!late) continue;
    ++rhythm.waits;
    rhythm.kept += *late <= 0 ? 1 : 0;
    rhythm.longest_late = std::max(rhythm.longest_late, *late);
  }
  const int late = days_late(until_today(period, today).last).value_or(0);
  rhythm.waits += late > 0 ? 1 : 0;
  rhythm.longest_late = std::max(rhythm.longest_late, late);
  return rhythm;
}

}  // namespace relate
