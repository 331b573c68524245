#include "relate/core/responses.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday
constexpr Period period{2026y / 3 / 2, 2026y / 3 / 31};
constexpr Id dana = 1, lee = 2;

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

ContactPart mail(Id party, Day day, std::optional<Direction> direction = Direction::in,
                 Channel channel = Channel::email) {
  return {.interaction = 0, .party = party, .day = day, .channel = channel, .direction = direction};
}

Responses of(const std::vector<ContactPart>& parts) {
  return responses_of(parts, period, {}, 2, today);
}

}  // namespace

TEST_CASE("a message is answered by any later contact that they did not begin") {
  const Responses responses =
      of({mail(dana, march(3)), mail(dana, march(4)),
          mail(dana, march(5), Direction::in, Channel::call),
          mail(dana, march(9), {}, Channel::visit), mail(lee, march(9), Direction::out)});
  CHECK(responses.days.days == std::vector<int>{6});  // from the first message not yet answered
  CHECK(responses.in_time == 0);                      // its answer day was Thursday the 5th
  CHECK(responses.waiting == 0);
}

TEST_CASE("an answer is in time on the second working day, over a weekend, too") {
  // From Friday the 6th it is Tuesday the 10th.
  CHECK(of({mail(dana, march(6)), mail(dana, march(10), Direction::out)}).in_time == 1);
  CHECK(of({mail(dana, march(6)), mail(dana, march(11), Direction::out)}).in_time == 0);
}

TEST_CASE("what they begin otherwise than in writing waits for no answer") {
  const Responses responses = of({mail(dana, march(3), Direction::in, Channel::call)});
  CHECK(responses.waiting == 0);
  CHECK(responses.answered() == 0);
}

TEST_CASE("a message waits, and is overdue after its answer day") {
  const Responses fresh = of({mail(dana, march(16))});  // its answer day is today
  CHECK(fresh.waiting == 1);
  CHECK(fresh.overdue == 0);
  const Responses late = of({mail(dana, march(13)), mail(lee, march(16))});
  CHECK(late.waiting == 2);
  CHECK(late.overdue == 1);
}

TEST_CASE("answers count in the period they fell into, whenever the message came") {
  const Responses responses =
      of({mail(dana, Day(2026y / 2 / 27)), mail(lee, Day(2026y / 2 / 20)),
          mail(lee, Day(2026y / 2 / 23), Direction::out), mail(dana, march(2), Direction::both)});
  CHECK(responses.days.days == std::vector<int>{3});
  CHECK(responses.in_time == 1);
}

TEST_CASE("each message that was answered in the period or waits is named with its days") {
  auto message = mail(dana, march(6));
  message.interaction = 7;
  auto answer = mail(dana, march(11), Direction::out);
  answer.interaction = 8;
  const auto each = of({mail(lee, Day(2026y / 2 / 20)), mail(lee, Day(2026y / 2 / 23), {}), message,
                        answer, mail(lee, march(16))})
                        .each;
  REQUIRE(each.size() == 2);  // that of February was answered before the period
  CHECK(each[0].party == dana);
  CHECK(each[0].message == 7);
  CHECK(each[0].day == march(6));
  CHECK(each[0].answer_day == march(10));
  CHECK(each[0].answer == 8);
  CHECK(each[0].answered == march(11));
  CHECK_FALSE(each[0].is_in_time());
  CHECK(each[1].party == lee);
  CHECK(each[1].answer_day == march(18));
  CHECK_FALSE(each[1].answered);
}

TEST_CASE("a message about a project is from the people alone, and else from whom it names") {
  constexpr Id rollout = 3;
  const auto part = [](Id interaction, Id party) {
    ContactPart one = mail(party, march(3));
    one.interaction = interaction;
    return one;
  };
  const auto parts = parts_of_people(
      {part(10, dana), part(10, rollout), part(11, rollout), part(12, lee)}, {rollout});
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].party == dana);
  CHECK(parts[1].interaction == 11);
  CHECK(parts[2].party == lee);
  CHECK(of(parts).waiting == 3);
}

}  // namespace relate
