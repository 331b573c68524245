#include "relate/core/day.hpp"

#include <string>

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;

TEST_CASE("a day is made of a year from 1 to 9999 and a month and day that it has") {
  CHECK(make_day(2026, 3, 18) == today);
  CHECK(make_day(1, 1, 1) == earliest_day);
  CHECK(make_day(9999, 12, 31) == latest_day);
  CHECK(make_day(2024, 2, 29) == Day(2024y / 2 / 29));
  CHECK(make_day(2000, 2, 29) == Day(2000y / 2 / 29));

  CHECK_FALSE(make_day(2026, 2, 29));
  CHECK_FALSE(make_day(1900, 2, 29));
  CHECK_FALSE(make_day(2026, 4, 31));
  CHECK_FALSE(make_day(2026, 3, 32));
  CHECK_FALSE(make_day(2026, 3, 0));
  CHECK_FALSE(make_day(2026, 0, 1));
  CHECK_FALSE(make_day(2026, 13, 1));
  CHECK_FALSE(make_day(0, 1, 1));
  CHECK_FALSE(make_day(-1, 1, 1));
  CHECK_FALSE(make_day(10000, 1, 1));
  CHECK_FALSE(make_day(2026, 256 + 3, 18));
  CHECK_FALSE(make_day(2026, 3, 256 + 18));
  CHECK_FALSE(make_day(65536 + 2026, 3, 18));
}

TEST_CASE("a day is written in ISO, the year in four digits") {
  CHECK(to_iso(today) == "2026-03-18");
  CHECK(to_iso(earliest_day) == "0001-01-01");
  CHECK(to_iso(latest_day) == "9999-12-31");
  CHECK(to_iso(Date{2026, 3, 8}) == "2026-03-08");
  CHECK(to_iso(Date{{}, 3, 8}) == "03-08");
  CHECK(to_iso(Date{{}, 2, 29}) == "02-29");
}

TEST_CASE("ISO days are read to the letter") {
  CHECK(day_from_iso("2026-03-18") == today);
  CHECK(day_from_iso("0001-01-01") == earliest_day);
  CHECK(day_from_iso("9999-12-31") == latest_day);
  CHECK(day_from_iso("2024-02-29") == Day(2024y / 2 / 29));

  for (const char* text : {"",
                           "2026",
                           "2026-03",
                           "03-18",
                           "2026-3-18",
                           "2026-03-8",
                           "2026-02-29",
                           "2026-02-30",
                           "2026-13-01",
                           "2026-00-01",
                           "2026-01-00",
                           "0000-01-01",
                           "2026/03/18",
                           "2026-03/18",
                           "2026.03.18",
                           "20260318",
                           "2026-03-18 ",
                           " 2026-03-18",
                           "2026-03-18T14:30",
                           "12026-03-18",
                           "-026-03-18",
                           "+026-03-18",
                           "2026-+3-18",
                           "2026-03-1x",
                           "202x-03-18",
                           "2026--3-18",
                           "\xff\xff\xff\xff-03-18"}) {
    CAPTURE(text);
    CHECK_FALSE(day_from_iso(text));
  }
}

TEST_CASE("ISO dates may lack their year, and then 29 February is one") {
  CHECK(date_from_iso("2026-03-18") == Date{2026, 3, 18});
  CHECK(date_from_iso("03-18") == Date{{}, 3, 18});
  CHECK(date_from_iso("02-29") == Date{{}, 2, 29});
  CHECK(date_from_iso("12-31") == Date{{}, 12, 31});

  for (const char* text : {"", "02-30", "04-31", "13-01", "00-10", "10-00", "3-18", "03-8", "03/18",
                           "-03-18", "--03-18", "2026-02-29", "2026-03", "03-18 ", "0318"}) {
    CAPTURE(text);
    CHECK_FALSE(date_from_iso(text));
  }
}

TEST_CASE("a day is echoed with its weekday, a date without a year without one") {
  CHECK(to_words(today) == "Wed 18 Mar 2026");
  CHECK(to_words(Day(2026y / 3 / 1)) == "Sun 1 Mar 2026");
  CHECK(to_words(Day(2024y / 2 / 29)) == "Thu 29 Feb 2024");
  CHECK(to_words(Day(1969y / 12 / 31)) == "Wed 31 Dec 1969");
  CHECK(to_words(earliest_day) == "Mon 1 Jan 0001");
  CHECK(to_words(latest_day) == "Fri 31 Dec 9999");
  CHECK(to_words(Date{2026, 3, 18}) == "Wed 18 Mar 2026");
  CHECK(to_words(Date{{}, 3, 18}) == "18 Mar");
  CHECK(to_words(Date{{}, 2, 29}) == "29 Feb");
}

TEST_CASE("a day has its date, year and ISO weekday") {
  CHECK(date_of(today) == Date{2026, 3, 18});
  CHECK(date_of(Day(1969y / 12 / 31)) == Date{1969, 12, 31});
  CHECK(year_of(today) == 2026);
  CHECK(year_of(earliest_day) == 1);
  CHECK(weekday_of(today) == 3);
  CHECK(weekday_of(Day(2026y / 3 / 16)) == 1);
  CHECK(weekday_of(Day(2026y / 3 / 22)) == 7);
  CHECK(weekday_of(earliest_day) == 1);
}

TEST_CASE("months are counted to the same day, or the last day of a shorter month") {
  const Day end = 2026y / 1 / 31;
  CHECK(to_iso(add_months(today, 0)) == "2026-03-18");
  CHECK(to_iso(add_months(today, 1)) == "2026-04-18");
  CHECK(to_iso(add_months(today, -3)) == "2025-12-18");
  CHECK(to_iso(add_months(today, 12)) == "2027-03-18");
  CHECK(to_iso(add_months(today, -27)) == "2023-12-18");
  CHECK(to_iso(add_months(end, 1)) == "2026-02-28");
  CHECK(to_iso(add_months(end, 2)) == "2026-03-31");
  CHECK(to_iso(add_months(end, 3)) == "2026-04-30");
  CHECK(to_iso(add_months(end, 25)) == "2028-02-29");
  CHECK(to_iso(add_months(end, -2)) == "2025-11-30");
  CHECK(to_iso(add_months(Day(2024y / 2 / 29), 12)) == "2025-02-28");
  CHECK(to_iso(add_months(Day(2024y / 2 / 29), 48)) == "2028-02-29");
}

TEST_CASE("months stop at the first and the last day there is") {
  CHECK(add_months(latest_day, 1) == latest_day);
  CHECK(add_months(today, 2'000'000'000) == latest_day);
  CHECK(add_months(earliest_day, -1) == earliest_day);
  CHECK(add_months(today, -2'000'000'000) == earliest_day);
  CHECK(to_iso(add_months(Day(9999y / 11 / 30), 1)) == "9999-12-30");
}

TEST_CASE("days between are counted from the first to the second") {
  CHECK(days_between(today, today) == 0);
  CHECK(days_between(today, Day(2026y / 4 / 1)) == 14);
  CHECK(days_between(today, Day(2026y / 2 / 18)) == -28);
  CHECK(days_between(Day(2024y / 2 / 28), Day(2024y / 3 / 1)) == 2);
}

TEST_CASE("29 February is the 28th in plain years") {
  CHECK(to_iso(in_year({{}, 2, 29}, 2026)) == "2026-02-28");
  CHECK(to_iso(in_year({{}, 2, 29}, 2028)) == "2028-02-29");
  CHECK(to_iso(in_year({1984, 2, 29}, 1900)) == "1900-02-28");
  CHECK(to_iso(in_year({1984, 3, 20}, 2026)) == "2026-03-20");
  CHECK(to_iso(in_year({{}, 12, 31}, 2026)) == "2026-12-31");
}

TEST_CASE("a time of day is written and read in four digits") {
  CHECK(to_text(ClockTime{870, {}}) == "14:30");
  CHECK(to_text(ClockTime{5, 60}) == "00:05");
  CHECK(to_text(ClockTime{1439, {}}) == "23:59");
  CHECK(time_from_text("14:30") == ClockTime{870, {}});
  CHECK(time_from_text("00:00") == ClockTime{0, {}});
  CHECK(time_from_text("23:59") == ClockTime{1439, {}});

  for (const char* text : {"", "24:00", "23:60", "9:30", "14:3", "14.30", "1430", "14:30:00",
                           "14:30Z", " 14:30", "14:30 ", "-4:30", "1a:30", "2pm", "noon"}) {
    CAPTURE(text);
    CHECK_FALSE(time_from_text(text));
  }
}

TEST_CASE("every day reads back from ISO, and the next one is the next day of the week") {
  Day day = 1999y / 12 / 25;
  for (int i = 0; i < 3000; ++i, day += std::chrono::days(1)) {
    CAPTURE(to_iso(day));
    REQUIRE(day_from_iso(to_iso(day)) == day);
    const Date date = date_of(day);
    REQUIRE(make_day(*date.year, date.month, date.day) == day);
    REQUIRE(in_year(date, *date.year) == day);
    REQUIRE(weekday_of(day + std::chrono::days(1)) == weekday_of(day) % 7 + 1);
  }
}

}  // namespace
}  // namespace relate
