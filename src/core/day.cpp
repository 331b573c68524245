#include "relate/core/day.hpp"

#include <algorithm>

#include <fmt/compile.h>
#include <fmt/format.h>

#include "core/day_names.hpp"

namespace relate {
namespace {

namespace chrono = std::chrono;

constexpr int first_year = 1;
constexpr int last_year = 9999;
constexpr unsigned leap_year = 2000;  // any leap year: has every day that some year has

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// The number that is all of `digits`; nothing when another character is among them.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char letter : digits) {
    if (!is_digit(letter)) return std::nullopt;
    value = value * 10 + (letter - '0');
  }
  return value;
}

/// The two numbers of `03-18` or `14:30`.
std::optional<std::pair<int, int>> pair_of(std::string_view text, char between) {
  if (text.size() != 5 || text[2] != between) return std::nullopt;
  const auto first = number(text.substr(0, 2));
  const auto second = number(text.substr(3));
  if (!first || !second) return std::nullopt;
  return std::pair(*first, *second);
}

chrono::year_month_day civil(Day day) { return chrono::year_month_day(day); }

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  if (year < first_year || year > last_year) return std::nullopt;
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const auto date = chrono::year(year) / chrono::month(month) / chrono::day(day);
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

std::string to_iso(Day day) { return to_iso(date_of(day)); }

std::string to_iso(const Date& date) {
  if (!date.year) return fmt::format(FMT_COMPILE("{:02}-{:02}"), date.month, date.day);
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), *date.year, date.month, date.day);
}

std::optional<Day> day_from_iso(std::string_view text) {
  const auto date = date_from_iso(text);
  if (!date || !date->year) return std::nullopt;
  return make_day(*date->year, date->month, date->day);
}

std::optional<Date> date_from_iso(std::string_view text) {
  std::optional<int> year;
  if (text.size() == 10 && text[4] == '-') {
    year = number(text.substr(0, 4));
    if (!year) return std::nullopt;
    text.remove_prefix(5);
  }
  const auto parts = pair_of(text, '-');
  if (!parts) return std::nullopt;
  const Date date{year, static_cast<unsigned>(parts->first), static_cast<unsigned>(parts->second)};
  if (!make_day(year.value_or(leap_year), date.month, date.day)) return std::nullopt;
  return date;
}

std::string to_words(Day day) { return to_words(date_of(day)); }

std::string to_words(const Date& date) {
  const auto month = month_word(date.month);
  if (!date.year) return fmt::format("{} {}", date.day, month);
  const Day day = in_year(date, *date.year);
  return fmt::format("{} {} {} {:04}", weekday_word(weekday_of(day)), date.day, month, *date.year);
}

Date date_of(Day day) {
  const auto date = civil(day);
  return {int(date.year()), unsigned(date.month()), unsigned(date.day())};
}

int year_of(Day day) { return int(civil(day).year()); }

unsigned weekday_of(Day day) { return chrono::weekday(day).iso_encoding(); }

Day add_months(Day day, int months) {
  const auto date = civil(day);
  const long long index = 12LL * int(date.year()) + unsigned(date.month()) - 1 + months;
  if (index < 12LL * first_year) return earliest_day;
  if (index >= 12LL * (last_year + 1)) return latest_day;
  const auto month = chrono::year(int(index / 12)) / chrono::month(unsigned(index % 12) + 1);
  const Day last = month / chrono::last;
  return std::min(last, Day(month / 1) + (date.day() - chrono::day(1)));
}

Day in_year(const Date& date, int year) {
  const auto month = chrono::year(year) / chrono::month(date.month);
  const Day last = month / chrono::last;
  return std::min(last, Day(month / chrono::day(1)) + chrono::days(date.day - 1));
}

std::string to_text(const ClockTime& time) {
  return fmt::format("{:02}:{:02}", time.minute / 60, time.minute % 60);
}

std::optional<ClockTime> time_from_text(std::string_view text) {
  const auto parts = pair_of(text, ':');
  if (!parts || parts->first > 23 || parts->second > 59) return std::nullopt;
  return ClockTime{parts->first * 60 + parts->second, std::nullopt};
}

}  // namespace relate
