#include "relate/core/coming.hpp"

#include <doctest/doctest.h>

using namespace relate;
using namespace std::chrono;

namespace {

constexpr Day today = 2026y / 3 / 18;

Occasion once(std::string label, Day day, int lead = 7) {
  return {.label = std::move(label), .date = date_of(day), .lead = lead, .added = 2026y / 1 / 1};
}

std::vector<std::string> labels(const std::vector<Coming>& comings) {
  std::vector<std::string> result;
  for (const Coming& each : comings) result.push_back(each.occasion.label);
  return result;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("what falls on today or one of the next 30 days is near") {
  CHECK(labels(coming({once("today", today), once("last", today + days(30)),
                       once("too late", today + days(31))},
                      today)) == Labels{"today", "last"});
}

TEST_CASE("what is further away is near once today lies in its window") {
  CHECK(labels(coming({once("renewal", today + days(60), 60)}, today)) == Labels{"renewal"});
  CHECK(labels(coming({once("renewal", today + days(60), 59)}, today)).empty());
}

TEST_CASE("what is not done is near for three days after it") {
  CHECK(labels(coming({once("go-live", today - days(3))}, today)) == Labels{"go-live"});
  CHECK(labels(coming({once("go-live", today - days(4))}, today)).empty());
}

TEST_CASE("what is done is left out, and a yearly one waits for its next year") {
  Occasion birthday{.label = "birthday",
                    .date = {1986, 3, 20},
                    .every = "1y",
                    .added = 2026y / 1 / 1,
                    .done = {2026y / 3 / 20}};
  CHECK(coming({birthday}, today).empty());
  birthday.done.clear();
  const auto near = coming({birthday}, today);
  REQUIRE(near.size() == 1);
  CHECK(near[0].day == Day(2026y / 3 / 20));
  CHECK(near[0].turning == 40);
}

TEST_CASE("a turning number is not known without a year") {
  const Occasion birthday{
      .label = "birthday", .date = {{}, 3, 20}, .every = "1y", .added = 2026y / 1 / 1};
  const auto near = coming({birthday}, today);
  REQUIRE(near.size() == 1);
  CHECK_FALSE(near[0].turning);
}

TEST_CASE("what is near stands in the order of days, and of times within a day") {
  Occasion late = once("late", today + days(1));
  late.time = ClockTime{.minute = 900};
  Occasion early = once("early", today + days(1));
  early.time = ClockTime{.minute = 540};
  CHECK(labels(coming(
            {once("next week", today + days(7)), once("all day", today + days(1)), late, early},
            today)) == Labels{"early", "late", "all day", "next week"});
}
