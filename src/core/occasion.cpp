#include "relate/core/occasion.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "relate/core/error.hpp"

namespace relate {
namespace {

using Unit = Duration::Unit;
using std::chrono::days;

/// `divisor` is positive.
int floor_divide(int value, int divisor) { return value / divisor - (value % divisor < 0 ? 1 : 0); }

int months_of(const Date& date) { return 12 * *date.year + static_cast<int>(date.month) - 1; }

/// How many months or days lie between two occurrences.
int step_of(Duration every) {
  switch (every.unit) {
    case Unit::day:
    case Unit::month:
      return every.count;
    case Unit::week:
      return 7 * every.count;
    case Unit::quarter:
      return 3 * every.count;
    case Unit::year:
      return 12 * every.count;
  }
  return every.count;
}

/// The year of an occasion without one: the first in which it falls on `added` or later.
int first_year(const Date& date, Day added) {
  const int year = year_of(added);
  return in_year(date, year) < added ? year + 1 : year;
}

/// The days an occasion falls on, by number: 0 is its date. Months are counted from the
/// date as it was given, so that 29 February comes back in leap years.
struct Rhythm {
  Date date;  ///< with a year
  bool in_months = false;
  int step = 1;
  int first = 0;
  int last = std::numeric_limits<int>::max();

  Day day_of(int number) const {
    if (!in_months) return in_year(date, *date.year) + days(number * step);
    const int month = months_of(date) + number * step;
    return in_year({{}, static_cast<unsigned>(month % 12) + 1, date.day}, month / 12);
  }

  std::optional<Day> at(int number) const {
    if (number < first || number > last) return std::nullopt;
    const Day day = day_of(number);
    return day <= latest_day ? std::optional(day) : std::nullopt;
  }

  /// The number of the first occurrence on or after `day`; last + 1 when there is none.
  int number_from(Day day) const {
    const int gone =
        in_months ? months_of(date_of(day)) - months_of(date) : days_between(day_of(0), day);
    int number = std::clamp(floor_divide(gone, step), first, last);
    while (number <= last && day_of(number) < day) ++number;
    return number;
  }
};

Rhythm rhythm_of(const Occasion& occasion) {
  Rhythm rhythm{.date = occasion.date};
  const bool has_year = occasion.date.year.has_value();
  if (has_year && occasion.every.empty()) {
    rhythm.last = 0;
    return rhythm;
  }
  const Duration every =
      occasion.every.empty() ? Duration{1, Unit::year} : parse_duration(occasion.every);
  rhythm.in_months = every.unit != Unit::day && every.unit != Unit::week;
  rhythm.step = step_of(every);
  if (!has_year) {
    rhythm.date.year = first_year(occasion.date, occasion.added);
    rhythm.first = std::numeric_limits<int>::min();
  } else if (rhythm.day_of(0) < occasion.added) {
    rhythm.first = 1;
  }
  return rhythm;
}

bool is_done(const Occasion& occasion, Day occurrence) {
  return std::ranges::find(occasion.done, occurrence) != occasion.done.end();
}

/// What `day` is to an occasion.
struct Near {
  std::optional<Day> in_window;  ///< the earliest occurrence whose window holds it
  std::optional<Day> not_done;   ///< the earliest of them that is not done
  std::optional<Day> next;       ///< the first occurrence after it
};

Near near_day(const Occasion& occasion, Day day, int ahead) {
  const Rhythm rhythm = rhythm_of(occasion);
  const int number = rhythm.number_from(day + days(1));
  Near result;
  result.next = rhythm.at(number);
  const auto take = [&](Day occurrence) {
    if (!result.in_window) result.in_window = occurrence;
    if (!is_done(occasion, occurrence)) result.not_done = occurrence;
    return result.not_done.has_value();
  };
  const auto previous = rhythm.at(number - 1);
  if (previous && day <= *previous + days(occasion_grace) && take(*previous)) return result;
  const Day end = day + days(ahead) + days(occasion.lead);
  for (int later = number;; ++later) {
    const auto occurrence = rhythm.at(later);
    if (!occurrence || *occurrence > end || take(*occurrence)) return result;
  }
}

}  // namespace

std::string usual_every(const Date& date, Day added) {
  return !date.year || in_year(date, *date.year) < added ? "1y" : "";
}

std::optional<Day> next_occurrence(const Occasion& occasion, Day day) {
  const Rhythm rhythm = rhythm_of(occasion);
  int number = rhythm.number_from(day);
  auto next = rhythm.at(number);
  while (next && is_done(occasion, *next)) next = rhythm.at(++number);
  return next;
}

bool is_done(const Occasion& occasion) {
  return occasion.date.year && occasion.every.empty() && !occasion.done.empty();
}

std::optional<Day> occurrence_in_window(const Occasion& occasion, Day day, int ahead) {
  return near_day(occasion, day, ahead).not_done;
}

Day occurrence_to_close(const Occasion& occasion, Day day) {
  const Near near = near_day(occasion, day, 0);
  if (near.not_done) return *near.not_done;
  const auto meant = near.in_window ? near.in_window : near.next;
  if (!meant) {
    const Day past = in_year(occasion.date, *occasion.date.year);
    throw Error(
        Error::Kind::refused,
        fmt::format("'{}' was on {} and does not come again", occasion.label, to_words(past)),
        fmt::format("give --at a day from {} to {}", to_iso(past - days(occasion.lead)),
                    to_iso(past + days(occasion_grace))));
  }
  if (!is_done(occasion, *meant)) return *meant;
  throw Error(Error::Kind::refused,
              fmt::format("'{}' is done for {} already", occasion.label, to_words(*meant)),
              "give --at a day near the one that is meant");
}

std::optional<int> turning(const Occasion& occasion, Day occurrence) {
  if (!occasion.date.year || occasion.every.empty()) return std::nullopt;
  const int years = year_of(occurrence) - *occasion.date.year;
  const bool is_anniversary = rhythm_of(occasion).in_months && years > 0 &&
                              in_year(occasion.date, year_of(occurrence)) == occurrence;
  return is_anniversary ? std::optional(years) : std::nullopt;
}

}  // namespace relate
