#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "relate/core/day.hpp"

namespace relate {

/// Where a day without a year, a bare weekday or an unsigned duration lies.
enum class Toward {
  back,   ///< `--at`, `--since`, `--until`
  ahead,  ///< due days and snoozes
  none,   ///< occasions: a day without a year stays without one, the rest is ahead
};

/// What a text for a day is read against.
struct WhenContext {
  Day today;
  Toward toward = Toward::back;
  int minute_now = 0;       ///< local time of day, for `2h ago`
  bool hours_ago = false;   ///< `2h ago`, `30min ago` are taken (`log --at` alone)
  bool takes_time = true;   ///< a time of day is taken; otherwise one is an error
};

/// A day as it was typed, understood.
struct When {
  Date date;                      ///< without a year only for Toward::none
  std::optional<ClockTime> time;  ///< offset only where one was typed (`Z`, `+01:00`)
  std::optional<Day> last;        ///< last day of a period (`2026-Q1`, `last week`, `2026`)

  /// The day meant; for a period its first. Requires a year.
  Day day() const;
  /// The last day meant: `last` for a period, else day(). Requires a year.
  Day until() const;
};

/// Reads one of the forms of WHEN, all of `text`. Throws Error::usage that says
/// why: no such day, a form that is not taken (with what to type instead), a
/// weekday that does not match, a time where none is taken.
When parse_when(std::string_view text, const WhenContext& context);

/// Whether `text` has a form of WHEN, be its day real or not: what decides where
/// words end and a day begins. `2026-02-30` has one, `noon sharp` has none.
bool reads_as_when(std::string_view text, const WhenContext& context);

/// How many words at the end of `words` are the longest tail that reads as
/// WHEN; 0 when none does.
std::size_t when_tail(std::span<const std::string> words, const WhenContext& context);

/// An item's text, apart from the due day at its end.
struct TextAndDue {
  std::string text;
  std::optional<Day> due;
};

/// Splits `send it by fri` into the text and its day. `now`, times and unsigned
/// durations leave the text whole, and so does `by` with nothing before it. A
/// closing `.` or `!` is ignored when what stands before it is a day. `today` is
/// the entry's day. Throws Error::usage for a day that does not exist.
TextAndDue split_due(std::string_view text, Day today);

}  // namespace relate
