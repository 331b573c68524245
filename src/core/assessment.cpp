#include "relate/core/assessment.hpp"

#include <algorithm>
#include <utility>

namespace relate {
namespace {

/// Whether it is the one now, and which.
std::pair<bool, std::string_view> judged_engagement(const Assessment& one) {
  const bool is_now = !one.engagement.empty();
  return {is_now, is_now ? one.engagement : one.desired};
}

/// `later`, and of `earlier` what it does not judge.
Assessment completed(Assessment later, const Assessment& earlier) {
  if (!later.influence) later.influence = earlier.influence;
  if (!later.interest) later.interest = earlier.interest;
  if (later.engagement.empty()) later.engagement = earlier.engagement;
  if (later.desired.empty()) later.desired = earlier.desired;
  if (!later.pulse) later.pulse = earlier.pulse;
  if (judged_engagement(later) == judged_engagement(earlier))
    later.engaged_since = earlier.engaged_since;
  return later;
}

/// Without any before it.
Assessment first(Assessment one) {
  if (!judged_engagement(one).second.empty()) one.engaged_since = one.day;
  return one;
}

/// Whether something was known and is another now.
template <class Value>
bool differs(const Value& known, const Value& changed) {
  return known != Value{} && known != changed;
}

}  // namespace

bool is_of_same(const Assessment& a, const Assessment& b) {
  const auto scope = [](const Assessment& each) { return each.project ? each.project->id : 0; };
  return a.who.id == b.who.id && scope(a) == scope(b);
}

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
    Position position{first(each), {}};
    if (known != result.end()) {
      position = {completed(position.now, known->now), known->now};
      result.erase(known);
    }
    result.insert(result.begin(), std::move(position));  // what was judged last stands first
  }
  std::ranges::stable_partition(result, [](const Position& each) { return !each.now.project; });
  return result;
}

bool would_change(std::span<const Assessment> known, const Assessment& one) {
  std::vector<Assessment> all(known.begin(), known.end());
  if (all.empty()) return false;
  const Assessment before = positions_of(all).front().now;
  all.insert(std::ranges::upper_bound(all, one.day, {}, &Assessment::day), one);
  const Assessment after = positions_of(all).front().now;
  return differs(before.influence, after.influence) || differs(before.interest, after.interest) ||
         differs(before.engagement, after.engagement) || differs(before.desired, after.desired) ||
         differs(before.pulse, after.pulse);
}

}  // namespace relate
