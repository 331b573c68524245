#include "relate/core/duration.hpp"

#include <string>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;
using Unit = Duration::Unit;

constexpr Day today = 2026y / 3 / 18;

/// The error that `read` throws for `text`.
template <class Read>
Error error_of(Read read, const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    return error;
  }
  FAIL("no error for '", text, "'");
  return {Error::Kind::refused, ""};
}

TEST_CASE("how often something comes is said with every, or by the adverb alone") {
  CHECK(rhythm_text("2w") == "every 2w");
  CHECK(rhythm_text("2 weeks") == "every 2 weeks");
  CHECK(rhythm_text("monthly") == "monthly");
  CHECK(rhythm_text("never") == "never");
  CHECK(rhythm_text("") == "");
}

TEST_CASE("a duration is a number and a unit, by letter or by name, or an adverb") {
  struct Row {
    const char* text;
    Duration duration;
  };
  for (const auto& [text, duration] : {Row{"10d", {10, Unit::day}},
                                       {"2w", {2, Unit::week}},
                                       {"3m", {3, Unit::month}},
                                       {"1q", {1, Unit::quarter}},
                                       {"1y", {1, Unit::year}},
                                       {"2 weeks", {2, Unit::week}},
                                       {"1 day", {1, Unit::day}},
                                       {"10 days", {10, Unit::day}},
                                       {"1 week", {1, Unit::week}},
                                       {"6 months", {6, Unit::month}},
                                       {"1 month", {1, Unit::month}},
                                       {"2 quarters", {2, Unit::quarter}},
                                       {"2 years", {2, Unit::year}},
                                       {"2weeks", {2, Unit::week}},
                                       {"2 w", {2, Unit::week}},
                                       {"daily", {1, Unit::day}},
                                       {"weekly", {1, Unit::week}},
                                       {"fortnightly", {2, Unit::week}},
                                       {"monthly", {1, Unit::month}},
                                       {"quarterly", {1, Unit::quarter}},
                                       {"yearly", {1, Unit::year}},
                                       {"2W", {2, Unit::week}},
                                       {"Monthly", {1, Unit::month}},
                                       {"3 MONTHS", {3, Unit::month}},
                                       {"  2 \t weeks ", {2, Unit::week}},
                                       {"007d", {7, Unit::day}},
                                       {"100y", {100, Unit::year}}}) {
    CAPTURE(text);
    CHECK(parse_duration(text) == duration);
  }
}

TEST_CASE("what is no duration is an error that says what to type") {
  for (const char* text : {"d",       "2",         "w2",     "2x",        "2h",       "30min",
                           "2w3d",    "2w 3d",     "-2w",    "+2w",       "1.5w",     "1,5w",
                           "a week",  "two weeks", "2 ww",   "2ss",       "every 2w", "2 weeks ago",
                           "weekly!", "biweekly",  "always", "2\xc3\xa9", "\xff",     "2w\xff"}) {
    CAPTURE(text);
    const Error error = error_of(parse_duration, text);
    CHECK(error.kind() == Error::Kind::usage);
    CHECK(error.what() == "'" + std::string(text) + "' is not a duration");
    CHECK(error.hint() ==
          "type '10d', '2w', '3m', '1q', '1y', 'daily', 'weekly', 'fortnightly', 'monthly', "
          "'quarterly' or 'yearly'");
  }
}

TEST_CASE("an empty, a zero and an endless duration each have their own error") {
  for (const char* text : {"", "   "})
    CHECK(error_of(parse_duration, text).what() == std::string("the duration is empty"));

  const Error zero = error_of(parse_duration, "0d");
  CHECK(zero.kind() == Error::Kind::usage);
  CHECK(zero.what() == std::string("'0d' is no time at all"));
  CHECK(zero.hint() == "type '1d' or more");
  CHECK(error_of(parse_duration, "00 weeks").what() == std::string("'00 weeks' is no time at all"));

  for (const char* text : {"9999y", "999999999999999999999d", "4000000d", "200000m"}) {
    CAPTURE(text);
    const Error error = error_of(parse_duration, text);
    CHECK(error.what() == "'" + std::string(text) + "' is too long");
    CHECK(error.hint() == "type '100y' or less");
  }
}

TEST_CASE("a duration is written as a number and a letter, and reads back") {
  CHECK(to_text({10, Unit::day}) == "10d");
  CHECK(to_text({2, Unit::week}) == "2w");
  CHECK(to_text({3, Unit::month}) == "3m");
  CHECK(to_text({1, Unit::quarter}) == "1q");
  CHECK(to_text({1, Unit::year}) == "1y");
  CHECK(to_text(parse_duration("fortnightly")) == "2w");
  for (int count = 1; count < 400; ++count)
    for (const Unit unit : {Unit::day, Unit::week, Unit::month, Unit::quarter, Unit::year}) {
      const Duration duration{count, unit};
      REQUIRE(parse_duration(to_text(duration)) == duration);
    }
}

TEST_CASE("durations are calendar time, counted from the day in one go") {
  const Day end = 2026y / 1 / 31;
  CHECK(to_iso(add(today, {10, Unit::day})) == "2026-03-28");
  CHECK(to_iso(add(today, {2, Unit::week})) == "2026-04-01");
  CHECK(to_iso(add(today, {1, Unit::quarter})) == "2026-06-18");
  CHECK(to_iso(add(today, {1, Unit::year})) == "2027-03-18");
  CHECK(to_iso(add(end, {1, Unit::month})) == "2026-02-28");
  CHECK(to_iso(add(end, {1, Unit::month}, 2)) == "2026-03-31");
  CHECK(to_iso(add(end, {1, Unit::month}, 3)) == "2026-04-30");
  CHECK(to_iso(add(end, {1, Unit::month}, 0)) == "2026-01-31");
  CHECK(to_iso(add(end, {1, Unit::month}, -2)) == "2025-11-30");
  CHECK(to_iso(add(Day(2024y / 2 / 29), {1, Unit::year})) == "2025-02-28");
  CHECK(to_iso(add(Day(2024y / 2 / 29), {1, Unit::year}, 4)) == "2028-02-29");
  CHECK(to_iso(add(Day(2025y / 11 / 30), {1, Unit::quarter})) == "2026-02-28");
}

TEST_CASE("adding stops at the first and the last day there is") {
  CHECK(add(today, {9000, Unit::year}) == latest_day);
  CHECK(add(today, {1, Unit::day}, 2'000'000'000) == latest_day);
  CHECK(add(today, {2'000'000'000, Unit::year}, 2'000'000'000) == latest_day);
  CHECK(add(today, {2'000'000'000, Unit::week}, -2'000'000'000) == earliest_day);
}

TEST_CASE("a shift beyond the days there are gives nothing") {
  CHECK(shifted(today, -1, Unit::month) == Day(2026y / 2 / 18));
  CHECK(shifted(today, 0, Unit::year) == today);
  CHECK(shifted(latest_day, 0, Unit::day) == latest_day);
  CHECK(shifted(earliest_day, 0, Unit::month) == earliest_day);
  CHECK(shifted(earliest_day, 9998, Unit::year) == Day(9999y / 1 / 1));
  CHECK(shifted(earliest_day, 3652058, Unit::day) == latest_day);
  CHECK_FALSE(shifted(earliest_day, 3652059, Unit::day));
  CHECK_FALSE(shifted(latest_day, 1, Unit::day));
  CHECK_FALSE(shifted(latest_day, 1, Unit::week));
  CHECK_FALSE(shifted(latest_day, 1, Unit::month));
  CHECK_FALSE(shifted(latest_day, 1, Unit::quarter));
  CHECK_FALSE(shifted(latest_day, 1, Unit::year));
  CHECK_FALSE(shifted(earliest_day, -1, Unit::day));
  CHECK_FALSE(shifted(earliest_day, -1, Unit::month));
  CHECK_FALSE(shifted(today, 9'000'000'000'000'000'000, Unit::year));
  CHECK_FALSE(shifted(today, -9'000'000'000'000'000'000, Unit::week));
}

TEST_CASE("units go by letter and by name, in lower case") {
  CHECK(unit_from_word("d") == Unit::day);
  CHECK(unit_from_word("day") == Unit::day);
  CHECK(unit_from_word("days") == Unit::day);
  CHECK(unit_from_word("w") == Unit::week);
  CHECK(unit_from_word("weeks") == Unit::week);
  CHECK(unit_from_word("m") == Unit::month);
  CHECK(unit_from_word("month") == Unit::month);
  CHECK(unit_from_word("q") == Unit::quarter);
  CHECK(unit_from_word("quarters") == Unit::quarter);
  CHECK(unit_from_word("y") == Unit::year);
  CHECK(unit_from_word("years") == Unit::year);
  for (const char* word :
       {"", "D", "Week", "dayss", "day s", "min", "mo", "h", "hour", "s", "ws"}) {
    CAPTURE(word);
    CHECK_FALSE(unit_from_word(word));
  }
}

TEST_CASE("a length of time is minutes, hours or both") {
  CHECK(parse_minutes("45m") == 45);
  CHECK(parse_minutes("2h") == 120);
  CHECK(parse_minutes("1h30m") == 90);
  CHECK(parse_minutes("90m") == 90);
  CHECK(parse_minutes("1h5m") == 65);
  CHECK(parse_minutes("0h5m") == 5);
  CHECK(parse_minutes("1h0m") == 60);
  CHECK(parse_minutes("1H30M") == 90);
  CHECK(parse_minutes(" 45m ") == 45);
  CHECK(parse_minutes("9999h59m") == 599'999);
  CHECK(parse_minutes("599999m") == 599'999);
}

TEST_CASE("what is no length of time is an error that says what to type") {
  for (const char* text :
       {"45",   "m",   "h",   "hm",   "30min", "1h30", "1h m", "1 h",  "1h 30m",       "30m1h",
        "1.5h", "-5m", "+5m", "1:30", "2d",    "h30m", "1hm",  "45m!", "half an hour", "\xff"}) {
    CAPTURE(text);
    const Error error = error_of(parse_minutes, text);
    CHECK(error.kind() == Error::Kind::usage);
    CHECK(error.what() == "'" + std::string(text) + "' is not a length of time");
    CHECK(error.hint() == "type '45m', '2h' or '1h30m'");
  }
  CHECK(error_of(parse_minutes, "").what() == std::string("the length of time is empty"));
  CHECK(error_of(parse_minutes, "1h60m").what() ==
        std::string("'1h60m' has more than 59 minutes beside its hours"));
  for (const char* text : {"0m", "0h", "0h0m"})
    CHECK(error_of(parse_minutes, text).what() == "'" + std::string(text) + "' is no time at all");
  for (const char* text : {"10000h", "600000m", "99999999999999999999m", "99999999999h59m"})
    CHECK(error_of(parse_minutes, text).what() == "'" + std::string(text) + "' is too long");
}

TEST_CASE("a length of time is written in hours and minutes, and reads back") {
  CHECK(minutes_to_text(45) == "45m");
  CHECK(minutes_to_text(60) == "1h");
  CHECK(minutes_to_text(120) == "2h");
  CHECK(minutes_to_text(90) == "1h30m");
  CHECK(minutes_to_text(61) == "1h1m");
  for (int minutes = 1; minutes < 3000; ++minutes)
    REQUIRE(parse_minutes(minutes_to_text(minutes)) == minutes);
}

}  // namespace
}  // namespace relate
