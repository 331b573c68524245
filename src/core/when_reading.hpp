#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "relate/core/duration.hpp"
#include "relate/core/error.hpp"
#include "relate/core/when.hpp"

// How WHEN is read, in steps: a text is cut into words, a time of day is split off, and
// what is left is tried against each form of a day. A form that names no real day is
// still that form, with a problem: only so does `18 mar 26` not become `mar 26`.
namespace relate::reading {

inline constexpr std::string_view blanks = " \t\n\v\f\r";

/// No form has more words.
inline constexpr std::size_t most_words = 12;

/// A word between blanks or commas, in lower case.
struct Word {
  std::string letters;
  bool comma = false;  ///< one stood behind it
};

using Words = std::span<const Word>;

/// The words of `text`; empty when there are none, or too many to be a day.
std::vector<Word> cut(std::string_view text);

/// The words with one blank between them, commas left out.
std::string join(Words words);

/// Whether the words are those of `phrase`.
bool says(Words words, std::string_view phrase);

/// Why a form of WHEN cannot be taken.
struct Problem {
  enum class Kind {
    no_such_day,
    no_such_time,
    not_taken,  ///< not as it was typed, or not here
  };
  Kind kind = Kind::not_taken;
  std::string why;   ///< follows the quoted text in the message
  std::string hint;  ///< what to type instead
};

/// A text that has a form of WHEN.
struct Reading {
  When when;  ///< of no meaning beside a problem
  std::optional<Problem> problem;
  bool is_now = false;
  bool has_time = false;
  bool is_unsigned = false;  ///< `3d`: its direction is the command's
  bool is_unlikely = false;  ///< `50-60`, `1000`: in a text no day was meant
};

/// A reading of nothing but a problem.
Reading failed(Problem problem);

/// The reading of `day`, or the problem that there are no such years.
Reading reading_of(std::optional<Day> day);

/// `years run from 0001 to 9999`.
Problem beyond_years();

// Words that several forms share.

/// 1 to 7, for a weekday's name in one of its lengths.
std::optional<unsigned> weekday_of_word(std::string_view word);

/// 1 to 12, for a month's name of three letters, whole, `sept` or `mar.`.
std::optional<unsigned> month_of_word(std::string_view word);

/// The number of a word that is `size` digits.
std::optional<int> number_of_digits(std::string_view word, std::size_t size);

/// `3d`, `3 days`, `two weeks`, before it is known what it is counted from.
struct Amount {
  long long count = 0;
  std::string_view unit;  ///< as typed
  bool in_words = false;  ///< `two`, `a`
};

/// The amount that one word or two say; `unit` may be any word.
std::optional<Amount> amount_of(std::string_view first, std::string_view second = {});
std::optional<Amount> amount_of(Words words);

/// Whether `word` is an hour, a minute or a letter for one; `m` is a month.
bool is_clock_unit(std::string_view word);

/// First and last day of the week, month, quarter or year that `day` lies in.
std::optional<std::pair<Day, Day>> period_of(Day day, Duration::Unit unit);

// The forms of a day, each all of `words`.

/// `2026-03-18`, `03-18`.
std::optional<Reading> read_iso_day(Words words, const WhenContext& context);
/// `18 mar`, `mar 18 2026`, `Fri 20 Mar 2026`.
std::optional<Reading> read_named_date(Words words, const WhenContext& context);
/// `today`, `day after tomorrow`, `eow`, `start of month`.
std::optional<Reading> read_named_day(Words words, const WhenContext& context);
/// `fri`, `last fri`.
std::optional<Reading> read_weekday(Words words, const WhenContext& context);
/// `3 days ago`, `in 2w`, `-3d`, `3d`.
std::optional<Reading> read_distance(Words words, const WhenContext& context);
/// `last week`, `mar 2026`, `2026-Q1`, `2026`.
std::optional<Reading> read_period(Words words, const WhenContext& context);
/// What is taken for a day by people though not here, and has one in it: `end of mar 2026`.
std::optional<Reading> read_near_miss(Words words, const WhenContext& context);

/// Any of these.
std::optional<Reading> read_day(Words words, const WhenContext& context);

// Times of day.

struct ClockReading {
  ClockTime time;
  std::optional<Problem> problem;
  bool single_digit = false;  ///< `9:30`
};

/// `14:30`, `2pm`, `2:30pm`, `noon`.
std::optional<ClockReading> read_clock(std::string_view word);

/// `14:30[:00][Z or +01:00]`, as it follows an ISO day.
std::optional<ClockReading> read_iso_clock(std::string_view word);

/// `2h ago`.
std::optional<Reading> read_hours_ago(Words words, const WhenContext& context);

/// All forms of WHEN.
std::optional<Reading> read_when(Words words, const WhenContext& context);

/// Why `text`, which has no form of WHEN, has none.
Problem explain(std::string_view text, const WhenContext& context);

/// The error that says what is wrong with `text`.
Error error_of(std::string_view text, const Problem& problem);

}  // namespace relate::reading
