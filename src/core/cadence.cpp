#include "relate/core/cadence.hpp"

#include <algorithm>
#include <span>

namespace relate {
namespace {

constexpr std::string_view no_cadence = "never";

Cadence cadence_from(Day start, const std::string& text) {
  const Day day = add(start, parse_duration(text));
  // At the end of all days there is none left to come.
  return {text, day, std::max(days_between(start, day), 1)};
}

std::optional<Cadence> shortest(Day start, std::span<const std::string> texts) {
  std::optional<Cadence> result;
  for (const std::string& text : texts) {
    Cadence cadence = cadence_from(start, text);
    if (!result || cadence.day < result->day) result = std::move(cadence);
  }
  return result;
}

std::optional<Cadence> inherited(const Clock& clock) {
  if (clock.internal || clock.kind != PartyKind::person) return {};
  for (const auto* texts : {&clock.tags, &clock.projects, &clock.orgs})
    if (!texts->empty()) return shortest(clock.start(), *texts);
  return {};
}

std::optional<Cadence> without_limit(const Clock& clock) {
  if (clock.every == no_cadence) return {};
  if (!clock.every.empty()) return cadence_from(clock.start(), clock.every);
  return inherited(clock);
}

/// days_late / days of two, multiplied out.
std::pair<long long, long long> lateness(const Reconnect& a, const Reconnect& b) {
  return {1LL * a.days_late * b.cadence.days, 1LL * b.days_late * a.cadence.days};
}

}  // namespace

std::optional<Cadence> cadence_of(const Clock& clock) {
  auto cadence = without_limit(clock);
  if (clock.at_most.empty()) return cadence;
  Cadence limit = cadence_from(clock.start(), clock.at_most);
  return cadence && cadence->day <= limit.day ? cadence : limit;
}

bool Reconnect::is_later_than(const Reconnect& other) const {
  const auto [own, others] = lateness(*this, other);
  return own > others;
}

bool Reconnect::is_as_late_as(const Reconnect& other) const {
  const auto [own, others] = lateness(*this, other);
  return own == others;
}

std::optional<Reconnect> reconnect_of(const Clock& clock, const WorkCalendar& calendar, Day today) {
  auto cadence = cadence_of(clock);
  if (!cadence) return {};
  const Day day = working_day_from(calendar, cadence->day);
  const bool over_limit =
      !clock.at_most.empty() && today > add(clock.start(), parse_duration(clock.at_most));
  return Reconnect{std::move(*cadence), day, days_between(day, today), clock.at_most, over_limit};
}

}  // namespace relate
