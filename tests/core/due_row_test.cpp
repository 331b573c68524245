#include "relate/core/due_row.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

DueRow row(Why why) {
  DueRow result;
  result.due.why = why;
  result.who = {{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"},
                {.id = 2, .handle = "lee-chan", .name = "Lee Chan"}};
  return result;
}

std::string step(Why why) { return next_step(row(why), "mrqk"); }

TEST_CASE("each row says what to do next, with the command where there is one") {
  CHECK(step(Why::promise) == "relate done mrqk");
  CHECK(step(Why::roadblock) == "tell them, then relate told mrqk");
  CHECK(step(Why::feedback) == "act on it, then relate done mrqk");
  CHECK(step(Why::ask) == "ask again; once it is there, relate done mrqk");
  CHECK(step(Why::need) == "see to it; once it is met, relate done mrqk");
  CHECK(step(Why::idea) == "follow up; once it is accepted, relate done mrqk");
  CHECK(step(Why::lesson) == "apply it, then relate done mrqk");
  CHECK(step(Why::occasion) == "relate done mrqk");
}

TEST_CASE("feedback that is closed is to be told") {
  DueRow feedback = row(Why::feedback);
  feedback.due.closed = true;
  CHECK(next_step(feedback, "mrqk") == "tell them what came of it, then relate told mrqk");
}

TEST_CASE("a message is answered by the channel it came by") {
  DueRow answer = row(Why::answer);
  CHECK(next_step(answer, "mrqk") == "answer");
  answer.channel = Channel::email;
  CHECK(next_step(answer, "mrqk") == "answer by email");
}

TEST_CASE("a meeting today offers the brief about all who take part") {
  DueRow meeting = row(Why::occasion);
  meeting.due.time = ClockTime{14 * 60, {}};
  CHECK(next_step(meeting, "mrqk") == "relate report brief dana-ruiz,lee-chan");
  meeting.due.days_late = -1;
  CHECK(next_step(meeting, "mrqk") == "relate done mrqk");
}

TEST_CASE("a reconnect names the channel and the last topic, shortened") {
  DueRow reconnect = row(Why::reconnect);
  CHECK(next_step(reconnect, "mrqk") == "reconnect");
  reconnect.channel = Channel::call;
  CHECK(next_step(reconnect, "mrqk") == "reconnect by call");
  reconnect.text = "rollout worries\nand the budget";
  CHECK(next_step(reconnect, "mrqk") ==
        "reconnect by call; last topic: rollout worries and the budget");
  reconnect.text = std::string(61, 'x');
  CHECK(next_step(reconnect, "mrqk") ==
        "reconnect by call; last topic: " + std::string(60, 'x') + "...");
}

TEST_CASE("an occasion says the number it turns where the year is known") {
  Occasion birthday;
  birthday.label = "birthday";
  birthday.date = {1986, 3, 20};
  birthday.every = "1y";
  birthday.added = 2026y / 3 / 1;
  CHECK(text_of(birthday, 2026y / 3 / 20) == "birthday, turns 40");
  birthday.label = "50th Birthday party";
  CHECK(text_of(birthday, 2026y / 3 / 20) == "50th Birthday party, turns 40");
  birthday.who = {{.id = 1, .kind = PartyKind::org, .name = "Acme"}};
  CHECK(text_of(birthday, 2026y / 3 / 20) == "50th Birthday party, 40 years");
  birthday.who.clear();
  birthday.label = "contract start";
  CHECK(text_of(birthday, 2026y / 3 / 20) == "contract start, 40 years");
  birthday.date.year = 2025;
  CHECK(text_of(birthday, 2026y / 3 / 20) == "contract start, 1 year");
  birthday.label = "birthday";
  birthday.date.year.reset();
  CHECK(text_of(birthday, 2026y / 3 / 20) == "birthday");
}

TEST_CASE("a preference that begins with a channel names it") {
  CHECK(preferred_channel("calls before nine") == Channel::call);
  CHECK(preferred_channel("by mail") == Channel::email);
  CHECK(preferred_channel("Visits") == Channel::visit);
  CHECK_FALSE(preferred_channel("mornings"));
  CHECK_FALSE(preferred_channel("no calls"));
  CHECK_FALSE(preferred_channel("by"));
  CHECK_FALSE(preferred_channel(""));
  CHECK_FALSE(preferred_channel("gifts"));
}

TEST_CASE("the channel unused longest is the one whose last use is earliest") {
  CHECK(channel_unused_longest(
            {{Channel::email, "2026-03-10 ~"}, {Channel::call, "2026-02-01 ~"}}) == Channel::call);
  CHECK_FALSE(channel_unused_longest({}));
}

TEST_CASE("a channel that was never used was unused longest, the first of several") {
  CHECK(channel_unused_longest(
            {{Channel::email, ""}, {Channel::chat, ""}, {Channel::call, "2026-02-01 ~"}}) ==
        Channel::email);
}

TEST_CASE("what is not said, notes, gifts and events are no way to get in touch") {
  CHECK_FALSE(channel_unused_longest({{Channel::contact, "2026-01-01 ~"},
                                      {Channel::note, "2026-01-02 ~"},
                                      {Channel::gift, "2026-01-03 ~"},
                                      {Channel::event, "2026-01-04 ~"}}));
}

}  // namespace
}  // namespace relate
