#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace relate {

/// A civil day. Never an instant: no zone applies to it. Years 0001 to 9999.
using Day = std::chrono::sys_days;

/// The first and the last day there is.
inline constexpr Day earliest_day = std::chrono::year(1) / 1 / 1;
inline constexpr Day latest_day = std::chrono::year(9999) / 12 / 31;

/// A day of the calendar whose year may not be known: a birthday on 20 March.
struct Date {
  std::optional<int> year;
  unsigned month = 1;  ///< 1 to 12
  unsigned day = 1;    ///< 1 to 31; 29 February is a date without a year, too
  bool operator==(const Date&) const = default;
};

/// The day of `year`, `month`, `day`, or nothing when the calendar has no such day.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// `2026-03-18`.
std::string to_iso(Day day);
/// `2026-03-18`, or `03-18` without a year.
std::string to_iso(const Date& date);

/// Reads `2026-03-18` and nothing else: four, two and two digits, a real day.
std::optional<Day> day_from_iso(std::string_view text);
/// Reads `2026-03-18` or `03-18`.
std::optional<Date> date_from_iso(std::string_view text);

/// `Wed 18 Mar 2026`: how a day is echoed.
std::string to_words(Day day);
/// `Wed 18 Mar 2026`, or `18 Mar` without a year.
std::string to_words(const Date& date);

/// The year, month and day of `day`, with its year.
Date date_of(Day day);
int year_of(Day day);

/// ISO numbers: Monday is 1, Sunday 7.
unsigned weekday_of(Day day);

/// The same day of the month `months` later (or earlier), clamped to the last
/// day of a shorter month: 31 January plus one month is 28 or 29 February. Never
/// before earliest_day or after latest_day.
Day add_months(Day day, int months);

/// Whole days from `from` to `to`; negative when `to` is earlier.
constexpr int days_between(Day from, Day to) { return static_cast<int>((to - from).count()); }

/// The day of `date` in `year`; 29 February is the 28th in plain years.
Day in_year(const Date& date, int year);

/// A time of day, with the offset of its zone where one is known.
struct ClockTime {
  int minute = 0;             ///< minutes since midnight, 0 to 1439
  std::optional<int> offset;  ///< minutes east of UTC
  bool operator==(const ClockTime&) const = default;
};

/// `14:30`.
std::string to_text(const ClockTime& time);
/// Reads `14:30` and nothing else.
std::optional<ClockTime> time_from_text(std::string_view text);

}  // namespace relate
