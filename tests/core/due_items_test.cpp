#include <doctest/doctest.h>

#include "relate/core/due.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

const DueParty dana{1, "Dana Ruiz", "dana-ruiz"};
const DueParty lee{2, "Lee Chan", "lee-chan"};

DueTerms on(Day day, int within = 0, const Settings& settings = {}) {
  return {day, within, settings};
}

DueItem item(Why why, std::optional<Day> due = {}) {
  DueItem result;
  result.id = 7;
  result.why = why;
  result.opened = march(2);
  result.due = due;
  result.parties = {{.party = dana}, {.party = lee}};
  return result;
}

DueItem opened(Why why, Day day) {
  DueItem result = item(why);
  result.opened = day;
  return result;
}

DueItem closed(DueItem item) {
  item.closed = true;
  return item;
}

/// Handles of those a row is about, or `not due`.
std::string who(const std::optional<Due>& due) {
  if (!due) return "not due";
  std::string text;
  for (const DueParty& party : due->who) text += (text.empty() ? "" : " ") + party.handle;
  return text;
}

TEST_CASE("a promise shows from two working days before its day, and is late from that day") {
  const DueItem promise = item(Why::promise, march(20));  // a Friday
  CHECK_FALSE(due_of(promise, on(march(17))));
  REQUIRE(due_of(promise, on(march(18))));
  CHECK(due_of(promise, on(march(18)))->days_late == -2);
  CHECK(due_of(promise, on(march(20)))->days_late == 0);
  CHECK(due_of(promise, on(march(23)))->days_late == 3);
  CHECK(due_of(promise, on(march(23)))->day == march(20));
}

TEST_CASE("the working days before a promise leave out weekends, holidays and absences") {
  const DueItem promise = item(Why::promise, march(23));  // a Monday: Friday, Thursday
  CHECK_FALSE(due_of(promise, on(march(18))));
  CHECK(due_of(promise, on(march(19))));
  Settings settings;
  settings.calendar.holidays = {{{}, 3, 20}};  // Thursday, Wednesday
  CHECK_FALSE(due_of(promise, on(march(17), 0, settings)));
  CHECK(due_of(promise, on(march(18), 0, settings)));
  settings.calendar.away = {{march(18), march(19)}};  // Tuesday, Monday
  CHECK_FALSE(due_of(promise, on(march(15), 0, settings)));
  CHECK(due_of(promise, on(march(16), 0, settings)));
}

TEST_CASE("a promise for a Sunday shows from the second working day before that") {
  const DueItem promise = item(Why::promise, march(22));
  CHECK_FALSE(due_of(promise, on(march(18))));
  CHECK(due_of(promise, on(march(19))));
}

TEST_CASE("how long before its day a promise shows can be set") {
  Settings settings;
  settings.lead = 0;
  CHECK_FALSE(due_of(item(Why::promise, march(19)), on(today, 0, settings)));
  CHECK(due_of(item(Why::promise, march(18)), on(today, 0, settings)));
  settings.lead = 5;
  CHECK(due_of(item(Why::promise, march(25)), on(today, 0, settings)));
  CHECK_FALSE(due_of(item(Why::promise, march(26)), on(today, 0, settings)));
}

TEST_CASE("within N days also lists what would first show on one of them, late as of today") {
  const DueItem promise = item(Why::promise, march(26));  // a Thursday: shows from Tuesday 24
  CHECK_FALSE(due_of(promise, on(today, 5)));
  REQUIRE(due_of(promise, on(today, 6)));
  CHECK(due_of(promise, on(today, 6))->days_late == -8);
}

TEST_CASE("a promise without a day, or a closed one, is never due") {
  CHECK_FALSE(due_of(item(Why::promise), on(today, 3650)));
  CHECK_FALSE(due_of(closed(item(Why::promise, march(2))), on(today)));
}

TEST_CASE("asks, needs, ideas and lessons are due on their day, not before") {
  for (const Why why : {Why::ask, Why::need, Why::idea, Why::lesson}) {
    CHECK_FALSE(due_of(item(why, march(19)), on(today)));
    REQUIRE(due_of(item(why, march(18)), on(today)));
    CHECK(due_of(item(why, march(18)), on(today))->days_late == 0);
    CHECK(due_of(item(why, march(20)), on(today, 2))->days_late == -2);
    CHECK_FALSE(due_of(item(why), on(today)));
    CHECK_FALSE(due_of(closed(item(why, march(2))), on(today)));
  }
}

TEST_CASE("a roadblock is due from the day after it was known") {
  CHECK_FALSE(due_of(opened(Why::roadblock, march(18)), on(today)));
  const auto due = due_of(opened(Why::roadblock, march(17)), on(today));
  REQUIRE(due);
  CHECK(due->day == march(18));
  CHECK(due->days_late == 0);
  CHECK(due_of(opened(Why::roadblock, march(18)), on(today, 1))->days_late == -1);
}

TEST_CASE("a roadblock stays due until everyone is told, resolved or not") {
  DueItem roadblock = opened(Why::roadblock, march(10));
  CHECK(who(due_of(roadblock, on(today))) == "dana-ruiz lee-chan");
  roadblock.parties[0].untold = false;
  CHECK(who(due_of(roadblock, on(today))) == "lee-chan");
  CHECK(who(due_of(closed(roadblock), on(today))) == "lee-chan");
  CHECK(due_of(closed(roadblock), on(today))->closed);
  roadblock.parties[1].untold = false;
  CHECK(who(due_of(roadblock, on(today))) == "not due");
}

TEST_CASE("a tell day or answer day that was set holds") {
  CHECK_FALSE(due_of(item(Why::roadblock, march(20)), on(today)));
  CHECK(due_of(item(Why::roadblock, march(16)), on(today))->days_late == 2);
  CHECK_FALSE(due_of(item(Why::feedback, march(20)), on(today)));
  CHECK(due_of(item(Why::feedback, march(16)), on(today))->days_late == 2);
}

TEST_CASE("feedback is due from the second working day after it was given, while it is open") {
  CHECK_FALSE(due_of(opened(Why::feedback, march(17)), on(today)));
  const auto due = due_of(opened(Why::feedback, march(16)), on(today));
  REQUIRE(due);
  CHECK(due->day == march(18));
  CHECK(due->days_late == 0);
  // Given on a Friday: Tuesday.
  CHECK(due_of(opened(Why::feedback, march(13)), on(today))->day == march(17));
  Settings settings;
  settings.answer = 3;
  CHECK_FALSE(due_of(opened(Why::feedback, march(16)), on(today, 0, settings)));
}

TEST_CASE("feedback is about all who gave it while it is open, then about those still untold") {
  DueItem feedback = opened(Why::feedback, march(10));
  feedback.parties[0].untold = false;
  CHECK(who(due_of(feedback, on(today))) == "dana-ruiz lee-chan");
  CHECK(who(due_of(closed(feedback), on(today))) == "lee-chan");
  feedback.parties[1].untold = false;
  CHECK(who(due_of(feedback, on(today))) == "dana-ruiz lee-chan");
  CHECK(who(due_of(closed(feedback), on(today))) == "not due");
}

TEST_CASE("feedback acted on at once is told from its answer day on") {
  const DueItem feedback = closed(opened(Why::feedback, march(17)));
  CHECK_FALSE(due_of(feedback, on(march(18))));
  CHECK(due_of(feedback, on(march(19)))->days_late == 0);
}

TEST_CASE("nothing is due to those who have ended") {
  DueItem promise = item(Why::promise, march(18));
  promise.parties[0].ended = true;
  CHECK(who(due_of(promise, on(today))) == "lee-chan");
  promise.parties[1].ended = true;
  CHECK(who(due_of(promise, on(today))) == "not due");
  DueItem roadblock = opened(Why::roadblock, march(2));
  roadblock.parties[0].ended = true;
  CHECK(who(due_of(roadblock, on(today))) == "lee-chan");
  roadblock.parties[1].untold = false;
  CHECK(who(due_of(roadblock, on(today))) == "not due");
}

}  // namespace
}  // namespace relate
