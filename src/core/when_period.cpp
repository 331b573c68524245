#include <array>

#include "core/when_reading.hpp"

// Weeks, months, quarters and years: their first day is meant, or their last.
namespace relate::reading {
namespace {

using Unit = Duration::Unit;

constexpr int months_in_quarter = 3;

Reading reading_of_period(std::optional<std::pair<Day, Day>> period) {
  if (!period) return failed(beyond_years());
  Reading reading = reading_of(period->first);
  reading.when.last = period->second;
  return reading;
}

/// The period that begins on the first of `month`.
Reading period_from(int year, int month, Unit unit) {
  const auto first = make_day(year, static_cast<unsigned>(month), 1);
  return reading_of_period(first ? period_of(*first, unit) : std::nullopt);
}

Reading no_such(std::string why, std::string hint) {
  return failed({Problem::Kind::no_such_day, std::move(why), std::move(hint)});
}

/// `2026`. A number such as `1000` in a text is no year.
Reading read_year(int year, Day today) {
  constexpr int farthest = 100;
  Reading reading = period_from(year, 1, Unit::year);
  reading.is_unlikely = year < year_of(today) || year > year_of(today) + farthest;
  return reading;
}

/// `2026`, `2026-03`, `2026-q1`.
std::optional<Reading> read_numbered(std::string_view word, Day today) {
  const auto year = number_of_digits(word.substr(0, 4), 4);
  if (!year) return std::nullopt;
  if (word.size() == 4) return read_year(*year, today);
  if (word.size() != 7 || word[4] != '-') return std::nullopt;
  if (word[5] == 'q') {
    const auto quarter = number_of_digits(word.substr(6), 1);
    if (!quarter) return std::nullopt;
    if (*quarter < 1 || *quarter > 4)
      return no_such("quarters run from Q1 to Q4", "type the quarter, such as '2026-Q1'");
    return period_from(*year, (*quarter - 1) * months_in_quarter + 1, Unit::quarter);
  }
  const auto month = number_of_digits(word.substr(5), 2);
  if (!month) return std::nullopt;
  if (*month < 1 || *month > 12)
    return no_such("months run from 01 to 12", "type the month, such as '2026-03'");
  return period_from(*year, *month, Unit::month);
}

/// `this week`, `last month`, `next year`.
std::optional<Reading> read_near(std::string_view which, std::string_view name, Day today) {
  const auto unit = unit_from_word(name);
  if (!unit || unit == Unit::day || name.size() == 1 || name.ends_with('s')) return std::nullopt;
  if (which != "this" && which != "last" && which != "next") return std::nullopt;
  const auto day = shifted(today, which == "this" ? 0 : which == "last" ? -1 : 1, *unit);
  return reading_of_period(day ? period_of(*day, *unit) : std::nullopt);
}

}  // namespace

std::optional<std::pair<Day, Day>> period_of(Day day, Unit unit) {
  const Date date = date_of(day);
  if (unit == Unit::week) {
    const auto monday = shifted(day, 1 - static_cast<int>(weekday_of(day)), Unit::day);
    const auto sunday = monday ? shifted(*monday, 6, Unit::day) : std::nullopt;
    if (!sunday) return std::nullopt;
    return std::pair(*monday, *sunday);
  }
  const bool is_year = unit == Unit::year;
  const bool is_quarter = unit == Unit::quarter;
  const unsigned before = is_year ? date.month - 1 : is_quarter ? (date.month - 1) % 3 : 0;
  const unsigned length = is_year ? 12 : is_quarter ? 3 : 1;
  const std::chrono::year year(*date.year);
  const std::chrono::month first(date.month - before);
  const std::chrono::month last(date.month - before + length - 1);
  return std::pair(Day(year / first / 1), Day(year / last / std::chrono::last));
}

std::optional<Reading> read_period(Words words, const WhenContext& context) {
  if (words.empty() || words.size() > 2) return std::nullopt;
  const std::string_view first = words.front().letters;
  if (words.size() == 1)
    return first.size() < 4 ? std::nullopt : read_numbered(first, context.today);
  const std::string_view second = words.back().letters;
  const auto month = month_of_word(first);
  if (!month) return read_near(first, second, context.today);
  const auto year = number_of_digits(second, second.size());
  if (!year || second.size() < 4) return std::nullopt;
  return period_from(*year, static_cast<int>(*month), Unit::month);
}

}  // namespace relate::reading
