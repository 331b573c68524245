#include "relate/core/coming.hpp"

#include <algorithm>
#include <tuple>

namespace relate {
namespace {

std::optional<Day> near_occurrence(const Occasion& occasion, Day today) {
  const auto next = occurrence_in_window(occasion, today, near_days);
  if (!next) return {};
  const int ahead = days_between(today, *next);
  return ahead <= std::max(near_days, occasion.lead) ? next : std::nullopt;
}

}  // namespace

std::vector<Coming> coming(const std::vector<Occasion>& occasions, Day today) {
  std::vector<Coming> result;
  for (const Occasion& occasion : occasions)
    if (const auto day = near_occurrence(occasion, today))
      result.push_back({occasion, *day, turning(occasion, *day)});
  std::ranges::stable_sort(result, {}, [](const Coming& each) {
    const auto& time = each.occasion.time;
    return std::tuple(each.day, !time, time ? time->minute : 0);
  });
  return result;
}

}  // namespace relate
