#include "relate/core/assessment.hpp"

#include <algorithm>

namespace relate {
namespace {

/// `later`, and of `earlier` what it does not judge.
Assessment completed(Assessment later, const Assessment& earlier) {
  if (!later.influence) later.influence = earlier.influence;
  if (!later.interest) later.interest = earlier.interest;
  if (later.engagement.empty()) later.engagement = earlier.engagement;
  if (later.desired.empty()) later.desired = earlier.desired;
  if (!later.pulse) later.pulse = earlier.pulse;
  return later;
}

bool is_of_same(const Assessment& a, const Assessment& b) {
  const auto scope = [](const Assessment& each) { return each.project ? each.project->id : 0; };
  return a.who.id == b.who.id && scope(a) == scope(b);
}

}  // namespace

std::string_view grid_place(const Assessment& assessment) {
  if (!assessment.influence || !assessment.interest) return {};
  constexpr int high = 4;
  const bool is_interested = *assessment.interest >= high;
  if (*assessment.influence >= high) return is_interested ? "manage closely" : "keep satisfied";
  return is_interested ? "keep informed" : "monitor";
}

std::vector<Position> positions_of(std::span<const Assessment> history) {
  std::vector<Position> result;
  for (const Assessment& each : history) {
    const auto known = std::ranges::find_if(
        result, [&](const Position& position) { return is_of_same(position.now, each); });
    Position position{each, {}};
    if (known != result.end()) {
      position = {completed(each, known->now), known->now};
      result.erase(known);
    }
    result.insert(result.begin(), std::move(position));  // what was judged last stands first
  }
  std::ranges::stable_partition(result, [](const Position& each) { return !each.now.project; });
  return result;
}

}  // namespace relate
