#include "relate/core/rhythm.hpp"

#include <algorithm>
#include <utility>

namespace relate {
namespace {

void count(Rhythm& rhythm, Wait wait) {
  ++rhythm.waits;
  rhythm.kept += wait.is_kept() ? 1 : 0;
  rhythm.longest_late = std::max(rhythm.longest_late, wait.days_late);
  rhythm.each.push_back(std::move(wait));
}

}  // namespace

Rhythm& Rhythm::operator+=(const Rhythm& other) {
  waits += other.waits;
  kept += other.kept;
  longest_late = std::max(longest_late, other.longest_late);
  each.insert(each.end(), other.each.begin(), other.each.end());
  return *this;
}

Rhythm rhythm_of(Clock clock, std::optional<Day> before, std::span<const Day> contacts,
                 const WorkCalendar& calendar, const Period& period, Day today) {
  Rhythm rhythm;
  clock.last_contact = before;
  const auto wait_until = [&](Day day) -> std::optional<Wait> {
    const auto reconnect = reconnect_of(clock, calendar, day);
    if (!reconnect) return {};
    return Wait{.from = clock.start(),
                .is_from_contact = clock.last_contact.has_value(),
                .cadence = reconnect->cadence.text,
                .cadence_day = reconnect->cadence.day,
                .due = reconnect->day,
                .days_late = reconnect->days_late};
  };
  for (const Day day : contacts) {
    if (clock.last_contact == day) continue;
    auto wait = wait_until(day);
    clock.last_contact = day;
    if (!wait) continue;
    wait->contact = day;
    count(rhythm, std::move(*wait));
  }
  auto running = wait_until(until_today(period, today).last);
  if (running && running->days_late > 0) count(rhythm, std::move(*running));
  return rhythm;
}

}  // namespace relate
