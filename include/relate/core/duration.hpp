#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "relate/core/day.hpp"

namespace relate {

/// A length of time in calendar units, as it was typed: three months are three
/// months, not ninety days.
struct Duration {
  enum class Unit { day, week, month, quarter, year };
  int count = 1;  ///< at least 1
  Unit unit = Unit::day;
  bool operator==(const Duration&) const = default;
};

/// Reads `10d`, `2w`, `3m`, `1q`, `1y`, `2 weeks`, `daily`, `weekly`,
/// `fortnightly`, `monthly`, `quarterly`, `yearly`, in any case of letters.
/// Throws Error::usage that says what was expected; `0d` is one such error, and so is
/// a duration longer than all the years there are.
Duration parse_duration(std::string_view text);

/// `10d`, `2w`, `3m`, `1q`, `1y`; parse_duration(to_text(x)) == x.
std::string to_text(Duration duration);

/// How often a duration as it was typed lets something come: `every 2w`, `monthly`. What is no
/// duration, as `never`, stays as it is.
std::string rhythm_text(std::string_view duration);

/// `day` plus `times` durations, counted from `day` in one go, so that three
/// times one month from 31 January is 30 April. Never before earliest_day or after latest_day.
Day add(Day day, Duration duration, int times = 1);

/// The unit of `d`, `w`, `m`, `q`, `y` or of a name, `week` or `weeks`; lower case only.
std::optional<Duration::Unit> unit_from_word(std::string_view word);

/// `day` and `count` units later, earlier for a negative count; nothing where there
/// is no such day, before earliest_day or after latest_day.
std::optional<Day> shifted(Day day, long long count, Duration::Unit unit);

/// Reads how long an interaction took: `45m`, `2h`, `1h30m`, in any case of letters.
/// Gives minutes, 1 to 599,999. Throws Error::usage.
int parse_minutes(std::string_view text);

/// `45m`, `2h`, `1h30m`.
std::string minutes_to_text(int minutes);

}  // namespace relate
