#include "relate/core/health.hpp"

#include <algorithm>

namespace relate {
namespace {

constexpr std::array rules = {
    HealthPartRules{HealthPart::recency, "recency", 35},
    HealthPartRules{HealthPart::commitments, "commitments", 25},
    HealthPartRules{HealthPart::sentiment, "sentiment", 15},
    HealthPartRules{HealthPart::concerns, "concerns", 15},
    HealthPartRules{HealthPart::reciprocity, "reciprocity", 10},
};

const HealthPartRules& rules_of(HealthPart part) { return rules[static_cast<std::size_t>(part)]; }

/// A sum of whole numbers, each so many times, on the way to their mean.
struct Mean {
  int sum = 0;
  int count = 0;

  void add(std::optional<int> value, int times) {
    if (!value) return;
    sum += times * *value;
    count += times;
  }

  std::optional<int> whole() const {
    if (count == 0) return {};
    return (2 * sum + count) / (2 * count);
  }
};

}  // namespace

std::span<const HealthPartRules> health_parts() { return rules; }

std::string_view to_word(HealthPart part) { return rules_of(part).word; }

Day health_year(Day day) { return add_months(day, -12) + std::chrono::days(1); }

HealthColor color_of(int health) {
  if (health >= health_green) return HealthColor::green;
  return health >= health_amber ? HealthColor::amber : HealthColor::red;
}

std::string_view to_word(HealthColor color) {
  switch (color) {
    case HealthColor::green:
      return "green";
    case HealthColor::amber:
      return "amber";
    case HealthColor::red:
      return "red";
  }
  return {};
}

int HealthShare::weight() const { return rules_of(part).weight; }

std::optional<int> Health::total() const {
  Mean mean;
  for (const HealthShare& share : shares) mean.add(share.points, share.weight());
  return mean.whole();
}

std::optional<int> HealthOn::total() const {
  Mean mean;
  for (const PersonHealth& person : people) mean.add(person.health.total(), 1);
  return mean.whole();
}

const PersonHealth* HealthOn::lowest() const {
  const PersonHealth* lowest = nullptr;
  for (const PersonHealth& person : people) {
    const auto total = person.health.total();
    if (total && (!lowest || *total < lowest->health.total())) lowest = &person;
  }
  return lowest;
}

std::optional<int> PartyHealth::trend() const {
  const auto today = now.total();
  const auto earlier = before.total();
  if (!today || !earlier) return {};
  return *today - *earlier;
}

}  // namespace relate
