#include "relate/core/calendar.hpp"

#include <algorithm>

namespace relate {
namespace {

constexpr std::chrono::days search_limit{3653};  // ten years: no calendar is searched further

/// The first working day from `day` on in steps of `step`; nothing within ten years.
std::optional<Day> find_working(const WorkCalendar& calendar, Day day, std::chrono::days step) {
  for (std::chrono::days seen{0}; seen <= search_limit; ++seen, day += step)
    if (calendar.is_working(day)) return day;
  return std::nullopt;
}

}  // namespace

bool WorkCalendar::is_working(Day day) const {
  if (weekend.contains(weekday_of(day))) return false;
  const int year = year_of(day);
  const auto is_on = [&](const Date& holiday) {
    return holiday.year.value_or(year) == year && in_year(holiday, year) == day;
  };
  const auto covers = [&](const std::pair<Day, Day>& absence) {
    return absence.first <= day && day <= absence.second;
  };
  return std::ranges::none_of(holidays, is_on) && std::ranges::none_of(away, covers);
}

Day working_day_from(const WorkCalendar& calendar, Day day) {
  return find_working(calendar, day, std::chrono::days(1)).value_or(day);
}

Day add_working_days(const WorkCalendar& calendar, Day day, int count) {
  const std::chrono::days step(count < 0 ? -1 : 1);
  Day reached = day;
  for (; count != 0; count -= static_cast<int>(step.count())) {
    const auto next = find_working(calendar, reached + step, step);
    if (!next) return day;
    reached = *next;
  }
  return reached;
}

}  // namespace relate
