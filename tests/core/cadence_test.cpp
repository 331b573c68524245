#include "relate/core/cadence.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday
const WorkCalendar usual;

constexpr Day on(unsigned month, unsigned day) {
  return 2026y / std::chrono::month(month) / std::chrono::day(day);
}

/// Dana, in contact last on that day.
Clock dana(Day last, std::string every = "") {
  Clock clock;
  clock.added = on(1, 5);
  clock.last_contact = last;
  clock.every = std::move(every);
  return clock;
}

std::string text_of(const Clock& clock) {
  const auto cadence = cadence_of(clock);
  return cadence ? cadence->text : "none";
}

Reconnect due(const Clock& clock, Day day = today) {
  const auto reconnect = reconnect_of(clock, usual, day);
  REQUIRE(reconnect);
  return *reconnect;
}

TEST_CASE("without any cadence nothing is due, however long it is ago") {
  CHECK(text_of(dana(on(1, 5))) == "none");
  CHECK_FALSE(reconnect_of(dana(on(1, 5)), usual, today));
}

TEST_CASE("the clock runs from the last contact, else from the day the party was added") {
  Clock clock = dana(on(3, 4), "2w");
  CHECK(due(clock).day == today);
  clock.last_contact.reset();
  CHECK(clock.start() == on(1, 5));
  CHECK(due(clock).day == on(1, 19));
}

TEST_CASE("a contact before the day the party was added counts all the same") {
  Clock clock = dana(on(3, 4), "2w");
  clock.added = on(3, 18);
  CHECK(due(clock).day == on(3, 18));
}

TEST_CASE("days_late is 0 on the day last + cadence and negative before it") {
  const Clock clock = dana(on(3, 4), "2w");
  CHECK(due(clock, on(3, 17)).days_late == -1);
  CHECK(due(clock, on(3, 18)).days_late == 0);
  CHECK(due(clock, on(3, 21)).days_late == 3);
}

TEST_CASE("the own cadence comes before tags, tags before projects, projects before orgs") {
  Clock clock = dana(on(3, 2));
  clock.orgs = {"1d"};
  CHECK(text_of(clock) == "1d");
  clock.projects = {"3w"};
  CHECK(text_of(clock) == "3w");
  clock.tags = {"1m"};
  CHECK(text_of(clock) == "1m");
  clock.every = "1q";
  CHECK(text_of(clock) == "1q");
}

TEST_CASE("of several the shortest holds, by the day it gives from the clock's start") {
  // From 1 February four weeks end on 1 March as a month does; from 1 March a month is longer.
  Clock clock = dana(on(3, 1));
  clock.tags = {"1m", "30d", "31d"};
  CHECK(text_of(clock) == "30d");  // 31 March; the others 1 April
  clock.last_contact = on(2, 10);
  clock.tags = {"30d", "1m"};
  CHECK(text_of(clock) == "1m");  // 10 March against 12 March
  clock.tags.clear();
  clock.projects = {"5w", "1m"};
  CHECK(text_of(clock) == "1m");
}

TEST_CASE("never stops what would be inherited") {
  Clock clock = dana(on(1, 5), "never");
  clock.tags = {"2w"};
  clock.projects = {"2w"};
  clock.orgs = {"2w"};
  CHECK(text_of(clock) == "none");
}

TEST_CASE("internal people have only their own cadence") {
  Clock clock = dana(on(1, 5));
  clock.internal = true;
  clock.tags = {"2w"};
  clock.projects = {"2w"};
  clock.orgs = {"2w"};
  CHECK(text_of(clock) == "none");
  clock.every = "1w";
  CHECK(text_of(clock) == "1w");
}

TEST_CASE("an org or project has only its own cadence") {
  Clock clock = dana(on(1, 5));
  clock.kind = PartyKind::org;
  clock.tags = {"2w"};
  clock.orgs = {"2w"};
  CHECK(text_of(clock) == "none");
  clock.every = "1w";
  CHECK(text_of(clock) == "1w");
}

TEST_CASE("a hard limit is the cadence where there is none, or a longer one") {
  Clock clock = dana(on(2, 18));
  clock.at_most = "1m";
  CHECK(text_of(clock) == "1m");
  clock.every = "2m";
  CHECK(text_of(clock) == "1m");
  clock.every = "4w";  // 18 March as well
  CHECK(text_of(clock) == "4w");
  clock.every = "2w";
  CHECK(text_of(clock) == "2w");
  clock.every = "";
  clock.orgs = {"1y"};
  CHECK(text_of(clock) == "1m");
}

TEST_CASE("never leaves a hard limit as it is") {
  Clock clock = dana(on(2, 18), "never");
  clock.at_most = "1m";
  CHECK(text_of(clock) == "1m");
}

TEST_CASE("it is marked from the day after last + limit") {
  Clock clock = dana(on(2, 18), "2w");
  clock.at_most = "1m";
  CHECK_FALSE(due(clock, on(3, 18)).over_limit);
  CHECK(due(clock, on(3, 19)).over_limit);
  CHECK(due(clock, on(3, 19)).limit == "1m");
  clock.at_most = "";
  CHECK_FALSE(due(clock, on(12, 31)).over_limit);
}

TEST_CASE("the limit is not moved to a working day") {
  // 7 March + 2 weeks is Saturday 21 March: due on Monday 23, past the limit on Sunday 22.
  Clock clock = dana(on(3, 7));
  clock.at_most = "2w";
  CHECK(due(clock, on(3, 21)).day == on(3, 23));
  CHECK_FALSE(due(clock, on(3, 21)).over_limit);
  CHECK(due(clock, on(3, 22)).over_limit);
  CHECK(due(clock, on(3, 22)).days_late == -1);
}

TEST_CASE("a reconnect on a day off moves to the next working day and is late from there") {
  const Clock clock = dana(on(3, 7), "2w");  // Saturday 21 March
  CHECK(due(clock).day == on(3, 23));
  CHECK(due(clock, on(3, 23)).days_late == 0);
  CHECK(due(clock, on(3, 24)).days_late == 1);
}

TEST_CASE("holidays and absences move a reconnect, too") {
  WorkCalendar calendar;
  calendar.holidays = {{{}, 3, 23}, {2026, 3, 24}};
  calendar.away = {{on(3, 25), on(3, 27)}};
  const auto reconnect = reconnect_of(dana(on(3, 7), "2w"), calendar, today);
  REQUIRE(reconnect);
  CHECK(reconnect->day == on(3, 30));
}

TEST_CASE("the cadence in days is counted before the move to a working day") {
  CHECK(due(dana(on(3, 7), "2w")).cadence.days == 14);
  CHECK(due(dana(on(3, 7), "2w")).cadence.day == on(3, 21));
  CHECK(due(dana(on(1, 31), "1m")).cadence.days == 28);
  CHECK(due(dana(on(3, 1), "1m")).cadence.days == 31);
}

TEST_CASE("lateness is relative to the cadence") {
  const Reconnect weekly = due(dana(on(3, 9), "1w"));       // Monday 16: 2 of 7 days
  const Reconnect fortnightly = due(dana(on(3, 2), "2w"));  // Monday 16: 2 of 14 days
  CHECK(weekly.is_later_than(fortnightly));
  CHECK_FALSE(fortnightly.is_later_than(weekly));
  const Reconnect four = due(dana(on(2, 28), "2w"), on(3, 20));  // Monday 16: 4 of 14 days
  CHECK(four.is_as_late_as(weekly));
  CHECK_FALSE(four.is_later_than(weekly));
  // Before its day the longer cadence stands nearer: -1 of 14 before -1 of 7.
  const Reconnect soon = due(dana(on(3, 5), "2w"));  // Thursday 19
  const Reconnect sooner = due(dana(on(3, 12), "1w"));
  CHECK(soon.is_later_than(sooner));
}

TEST_CASE("a snooze changes neither day nor lateness nor limit") {
  Clock clock = dana(on(2, 18), "2w");
  clock.at_most = "3w";
  const Reconnect before = due(clock);
  clock.snoozed_until = on(4, 1);
  CHECK(due(clock).day == before.day);
  CHECK(due(clock).days_late == before.days_late);
  CHECK(due(clock).over_limit);
}

TEST_CASE("a cadence that ends behind all days is at least a day long") {
  const Clock clock = dana(latest_day, "1y");
  CHECK(due(clock, latest_day).cadence.days == 1);
}

}  // namespace
}  // namespace relate
