#include "relate/core/times.hpp"

#include <algorithm>
#include <utility>

namespace relate {

int TimeTaken::days() const { return std::max(days_between(first, last), 0); }

void Times::add(TimeTaken time) {
  days.push_back(time.days());
  each.push_back(std::move(time));
}

std::optional<int> Times::median() const {
  if (days.empty()) return {};
  std::vector<int> sorted = days;
  std::ranges::sort(sorted);
  const std::size_t middle = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return sorted[middle];
  return (sorted[middle - 1] + sorted[middle] + 1) / 2;
}

std::optional<int> Times::longest() const {
  if (days.empty()) return {};
  return *std::ranges::max_element(days);
}

}  // namespace relate
