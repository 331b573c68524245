#include "relate/core/duration.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "relate/core/error.hpp"

namespace relate {
namespace {

using Unit = Duration::Unit;

struct UnitRules {
  char letter;
  std::string_view name;
  int days;    ///< in the unit; 0 where it is counted in months
  int months;  ///< in the unit; 0 where it is counted in days
};

// In the order of Duration::Unit.
constexpr std::array<UnitRules, 5> units = {{{'d', "day", 1, 0},
                                             {'w', "week", 7, 0},
                                             {'m', "month", 0, 1},
                                             {'q', "quarter", 0, 3},
                                             {'y', "year", 0, 12}}};

const UnitRules& rules_of(Unit unit) { return units[static_cast<std::size_t>(unit)]; }

struct Adverb {
  std::string_view word;
  Duration duration;
};

constexpr std::array<Adverb, 6> adverbs = {{{"daily", {1, Unit::day}},
                                            {"weekly", {1, Unit::week}},
                                            {"fortnightly", {2, Unit::week}},
                                            {"monthly", {1, Unit::month}},
                                            {"quarterly", {1, Unit::quarter}},
                                            {"yearly", {1, Unit::year}}}};

constexpr std::string_view duration_hint =
    "type '10d', '2w', '3m', '1q', '1y', 'daily', 'weekly', 'fortnightly', 'monthly', "
    "'quarterly' or 'yearly'";

constexpr std::string_view blanks = " \t\n\v\f\r";

/// `text` in lower case, without blanks at its ends.
std::string folded(std::string_view text) {
  const auto from = text.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  std::string result(text.substr(from, text.find_last_not_of(blanks) - from + 1));
  std::ranges::transform(result, result.begin(), [](unsigned char letter) {
    return letter < 0x80 ? static_cast<char>(std::tolower(letter)) : static_cast<char>(letter);
  });
  return result;
}

/// Takes the digits at the head of `text` off and gives their number; nothing when
/// there are none. More than nine digits give the largest number of nine.
std::optional<int> take_number(std::string_view& text) {
  const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (end == 0) return std::nullopt;
  std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > 9) return 999'999'999;
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

[[noreturn]] void fail(std::string_view text, std::string_view problem, std::string_view hint) {
  throw Error(Error::Kind::usage, fmt::format("'{}' {}", text, problem), std::string(hint));
}

}  // namespace

std::optional<Unit> unit_from_word(std::string_view word) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string_view name = units[i].name;
    const bool is_letter = word.size() == 1 && word[0] == units[i].letter;
    const bool is_plural = word.size() == name.size() + 1 && word.ends_with('s');
    if (is_letter || word == name || (is_plural && word.starts_with(name)))
      return static_cast<Unit>(i);
  }
  return std::nullopt;
}

Duration parse_duration(std::string_view text) {
  const std::string word = folded(text);
  if (word.empty())
    throw Error(Error::Kind::usage, "the duration is empty", std::string(duration_hint));
  for (const Adverb& adverb : adverbs)
    if (word == adverb.word) return adverb.duration;

  std::string_view rest = word;
  const auto count = take_number(rest);
  rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
  const auto unit = unit_from_word(rest);
  if (!count || !unit) fail(text, "is not a duration", duration_hint);
  if (*count == 0) fail(text, "is no time at all", "type '1d' or more");
  if (!shifted(earliest_day, *count, *unit)) fail(text, "is too long", "type '100y' or less");
  return {*count, *unit};
}

std::string to_text(Duration duration) {
  return fmt::format("{}{}", duration.count, rules_of(duration.unit).letter);
}

std::optional<Day> shifted(Day day, long long count, Unit unit) {
  constexpr long long most = 4'000'000;  // more days than there are
  if (count < -most || count > most) return std::nullopt;
  const UnitRules& rules = rules_of(unit);
  if (rules.months == 0) {
    const std::chrono::days days(count * rules.days);
    if (days < earliest_day - day || days > latest_day - day) return std::nullopt;
    return day + days;
  }
  const long long months = count * rules.months;
  const Date date = date_of(day);
  const long long index = 12LL * *date.year + date.month - 1 + months;
  if (index < 12LL * year_of(earliest_day) || index >= 12LL * (year_of(latest_day) + 1))
    return std::nullopt;
  return add_months(day, static_cast<int>(months));
}

std::string rhythm_text(std::string_view duration) {
  const bool has_number = !duration.empty() && duration.front() >= '0' && duration.front() <= '9';
  return (has_number ? "every " : "") + std::string(duration);
}

Day add(Day day, Duration duration, int times) {
  const long long count = static_cast<long long>(duration.count) * times;
  return shifted(day, count, duration.unit).value_or(count < 0 ? earliest_day : latest_day);
}

int parse_minutes(std::string_view text) {
  constexpr std::string_view hint = "type '45m', '2h' or '1h30m'";
  constexpr int most_hours = 9999;
  const std::string word = folded(text);
  if (word.empty())
    throw Error(Error::Kind::usage, "the length of time is empty", std::string(hint));

  std::string_view rest = word;
  const auto first = take_number(rest);
  const bool has_hours = first && rest.starts_with('h');
  if (has_hours) rest.remove_prefix(1);
  const auto minutes = has_hours ? take_number(rest) : first;
  if (minutes ? rest != "m" : !has_hours || !rest.empty())
    fail(text, "is not a length of time", hint);
  const int hours = has_hours ? *first : 0;
  if (has_hours && minutes > 59) fail(text, "has more than 59 minutes beside its hours", hint);
  if (hours > most_hours || minutes > most_hours * 60 + 59) fail(text, "is too long", hint);
  const int total = hours * 60 + minutes.value_or(0);
  if (total == 0) fail(text, "is no time at all", "type '1m' or more");
  return total;
}

std::string minutes_to_text(int minutes) {
  if (minutes < 60) return fmt::format("{}m", minutes);
  if (minutes % 60 == 0) return fmt::format("{}h", minutes / 60);
  return fmt::format("{}h{}m", minutes / 60, minutes % 60);
}

}  // namespace relate
