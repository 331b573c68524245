#include "relate/core/stakeholders.hpp"

#include <algorithm>
#include <tuple>

#include "relate/core/fold.hpp"

namespace relate {
namespace {

std::optional<int> step_of(std::string_view engagement) {
  const auto found = std::ranges::find(engagements, engagement);
  if (found == std::end(engagements)) return {};
  return static_cast<int>(found - std::begin(engagements));
}

auto name_order(const Stakeholder& one) {
  return std::pair(fold(one.person.name), one.person.handle);
}

/// What `one` does not judge is as `other` has it.
Assessment completed(Assessment one, const Assessment& other) {
  if (!one.influence) one.influence = other.influence;
  if (!one.interest) one.interest = other.interest;
  if (!one.pulse) one.pulse = other.pulse;
  if (one.desired.empty()) one.desired = other.desired;
  if (one.engagement.empty() && !other.engagement.empty()) {
    one.engagement = other.engagement;
    one.engaged_since = other.engaged_since;
  }
  return one;
}

}  // namespace

std::optional<Assessment> assessment_for(const std::vector<Assessment>& assessments,
                                         const PartyName& project) {
  if (assessments.empty()) return {};
  const auto scoped = std::ranges::find_if(assessments, [&](const Assessment& each) {
    return each.project && each.project->id == project.id;
  });
  if (scoped == assessments.end()) return assessments.front();
  const auto general =
      std::ranges::find_if(assessments, [](const Assessment& each) { return !each.project; });
  return general == assessments.end() ? *scoped : completed(*scoped, *general);
}

std::optional<int> engagement_gap(const Assessment& assessment) {
  const auto now = step_of(assessment.engagement);
  const auto desired = step_of(assessment.desired);
  if (!now || !desired) return {};
  return *desired - *now;
}

void sort_by_gap(std::vector<Stakeholder>& people) {
  std::ranges::stable_sort(people, {}, [](const Stakeholder& one) {
    const auto gap = engagement_gap(one.assessment);
    return std::tuple(!gap, -gap.value_or(0), -one.assessment.influence.value_or(0),
                      name_order(one));
  });
}

void sort_by_influence(std::vector<Stakeholder>& people) {
  std::ranges::stable_sort(people, {}, [](const Stakeholder& one) {
    const Assessment& assessment = one.assessment;
    return std::tuple(grid_place(assessment).empty(), -assessment.influence.value_or(0),
                      -assessment.interest.value_or(0), name_order(one));
  });
}

}  // namespace relate
