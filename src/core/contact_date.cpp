#include "relate/core/contact_date.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

#include "relate/core/ascii.hpp"

namespace relate {
namespace {

/// Digits alone, few enough for an int; -1 for another text.
int number(std::string_view digits) {
  constexpr std::size_t most_digits = 8;
  if (digits.empty() || digits.size() > most_digits) return -1;
  int value = 0;
  for (const char c : digits) {
    if (!is_ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Date> make_date(int year, int month, int day) {
  constexpr int leap_year = 2000;  // every day of any year is one of it
  constexpr int apple_no_year = 1604;
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const bool has_year = year != 0 && year != apple_no_year;
  const std::chrono::year_month_day real{std::chrono::year{has_year ? year : leap_year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!real.ok()) return std::nullopt;
  return Date{has_year ? std::optional(year) : std::nullopt, static_cast<unsigned>(month),
              static_cast<unsigned>(day)};
}

/// The text before the time of day.
std::string_view without_time(std::string_view text) {
  return trim_ascii(text).substr(0, trim_ascii(text).find_first_of("Tt "));
}

std::optional<Date> without_year(std::string_view text) {
  if (text.size() == 4) return make_date(0, number(text.substr(0, 2)), number(text.substr(2)));
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  return make_date(0, number(text.substr(0, 2)), number(text.substr(3)));
}

}  // namespace

std::optional<Date> date_from_contact(std::string_view text) {
  const std::string_view date = without_time(text);
  if (date.starts_with("--")) return without_year(date.substr(2));
  if (date.size() == 8 && number(date) >= 0)
    return make_date(number(date.substr(0, 4)), number(date.substr(4, 2)), number(date.substr(6)));
  const std::size_t first = date.find_first_of("-/.");
  if (first != 4) return std::nullopt;
  const std::size_t second = date.find(date[first], first + 1);
  if (second == std::string_view::npos || second - first > 3 || date.size() - second > 3)
    return std::nullopt;
  return make_date(number(date.substr(0, 4)), number(date.substr(first + 1, second - first - 1)),
                   number(date.substr(second + 1)));
}

}  // namespace relate
