#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/day.hpp"

namespace relate {

/// The days from `first` to `last`, both included.
struct Period {
  Day first{};
  Day last{};
  bool operator==(const Period&) const = default;

  int days() const { return days_between(first, last) + 1; }
  bool holds(Day day) const { return first <= day && day <= last; }
};

/// What was typed of a period. None: not said.
struct TypedPeriod {
  std::optional<std::string> period;  ///< `2026-Q1`, `last month`, `90d`
  std::optional<std::string> since;
  std::optional<std::string> until;
};

/// The period that is meant. A length, such as `90d`, is of the days that end today; so is
/// `usual`, the length where none was typed, which ends with `until`. Throws Error::usage where
/// a text is no period or no day, where `period` stands beside `since` or `until`, and where it
/// ends before it begins or begins after today.
Period read_period(const TypedPeriod& typed, std::string_view usual, Day today);

/// Those days of the period that have come. Requires that it has begun.
Period until_today(const Period& period, Day today);

/// As many days as those of the period that have come, right before it; none where the
/// calendar has no such days.
std::optional<Period> period_before(const Period& period, Day today);

/// The months that the period touches, each cut to it, the earliest first.
std::vector<Period> months_of(const Period& period);

/// `Fri 19 Dec 2025 to Wed 18 Mar 2026`, or the one day.
std::string to_words(const Period& period);

}  // namespace relate
