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

}  // namespace

const Assessment* assessment_for(const std::vector<Assessment>& assessments,
                                 const PartyName& project) {
  if (assessments.empty()) return nullptr;
  const auto scoped = std::ranges::find_if(assessments, [&](const Assessment& each) {
    return each.project && each.project->id == project.id;
  });
  return scoped == assessments.end() ? &assessments.front() : &*scoped;
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
