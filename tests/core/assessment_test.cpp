#include "relate/core/assessment.hpp"

#include <doctest/doctest.h>

using namespace relate;

namespace {

Assessment judged(std::optional<int> influence, std::optional<int> interest) {
  Assessment assessment;
  assessment.influence = influence;
  assessment.interest = interest;
  return assessment;
}

}  // namespace

TEST_CASE("from 4 influence or interest is high, and the two give the place in the grid") {
  CHECK(grid_place(judged(4, 4)) == "manage closely");
  CHECK(grid_place(judged(5, 3)) == "keep satisfied");
  CHECK(grid_place(judged(3, 5)) == "keep informed");
  CHECK(grid_place(judged(3, 3)) == "monitor");
}

TEST_CASE("without influence or interest there is no place in the grid") {
  CHECK(grid_place(judged(5, {})).empty());
  CHECK(grid_place(judged({}, 5)).empty());
}

namespace {

const PartyName dana{.id = 1, .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .name = "Lee Chan"};
const PartyName rollout{.id = 3, .kind = PartyKind::project, .name = "Rollout"};

Assessment of(const PartyName& who, std::optional<int> influence, std::string engagement,
              std::optional<PartyName> project = {}) {
  Assessment assessment;
  assessment.who = who;
  assessment.project = std::move(project);
  assessment.influence = influence;
  assessment.engagement = std::move(engagement);
  return assessment;
}

}  // namespace

TEST_CASE("what the latest assessment does not judge is as it was judged last") {
  const std::vector<Assessment> history = {of(dana, 3, "neutral"), of(dana, {}, "supportive"),
                                           of(dana, {}, "leading")};
  const auto positions = positions_of(history);
  REQUIRE(positions.size() == 1);
  CHECK(positions[0].now.influence == 3);
  CHECK(positions[0].now.engagement == "leading");
  REQUIRE(positions[0].before);
  CHECK(positions[0].before->influence == 3);
  CHECK(positions[0].before->engagement == "supportive");
}

TEST_CASE("an engagement holds since the day it was judged, whatever else was judged later") {
  const auto on = [](unsigned day, std::string engagement, std::string desired, int pulse) {
    Assessment one = of(dana, {}, std::move(engagement));
    one.day = std::chrono::year(2026) / 3 / std::chrono::day(day);
    one.desired = std::move(desired);
    if (pulse > 0) one.pulse = pulse;
    return one;
  };
  const auto since = [](const std::vector<Assessment>& history) {
    return positions_of(history).front().now.engaged_since;
  };
  const Assessment judged = on(5, "resistant", "leading", 0);
  CHECK(since({judged}) == judged.day);
  CHECK(since({judged, on(9, "", "", 2)}) == judged.day);
  CHECK(since({judged, on(9, "resistant", "", 0), on(10, "", "supportive", 0)}) == judged.day);
  CHECK(since({judged, on(9, "neutral", "", 0), on(10, "", "", 3)}) == on(9, "", "", 0).day);
  CHECK(since({on(5, "", "leading", 0), on(9, "", "", 2)}) == judged.day);
  CHECK_FALSE(since({on(5, "", "", 2), on(9, "", "", 3)}));
}

TEST_CASE("a first assessment has none before it") {
  const auto positions = positions_of(std::vector{of(dana, 3, "")});
  REQUIRE(positions.size() == 1);
  CHECK_FALSE(positions[0].before);
  CHECK(positions_of({}).empty());
}

TEST_CASE("each party has a position in general and in each project, general ones first") {
  const std::vector<Assessment> history = {of(dana, 1, ""), of(lee, 2, ""),
                                           of(dana, 4, "", rollout), of(dana, 5, "")};
  const auto positions = positions_of(history);
  REQUIRE(positions.size() == 3);
  CHECK(positions[0].now.influence == 5);
  CHECK(positions[1].now.who.id == lee.id);
  CHECK(positions[2].now.influence == 4);
  CHECK_FALSE(positions[2].before);
}

TEST_CASE("an assessment that judges nothing is empty, whatever it notes") {
  Assessment assessment;
  assessment.note = "seemed tired";
  CHECK(assessment.is_empty());
  assessment.pulse = 2;
  CHECK_FALSE(assessment.is_empty());
}
