#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/when_reading.hpp"

// What people type for a day that is none here: the hint says what to type instead.
namespace relate::reading {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view iso_hint = "type year, month and day, such as '2026-03-18'";
constexpr std::string_view one_day_hint = "type one day, or a period such as '2026-03'";
constexpr std::string_view any_hint =
    "type 'today', 'fri', '18 mar', '2026-03-18', '3 days ago' or 'in 2 weeks'";

Problem not_taken(std::string_view why, std::string_view hint) {
  return {Problem::Kind::not_taken, std::string(why), std::string(hint)};
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// Whether the words say how far: `2 days`, `a week`, `day`.
bool is_distance(Words words) {
  if (words.size() == 1 && unit_from_word(words[0].letters)) return words[0].letters.size() > 1;
  const auto amount = amount_of(words);
  return amount && (unit_from_word(amount->unit) || is_clock_unit(amount->unit));
}

/// `2 days before fri`, `day after 18 mar`.
bool is_distance_from(Words words, const WhenContext& context) {
  for (std::size_t i = 1; i + 1 < words.size() && i <= 2; ++i)
    if (is_one_of(words[i].letters, {"before", "after", "from"}))
      return is_distance(words.first(i)) && read_day(words.subspan(i + 1), context);
  return false;
}

/// `end of next month`, `start of 2026`.
bool is_part_of_period(Words words, const WhenContext& context) {
  if (words.size() < 3 || words[1].letters != "of") return false;
  if (!is_one_of(words[0].letters, {"start", "beginning", "middle", "end"})) return false;
  return read_period(words.subspan(2), context).has_value();
}

/// `q3 2026`.
bool is_quarter_first(Words words) {
  if (words.size() != 2) return false;
  const std::string_view quarter = words[0].letters;
  return quarter.size() == 2 && quarter[0] == 'q' && is_number(quarter.substr(1)) &&
         number_of_digits(words[1].letters, 4);
}

/// The words without `the`, of `the end of the month`.
std::vector<Word> without_article(Words words) {
  std::vector<Word> rest;
  std::ranges::copy_if(words, std::back_inserter(rest),
                       [](const Word& word) { return word.letters != "the"; });
  return rest;
}

/// The numbers of `2026-3-18` and its like, cut at `separator`.
std::vector<std::string_view> numbers_between(std::string_view word, char separator) {
  std::vector<std::string_view> numbers;
  for (std::size_t at = 0; at <= word.size();) {
    const auto end = std::min(word.find(separator, at), word.size());
    const std::string_view number = word.substr(at, end - at);
    if (!is_number(number)) return {};
    numbers.push_back(number);
    at = end + 1;
  }
  return numbers;
}

/// What to type for three numbers: the day they are, if they can be one day only.
std::string iso_hint_for(const std::vector<std::string_view>& numbers) {
  std::vector<Day> days;
  const auto add = [&](std::size_t year, std::size_t month, std::size_t day) {
    const auto value = [&](std::size_t i) {
      return number_of_digits(numbers[i], numbers[i].size()).value_or(0);
    };
    const auto real = make_day(value(year), static_cast<unsigned>(value(month)),
                               static_cast<unsigned>(value(day)));
    if (real && numbers[year].size() == 4 && std::ranges::count(days, *real) == 0)
      days.push_back(*real);
  };
  if (numbers.size() == 3) {
    add(0, 1, 2);
    add(2, 1, 0);
    add(2, 0, 1);
  }
  return days.size() == 1 ? fmt::format("type '{}'", to_iso(days[0])) : std::string(iso_hint);
}

/// What is wrong with a day in numbers.
std::optional<Problem> explain_numbers(std::string_view word) {
  auto numbers = numbers_between(word, '/');
  if (numbers.size() > 1) return not_taken("has slashes", iso_hint_for(numbers));
  numbers = numbers_between(word.substr(0, word.find_last_not_of('.') + 1), '.');
  if (numbers.size() > 1) return not_taken("has dots", iso_hint_for(numbers));
  numbers = numbers_between(word, '-');
  if (numbers.size() < 2) return std::nullopt;
  if (numbers[0].size() > 4) return beyond_years();
  if (numbers.size() == 2)
    return not_taken("is no ISO day", "type two digits each, such as '03-18' or '2026-03'");
  return not_taken("is no ISO day", iso_hint_for(numbers));
}

/// What is wrong with one word among others.
std::optional<Problem> explain_word(std::string_view word) {
  if (word == "midnight") return not_taken("has no time in numbers", "type '00:00'");
  const auto dots = word.find("..");
  if (dots != std::string_view::npos && dots > 0 && dots + 2 < word.size() && word.back() != '.')
    return not_taken("is a range", one_day_hint);
  if (word.size() > 10 && word[4] == '-' && word[10] == 't')
    return not_taken("has no time in ISO", "type it as in '2026-03-18T14:30'");
  if (auto problem = explain_numbers(word)) return problem;
  if (word.find('/') != std::string_view::npos) return not_taken("has slashes", iso_hint);
  return std::nullopt;
}

/// What is wrong with a word alone.
std::optional<Problem> explain_alone(std::string_view word) {
  if (month_of_word(word)) return not_taken("is a month alone", "type '18 mar' or 'mar 2026'");
  if (!is_number(word)) return std::nullopt;
  if (word.size() == 8)
    return not_taken("has no hyphens",
                     iso_hint_for({word.substr(0, 4), word.substr(4, 2), word.substr(6)}));
  if (word.size() > 4) return beyond_years();
  return not_taken("is a number alone", "type a day with its month, such as '18 mar'");
}

/// What is wrong with `two weeks`, `in 2h`, `2 pm`.
std::optional<Problem> explain_amount(Words words) {
  const bool in = words.size() > 1 && words.front().letters == "in";
  if (in) words = words.subspan(1);
  std::string_view first = words.front().letters;
  if (first.starts_with('+') || first.starts_with('-')) first.remove_prefix(1);
  if (words.size() > 2) return std::nullopt;
  const auto amount = words.size() == 1 ? amount_of(first) : amount_of(first, words.back().letters);
  if (!amount) return std::nullopt;
  if (is_clock_unit(amount->unit))
    return not_taken("is no day", "type a time such as '14:30', or '2h ago' with 'log --at'");
  if (amount->in_words && unit_from_word(amount->unit))
    return not_taken("has no direction", fmt::format("type 'in {0}' or '{0} ago'", join(words)));
  return std::nullopt;
}

/// `mon to fri`, `18 - 20 mar`: whether there is a day beside a word for a range.
bool is_range(Words words, const WhenContext& context) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_one_of(words[i].letters, {"-", "--", "\u2013", "to", "until", "till", "..", "..."}))
      continue;
    if (read_when(words.first(i), context) || read_when(words.subspan(i + 1), context)) return true;
  }
  return false;
}

/// `text`, or as much of its beginning as an error should quote.
std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() <= longest) return std::string(text);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // within UTF-8
  return std::string(text.substr(0, end)) + "...";
}

}  // namespace

std::optional<Reading> read_near_miss(Words words, const WhenContext& context) {
  const auto rest = without_article(words);
  if (!rest.empty() && rest.size() < words.size() && read_day(rest, context))
    return failed(not_taken("has 'the' in it", fmt::format("type '{}'", join(rest))));
  if (is_distance_from(words, context))
    return failed(
        not_taken("counts from another day", "type the day itself, such as '2026-03-18'"));
  if (is_part_of_period(words, context))
    return failed(not_taken("is no day", "type the day itself, such as '2026-03-31', or 'eom'"));
  if (is_quarter_first(words))
    return failed(not_taken("has the quarter before the year",
                            fmt::format("type '{}-Q{}'", words[1].letters, words[0].letters[1])));
  return std::nullopt;
}

Problem explain(std::string_view text, const WhenContext& context) {
  if (text.find_first_not_of(blanks) == std::string_view::npos)
    return not_taken("is empty", any_hint);
  const std::vector<Word> words = cut(text);
  if (words.empty()) return not_taken("is not a day", any_hint);
  if (is_range(words, context)) return not_taken("is a range", one_day_hint);
  for (const Word& word : words)
    if (!read_iso_day(Words(&word, 1), context))
      if (auto problem = explain_word(word.letters)) return *problem;
  if (words.size() == 1)
    if (auto problem = explain_alone(words.front().letters)) return *problem;
  const std::string_view last = words.back().letters;
  if (words.size() > 1 && (last == "am" || last == "pm"))
    return not_taken("has a blank in its time", fmt::format("type it as in '2{}'", last));
  if (auto problem = explain_amount(words)) return *problem;
  return not_taken("is not a day", any_hint);
}

Error error_of(std::string_view text, const Problem& problem) {
  const auto begin = std::min(text.find_first_not_of(blanks), text.size());
  const std::string quoted =
      shortened(text.substr(begin, text.find_last_not_of(blanks) + 1 - begin));
  if (quoted.empty()) return {Error::Kind::usage, "the day is empty", problem.hint};
  const auto kind = problem.kind;
  const auto message =
      kind == Problem::Kind::not_taken
          ? fmt::format("'{}' {}", quoted, problem.why)
          : fmt::format("no such {} '{}': {}", kind == Problem::Kind::no_such_day ? "day" : "time",
                        quoted, problem.why);
  return {Error::Kind::usage, message, problem.hint};
}

}  // namespace relate::reading
