#include "relate/core/stakeholders.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

Stakeholder judged(std::string name, std::string engagement, std::string desired,
                   std::optional<int> influence = {}, std::optional<int> interest = {}) {
  Stakeholder one{.person = {.handle = name, .name = name}, .is_assessed = true};
  one.assessment.engagement = std::move(engagement);
  one.assessment.desired = std::move(desired);
  one.assessment.influence = influence;
  one.assessment.interest = interest;
  return one;
}

std::string names(const std::vector<Stakeholder>& people) {
  std::string text;
  for (const Stakeholder& one : people) text += (text.empty() ? "" : " ") + one.person.name;
  return text;
}

}  // namespace

TEST_CASE("the gap is in steps from now to what is wanted, and not known without either") {
  CHECK(engagement_gap(judged("a", "neutral", "leading").assessment) == 2);
  CHECK(engagement_gap(judged("a", "leading", "supportive").assessment) == -1);
  CHECK(engagement_gap(judged("a", "unaware", "unaware").assessment) == 0);
  CHECK_FALSE(engagement_gap(judged("a", "neutral", "").assessment));
  CHECK_FALSE(engagement_gap(judged("a", "", "neutral").assessment));
}

TEST_CASE("of several assessments that of the project counts, else the one in general") {
  const PartyName rollout{.id = 5, .kind = PartyKind::project};
  const PartyName other{.id = 6, .kind = PartyKind::project};
  std::vector<Assessment> assessments(2);
  assessments[1].project = rollout;
  assessments[0].note = "in general";
  assessments[1].note = "there";
  CHECK(assessment_for(assessments, rollout)->note == "there");
  CHECK(assessment_for(assessments, other)->note == "in general");
  CHECK(!assessment_for({}, rollout));
}

TEST_CASE("what was not judged in a project is as it was judged in general") {
  const PartyName rollout{.id = 5, .kind = PartyKind::project};
  Assessment general{.influence = 5, .interest = 4, .engagement = "resistant", .pulse = 2};
  general.desired = "supportive";
  Assessment there{.project = rollout, .influence = 2, .engagement = "neutral"};
  const auto judged = assessment_for({general, there}, rollout);
  REQUIRE(judged);
  CHECK(judged->influence == 2);
  CHECK(judged->interest == 4);
  CHECK(judged->engagement == "neutral");
  CHECK(judged->desired == "supportive");
  CHECK(judged->pulse == 2);
}

TEST_CASE("the largest gap stands first, of equal ones the most influence, unknown ones behind") {
  std::vector people = {judged("none", "", ""), judged("weak", "neutral", "supportive", 1),
                        judged("far", "resistant", "supportive"),
                        judged("strong", "neutral", "supportive", 5),
                        judged("there", "leading", "leading", 5)};
  sort_by_gap(people);
  CHECK(names(people) == "far strong weak there none");
}

TEST_CASE("the most influence stands first, then the most interest, those not placed behind") {
  std::vector people = {judged("unplaced", "", "", 5), judged("b", "", "", 4, 2),
                        judged("a", "", "", 4, 5), judged("c", "", "", 5, 1)};
  sort_by_influence(people);
  CHECK(names(people) == "c a b unplaced");
}

}  // namespace relate
