#include "relate/core/suggestion.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

namespace relate {
namespace {

/// Levenshtein's distance, with a swap of neighbours as one step.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::exchange(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string suggestion(std::string_view typed, const std::vector<std::string>& known) {
  if (typed.size() < 2) return {};  // a letter is near to too much
  const auto nearest = std::ranges::min_element(
      known, {}, [&](const std::string& name) { return distance(typed, name); });
  if (nearest == known.end() ||
      distance(typed, *nearest) > std::max<std::size_t>(1, typed.size() / 3))
    return {};
  return fmt::format("did you mean '{}'? ", *nearest);
}

}  // namespace relate
