#include <algorithm>

#include <fmt/format.h>

#include "core/day_names.hpp"
#include "core/when_reading.hpp"

// Days of the calendar: ISO days, and days with the name of their month.
namespace relate::reading {
namespace {

constexpr int leap_year = 2000;  // has every day that some year has

/// A day as it was typed, whatever its numbers.
struct Typed {
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;
  std::optional<Problem> problem;  ///< the first that was seen
};

void note(Typed& typed, Problem problem) {
  if (!typed.problem) typed.problem = std::move(problem);
}

Problem not_taken(std::string why, std::string hint) {
  return {Problem::Kind::not_taken, std::move(why), std::move(hint)};
}

/// Why there is no such day.
Problem missing(const Typed& typed) {
  constexpr auto kind = Problem::Kind::no_such_day;
  const int year = typed.year.value_or(leap_year);
  if (!make_day(year, 1, 1)) return beyond_years();
  const auto first = make_day(year, typed.month, 1);
  if (!first)
    return {kind, "months run from 01 to 12",
            typed.year ? "type year, month and day, such as '2026-03-18'"
                       : "type month and day, such as '03-18'"};
  const unsigned days = date_of(period_of(*first, Duration::Unit::month)->second).day;
  const std::string name =
      fmt::format("{}{}", month_word(typed.month), typed.year ? fmt::format(" {:04}", year) : "");
  return {kind, fmt::format("{} has {} days", name, days),
          fmt::format("type a day from 1 to {}", days)};
}

/// The nearest such day in the direction, today included; nothing past the last year.
std::optional<Day> nearest(const Typed& typed, const WhenContext& context) {
  constexpr int longest_wait = 8;  // years from one 29 February to the next
  const bool back = context.toward == Toward::back;
  for (int i = 0; i <= longest_wait; ++i) {
    const auto day = make_day(year_of(context.today) + (back ? -i : i), typed.month, typed.day);
    if (day && (back ? *day <= context.today : *day >= context.today)) return day;
  }
  return std::nullopt;
}

Reading reading_of_typed(const Typed& typed, const WhenContext& context) {
  if (typed.problem) return failed(*typed.problem);
  const auto day = make_day(typed.year.value_or(leap_year), typed.month, typed.day);
  if (!day) return failed(missing(typed));
  if (typed.year) return reading_of(*day);
  if (context.toward != Toward::none) return reading_of(nearest(typed, context));
  Reading reading;
  reading.when.date = {std::nullopt, typed.month, typed.day};
  return reading;
}

std::string_view ordinal_ending(int number) {
  if (number / 10 == 1) return "th";
  constexpr std::string_view endings[] = {"th", "st", "nd", "rd"};
  return endings[number % 10 < 4 ? number % 10 : 0];
}

/// Reads `18`, `18th`; also `18st`, `18.` and `18-20`, which are noted. False for
/// anything else.
bool take_day(std::string_view word, Typed& typed) {
  const auto end = std::min(word.find_first_not_of("0123456789"), word.size());
  if (end == 0 || end > 2) return false;
  const int number = *number_of_digits(word.substr(0, end), end);
  const std::string_view ending = word.substr(end);
  typed.day = static_cast<unsigned>(number);
  if (ending.empty()) return true;
  if (ending == ".") {
    note(typed, not_taken("has a dot after the day", "leave the dot out"));
  } else if (ending.front() == '-' && ending.size() > 1 &&
             number_of_digits(ending.substr(1), ending.size() - 1)) {
    note(typed, not_taken("is a range", "type one day"));
  } else if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") {
    if (ending != ordinal_ending(number))
      note(typed, {Problem::Kind::no_such_day, fmt::format("'{}' is no ordinal", word),
                   fmt::format("type '{}{}' or '{}'", number, ordinal_ending(number), number)});
  } else {
    return false;
  }
  return true;
}

bool take_month(std::string_view word, Typed& typed) {
  typed.month = month_of_word(word).value_or(0);
  return typed.month != 0;
}

bool take_year(std::string_view word, Typed& typed) {
  typed.year = number_of_digits(word, word.size());
  if (!typed.year || word.size() < 2 || word.size() == 3) return false;
  if (word.size() == 2)
    note(typed, not_taken("has a year of two digits", "type four digits, such as '2026'"));
  return true;
}

/// Reads day and month in either order, and a year after them.
std::optional<Typed> typed_date(Words words) {
  Typed typed;
  const auto take = [&](bool (*read)(std::string_view, Typed&)) {
    if (words.empty() || !read(words.front().letters, typed)) return false;
    words = words.subspan(1);
    return true;
  };
  if (take(take_month)) {
    if (!take(take_day)) return std::nullopt;
  } else {
    if (!take(take_day)) return std::nullopt;
    if (take([](std::string_view word, Typed&) { return word == "of"; }))
      note(typed, not_taken("has 'of' in it", "leave it out"));
    if (!take(take_month)) return std::nullopt;
  }
  if (!words.empty() && (!take(take_year) || !words.empty())) return std::nullopt;
  return typed;
}

/// The reading of a date that a weekday stands before.
Reading with_weekday(unsigned weekday, Reading reading, Words date) {
  if (reading.problem) return reading;
  const Day day = reading.when.day();
  if (weekday_of(day) != weekday)
    return failed({Problem::Kind::no_such_day,
                   fmt::format("{} is a {}", to_iso(day), weekday_names[weekday_of(day) - 1]),
                   fmt::format("type '{}' or '{}'", to_words(day), join(date))});
  return reading;
}

}  // namespace

std::optional<Reading> read_iso_day(Words words, const WhenContext& context) {
  if (words.size() != 1) return std::nullopt;
  std::string_view word = words.front().letters;
  Typed typed;
  if (word.size() == 10 && word[4] == '-') {
    typed.year = number_of_digits(word.substr(0, 4), 4);
    if (!typed.year) return std::nullopt;
    word.remove_prefix(5);
  }
  if (word.size() != 5 || word[2] != '-') return std::nullopt;
  const auto month = number_of_digits(word.substr(0, 2), 2);
  const auto day = number_of_digits(word.substr(3), 2);
  if (!month || !day) return std::nullopt;
  typed.month = static_cast<unsigned>(*month);
  typed.day = static_cast<unsigned>(*day);
  Reading reading = reading_of_typed(typed, context);
  reading.is_unlikely = !typed.year && (*month < 1 || *month > 12 || *day < 1 || *day > 31);
  return reading;
}

std::optional<Reading> read_named_date(Words words, const WhenContext& context) {
  if (words.empty()) return std::nullopt;
  const auto weekday = weekday_of_word(words.front().letters);
  const Words date = weekday ? words.subspan(1) : words;
  auto typed = typed_date(date);
  if (!weekday) {
    if (!typed) return std::nullopt;
    return reading_of_typed(*typed, context);
  }
  if (!typed) {
    if (!read_iso_day(date, context)) return std::nullopt;
    return failed(
        not_taken("has a weekday before an ISO day", fmt::format("type '{}'", join(date))));
  }
  if (!typed->year)
    note(*typed, not_taken("has a weekday but no year",
                           fmt::format("type '{}', or add the year", join(date))));
  return with_weekday(*weekday, reading_of_typed(*typed, context), date);
}

}  // namespace relate::reading
