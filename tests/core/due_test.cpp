#include "relate/core/due.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

const DueParty dana{1, "Dana Ruiz", "dana-ruiz"};

DueTerms on(Day day, int within = 0, const Settings& settings = {}) {
  return {day, within, settings};
}

/// Handles of those a row is about, or `not due`.
std::string who(const std::optional<Due>& due) {
  if (!due) return "not due";
  std::string text;
  for (const DueParty& party : due->who) text += (text.empty() ? "" : " ") + party.handle;
  return text;
}

Occasion occasion(Date date, std::string every = "") {
  Occasion result;
  result.id = 8;
  result.who = {{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"}};
  result.label = "birthday";
  result.date = date;
  result.every = std::move(every);
  result.added = march(1);
  return result;
}

ClockedParty clocked(Day last, std::string every) {
  ClockedParty party{dana, {}};
  party.clock.last_contact = last;
  party.clock.every = std::move(every);
  return party;
}

TEST_CASE("a message is answered by the second working day after it") {
  const OpenMessage message{9, dana, march(13), march(16)};  // a Friday: Tuesday
  CHECK_FALSE(due_of(message, on(march(16))));
  const auto due = due_of(message, on(march(18)));
  REQUIRE(due);
  CHECK(due->why == Why::answer);
  CHECK(due->id == 9);
  CHECK(due->day == march(17));
  CHECK(due->days_late == 1);
  CHECK(due->last_contact == march(16));
  CHECK(due_of(message, on(march(16), 1))->days_late == -1);
  Settings settings;
  settings.answer = 0;
  CHECK(due_of(message, on(march(13), 0, settings))->days_late == 0);
}

TEST_CASE("an occasion shows from its lead time before, and at most three days after") {
  const Occasion birthday = occasion({1986, 3, 20}, "1y");
  CHECK_FALSE(due_of(birthday, on(march(12))));
  CHECK(due_of(birthday, on(march(13)))->days_late == -7);
  CHECK(due_of(birthday, on(march(20)))->days_late == 0);
  CHECK(due_of(birthday, on(march(23)))->days_late == 3);
  CHECK_FALSE(due_of(birthday, on(march(24))));
  CHECK(due_of(birthday, on(march(10), 3))->days_late == -10);
}

TEST_CASE("an occasion that is done is not due, the next one will be") {
  Occasion birthday = occasion({1986, 3, 20}, "1y");
  birthday.done = {march(20)};
  CHECK_FALSE(due_of(birthday, on(today)));
  CHECK(due_of(birthday, on(today, 365))->day == Day(2027y / 3 / 20));
}

TEST_CASE("an occasion concerns those who have not ended") {
  Occasion renewal = occasion({2026, 3, 20});
  renewal.who.push_back({.id = 2, .handle = "lee-chan", .name = "Lee Chan", .ended = true});
  CHECK(who(due_of(renewal, on(today))) == "dana-ruiz");
  renewal.who.front().ended = true;
  CHECK(who(due_of(renewal, on(today))) == "not due");
}

TEST_CASE("an occasion with a time is a meeting, on its day") {
  Occasion steering = occasion({2026, 3, 19});
  CHECK_FALSE(due_of(steering, on(march(19)))->is_meeting_today());
  steering.time = ClockTime{14 * 60 + 30, {}};
  CHECK_FALSE(due_of(steering, on(march(18)))->is_meeting_today());
  CHECK(due_of(steering, on(march(19)))->is_meeting_today());
  CHECK_FALSE(due_of(steering, on(march(20)))->is_meeting_today());
}

TEST_CASE("a reconnect is due once its cadence has passed") {
  const ClockedParty party = clocked(march(4), "2w");
  CHECK_FALSE(due_of(party, on(march(17))));
  const auto due = due_of(party, on(today));
  REQUIRE(due);
  CHECK(due->why == Why::reconnect);
  CHECK(due->id == 1);
  CHECK(due->days_late == 0);
  CHECK(due->last_contact == march(4));
  CHECK(due->reconnect->cadence.text == "2w");
  CHECK(due_of(party, on(march(16), 2))->days_late == -2);
  CHECK_FALSE(due_of(party, on(march(15), 2)));
}

TEST_CASE("a party that is not added yet is due when its cadence has passed from there") {
  ClockedParty party = clocked(march(4), "1w");
  party.clock.last_contact.reset();
  party.clock.added = march(25);
  CHECK_FALSE(due_of(party, on(today)));
  CHECK(due_of(party, on(today, 14))->days_late == -14);
}

TEST_CASE("a snooze hides until its day, and changes nothing else") {
  ClockedParty party = clocked(march(2), "1w");
  party.clock.snoozed_until = march(20);
  CHECK_FALSE(due_of(party, on(march(19))));
  CHECK(due_of(party, on(march(20)))->days_late == 11);
  CHECK(due_of(party, on(march(18), 2))->days_late == 9);
}

}  // namespace
}  // namespace relate
