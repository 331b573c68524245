#include "relate/core/brief.hpp"

#include <algorithm>
#include <tuple>

namespace relate {
namespace {

constexpr int after_every_time = 24 * 60;  ///< minutes; where no time is known

}  // namespace

bool Brief::is_about(const PartyName& party) const {
  return std::ranges::any_of(
      subjects, [&](const BriefSubject& subject) { return subject.name.id == party.id; });
}

std::vector<PartyName> Brief::subjects_among(const std::vector<PartyName>& parties) const {
  std::vector<PartyName> result;
  std::ranges::copy_if(parties, std::back_inserter(result),
                       [&](const PartyName& party) { return is_about(party); });
  return result;
}

bool is_unfinished(const Item& item) {
  using enum ItemKind;
  constexpr ItemKind shown[] = {promise, ask, need, feedback, roadblock};
  if (std::ranges::find(shown, item.kind) == std::end(shown)) return false;
  return item.is_open() || !to_be_told(item).empty();
}

void sort_interactions(std::vector<Interaction>& interactions) {
  std::ranges::sort(interactions, std::ranges::greater{}, [](const Interaction& each) {
    return std::tuple(each.day, each.time ? each.time->minute : after_every_time, each.sequence,
                      each.id);
  });
  const auto [first, last] = std::ranges::unique(interactions, {}, &Interaction::id);
  interactions.erase(first, last);
}

std::vector<Interaction> contacts_of_brief(
    const std::vector<std::vector<Interaction>>& latest_of_each) {
  std::vector<Interaction> all;
  for (const auto& latest : latest_of_each) all.insert(all.end(), latest.begin(), latest.end());
  sort_interactions(all);
  std::vector<Interaction> result(
      all.begin(), all.begin() + std::min<std::ptrdiff_t>(std::ssize(all), brief_contacts));
  for (const auto& latest : latest_of_each)
    if (!latest.empty()) result.push_back(latest.front());
  sort_interactions(result);
  return result;
}

}  // namespace relate
