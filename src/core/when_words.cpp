#include <algorithm>
#include <array>

#include "core/day_names.hpp"
#include "core/when_reading.hpp"

namespace relate::reading {
namespace {

constexpr std::string_view blanks_and_comma = " \t\n\v\f\r,";
constexpr std::string_view digits = "0123456789";

constexpr std::size_t longest_word = 40;  // longer ones are of no day

constexpr std::size_t most_digits = 9;
constexpr long long countless = 999'999'999;

constexpr char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Whether `word` is `name` in lower case.
bool is_name(std::string_view word, std::string_view name) {
  return std::ranges::equal(word, name, {}, {}, lower);
}

/// The number of a name that `word` is, whole or in three letters, counted from 1.
template <std::size_t count>
std::optional<unsigned> index_of(std::string_view word,
                                 const std::array<std::string_view, count>& names) {
  for (std::size_t i = 0; i < count; ++i)
    if (is_name(word, names[i]) || is_name(word, names[i].substr(0, short_name)))
      return static_cast<unsigned>(i + 1);
  return std::nullopt;
}

std::optional<long long> number_of_word(std::string_view word) {
  constexpr std::array<std::string_view, 11> numbers = {
      "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  if (word == "an") return 1;
  const auto found = std::ranges::find(numbers, word);
  if (found == numbers.end()) return std::nullopt;
  return std::max<long long>(1, found - numbers.begin());
}

long long number_of_any_digits(std::string_view word) {
  word.remove_prefix(std::min(word.find_first_not_of('0'), word.size()));
  if (word.size() > most_digits) return countless;
  return number_of_digits(word, word.size()).value_or(0);
}

}  // namespace

std::vector<Word> cut(std::string_view text) {
  std::vector<Word> words;
  for (auto at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(blanks_and_comma, at), text.size());
    if (words.size() == most_words || end - at > longest_word) return {};
    Word word{.letters = std::string(text.substr(at, end - at)),
              .comma = end < text.size() && text[end] == ','};
    std::ranges::transform(word.letters, word.letters.begin(), lower);
    at = text.find_first_not_of(blanks, word.comma ? end + 1 : end);
    words.push_back(std::move(word));
  }
  return words;
}

std::string join(Words words) {
  std::string text;
  for (const Word& word : words) text += (text.empty() ? "" : " ") + word.letters;
  return text;
}

bool says(Words words, std::string_view phrase) {
  for (const Word& word : words) {
    if (!phrase.starts_with(word.letters)) return false;
    phrase.remove_prefix(word.letters.size());
    if (phrase.empty()) return &word == &words.back();
    if (phrase.front() != ' ') return false;
    phrase.remove_prefix(1);
  }
  return false;
}

std::optional<unsigned> weekday_of_word(std::string_view word) {
  if (word == "tues") return 2;
  if (word == "thur" || word == "thurs") return 4;
  return index_of(word, weekday_names);
}

std::optional<unsigned> month_of_word(std::string_view word) {
  const bool dot = word.ends_with('.');
  if (dot) word.remove_suffix(1);
  if (word == "sept") return 9;
  if (dot && word.size() != short_name) return std::nullopt;
  return index_of(word, month_names);
}

std::optional<int> number_of_digits(std::string_view word, std::size_t size) {
  if (word.size() != size || size > most_digits) return std::nullopt;
  int number = 0;
  for (const char letter : word) {
    if (letter < '0' || letter > '9') return std::nullopt;
    number = number * 10 + (letter - '0');
  }
  return number;
}

std::optional<Amount> amount_of(std::string_view first, std::string_view second) {
  const auto end = std::min(first.find_first_not_of(digits), first.size());
  if (end == 0) {
    // `a d` is no English: a number in words wants its unit whole.
    const auto count = number_of_word(first);
    if (!count || second.size() < 2) return std::nullopt;
    return Amount{*count, second, true};
  }
  const std::string_view unit = end == first.size() ? second : first.substr(end);
  if (unit.empty() || (end < first.size() && !second.empty())) return std::nullopt;
  return Amount{number_of_any_digits(first.substr(0, end)), unit, false};
}

std::optional<Amount> amount_of(Words words) {
  if (words.empty() || words.size() > 2) return std::nullopt;
  return words.size() == 1 ? amount_of(words[0].letters)
                           : amount_of(words[0].letters, words[1].letters);
}

bool is_clock_unit(std::string_view word) {
  constexpr std::array<std::string_view, 7> names = {"h",    "hour",   "hours",  "min",
                                                     "mins", "minute", "minutes"};
  return std::ranges::find(names, word) != names.end();
}

}  // namespace relate::reading
