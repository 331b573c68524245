#include "relate/core/calendar.hpp"

#include <string>

#include <doctest/doctest.h>

namespace relate {
namespace {

Day day(const std::string& iso) { return day_from_iso(iso).value(); }

// March 2026: the 18th is a Wednesday; 3 April is Good Friday.
const WorkCalendar plain;
const WorkCalendar busy = {
    .weekend = {6, 7},
    .holidays = {{2026, 4, 3}, {{}, 12, 25}, {{}, 12, 26}, {{}, 2, 29}},
    .away = {{day("2026-08-03"), day("2026-08-21")}, {day("2026-03-24"), day("2026-03-24")}}};

TEST_CASE("Saturday and Sunday are no working days unless others are set") {
  CHECK(plain.is_working(day("2026-03-16")));
  CHECK(plain.is_working(day("2026-03-20")));
  CHECK_FALSE(plain.is_working(day("2026-03-21")));
  CHECK_FALSE(plain.is_working(day("2026-03-22")));

  const WorkCalendar friday{.weekend = {5, 6}, .holidays = {}, .away = {}};
  CHECK(friday.is_working(day("2026-03-22")));
  CHECK_FALSE(friday.is_working(day("2026-03-20")));
  const WorkCalendar never_off{.weekend = {}, .holidays = {}, .away = {}};
  CHECK(never_off.is_working(day("2026-03-21")));
}

TEST_CASE("a holiday with a year is off in that year, one without in every year") {
  CHECK_FALSE(busy.is_working(day("2026-04-03")));
  CHECK(busy.is_working(day("2028-04-03")));
  CHECK_FALSE(busy.is_working(day("2025-12-25")));
  CHECK_FALSE(busy.is_working(day("2026-12-25")));
  CHECK(busy.is_working(day("2026-12-24")));
  CHECK_FALSE(busy.is_working(day("2028-02-29")));
  CHECK(busy.is_working(day("2028-02-28")));
  CHECK_FALSE(busy.is_working(day("2025-02-28")));
}

TEST_CASE("an absence is off from its first to its last day") {
  CHECK(busy.is_working(day("2026-07-31")));
  CHECK_FALSE(busy.is_working(day("2026-08-03")));
  CHECK_FALSE(busy.is_working(day("2026-08-12")));
  CHECK_FALSE(busy.is_working(day("2026-08-21")));
  CHECK(busy.is_working(day("2026-08-24")));
  CHECK_FALSE(busy.is_working(day("2026-03-24")));
  CHECK(busy.is_working(day("2026-03-25")));
}

TEST_CASE("a day off moves to the next working day, a working day stays") {
  CHECK(to_iso(working_day_from(plain, day("2026-03-18"))) == "2026-03-18");
  CHECK(to_iso(working_day_from(plain, day("2026-03-21"))) == "2026-03-23");
  CHECK(to_iso(working_day_from(plain, day("2026-03-22"))) == "2026-03-23");
  CHECK(to_iso(working_day_from(busy, day("2026-04-03"))) == "2026-04-06");
  CHECK(to_iso(working_day_from(busy, day("2026-08-01"))) == "2026-08-24");
  CHECK(to_iso(working_day_from(busy, day("2025-12-25"))) == "2025-12-29");
}

TEST_CASE("working days are counted over the days off, in both directions") {
  CHECK(to_iso(add_working_days(plain, day("2026-03-18"), 0)) == "2026-03-18");
  CHECK(to_iso(add_working_days(plain, day("2026-03-18"), 1)) == "2026-03-19");
  CHECK(to_iso(add_working_days(plain, day("2026-03-18"), 2)) == "2026-03-20");
  CHECK(to_iso(add_working_days(plain, day("2026-03-18"), 3)) == "2026-03-23");
  CHECK(to_iso(add_working_days(plain, day("2026-03-20"), 2)) == "2026-03-24");
  CHECK(to_iso(add_working_days(plain, day("2026-03-23"), -2)) == "2026-03-19");
  CHECK(to_iso(add_working_days(plain, day("2026-03-18"), -3)) == "2026-03-13");
  CHECK(to_iso(add_working_days(plain, day("2026-03-18"), 10)) == "2026-04-01");
  CHECK(to_iso(add_working_days(busy, day("2026-03-23"), 1)) == "2026-03-25");
  CHECK(to_iso(add_working_days(busy, day("2026-04-02"), 1)) == "2026-04-06");
  CHECK(to_iso(add_working_days(busy, day("2026-08-24"), -1)) == "2026-07-31");
}

TEST_CASE("working days are counted from a day off, which is none of them") {
  CHECK(to_iso(add_working_days(plain, day("2026-03-21"), 0)) == "2026-03-21");
  CHECK(to_iso(add_working_days(plain, day("2026-03-21"), 1)) == "2026-03-23");
  CHECK(to_iso(add_working_days(plain, day("2026-03-21"), 2)) == "2026-03-24");
  CHECK(to_iso(add_working_days(plain, day("2026-03-21"), -1)) == "2026-03-20");
}

TEST_CASE("a calendar without a working day within ten years leaves the day as it is") {
  const WorkCalendar none{.weekend = {1, 2, 3, 4, 5, 6, 7}, .holidays = {}, .away = {}};
  CHECK(working_day_from(none, day("2026-03-18")) == day("2026-03-18"));
  CHECK(add_working_days(none, day("2026-03-18"), 2) == day("2026-03-18"));
  CHECK(add_working_days(none, day("2026-03-18"), -2) == day("2026-03-18"));

  WorkCalendar long_leave = plain;
  long_leave.away = {{day("2026-03-19"), day("2040-01-01")}};
  CHECK(add_working_days(long_leave, day("2026-03-17"), 1) == day("2026-03-18"));
  CHECK(add_working_days(long_leave, day("2026-03-17"), 2) == day("2026-03-17"));
}

TEST_CASE("there and back again over working days is where one began") {
  Day start = day("2026-03-01");
  for (int i = 0; i < 400; ++i, start += std::chrono::days(1)) {
    if (!busy.is_working(start)) continue;
    for (const int count : {1, 2, 5, 30})
      REQUIRE(add_working_days(busy, add_working_days(busy, start, count), -count) == start);
  }
}

}  // namespace
}  // namespace relate
