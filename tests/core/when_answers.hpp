#pragma once

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/when.hpp"

namespace relate::typed {

/// Wednesday 18 March 2026, ten in the morning.
inline WhenContext wednesday(Toward toward) {
  return {.today = std::chrono::sys_days(std::chrono::year(2026) / 3 / 18),
          .toward = toward,
          .minute_now = 600,
          .hours_ago = true};
}

inline WhenContext on(std::string_view iso, Toward toward) {
  WhenContext context = wednesday(toward);
  context.today = day_from_iso(iso).value();
  return context;
}

inline constexpr std::array every_direction = {Toward::back, Toward::ahead, Toward::none};

/// What was understood: `2026-03-18`, `03-18 14:30`, `2026-03-01..2026-03-31`,
/// `2026-03-18 14:30 +60`; the message of the error otherwise.
inline std::string answer(std::string_view text, const WhenContext& context) {
  try {
    const When when = parse_when(text, context);
    std::string result = to_iso(when.date);
    if (when.last) result += ".." + to_iso(*when.last);
    if (when.time) result += " " + to_text(*when.time);
    if (when.time && when.time->offset) result += fmt::format(" {:+}", *when.time->offset);
    return result;
  } catch (const Error& error) {
    return error.what();
  }
}

/// The error for `text`, whose kind is usage.
inline Error error_of(std::string_view text, const WhenContext& context) {
  try {
    parse_when(text, context);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    return error;
  }
  FAIL("no error for '", std::string(text), "'");
  return {Error::Kind::refused, ""};
}

/// A text that means the same in every direction.
struct Same {
  const char* text;
  const char* answer;
};

inline void check_in_every_direction(Same row, std::string_view today = "2026-03-18") {
  CAPTURE(row.text);
  for (const Toward toward : every_direction)
    CHECK(answer(row.text, on(today, toward)) == row.answer);
}

/// A text that means another day in each direction.
struct Directed {
  const char* text;
  const char* back;
  const char* ahead;
  const char* none;
};

inline void check_directions(const Directed& row, std::string_view today = "2026-03-18") {
  CAPTURE(row.text);
  CHECK(answer(row.text, on(today, Toward::back)) == row.back);
  CHECK(answer(row.text, on(today, Toward::ahead)) == row.ahead);
  CHECK(answer(row.text, on(today, Toward::none)) == row.none);
}

/// A text that is an error in every direction, and what the error says.
struct Wrong {
  const char* text;
  const char* message;
  const char* hint;
};

inline void check_error(const Wrong& row) {
  CAPTURE(row.text);
  for (const Toward toward : every_direction) {
    const Error error = error_of(row.text, wednesday(toward));
    CHECK(error.what() == std::string(row.message));
    CHECK(error.hint() == row.hint);
  }
}

}  // namespace relate::typed
