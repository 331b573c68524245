#pragma once

#include <vector>

#include "relate/core/health.hpp"
#include "relate/core/period.hpp"
#include "relate/core/say_do.hpp"
#include "relate/render/records.hpp"

namespace relate::render {

// What the numbers of a report are worked out from, for me and the team: sections below it, of
// text for a reader with a pencil and of data. A report has each of them once.

/// Every number that those are worked out from, today and 90 days before: of an org or project
/// its people, of each person once the parts with their weights and inputs.
std::vector<Section> health_explained(const std::vector<PartyHealth>& parties, const ShowId& show);

/// A say-do ratio that a report shows.
struct ShownSayDo {
  ItemKind kind;  ///< ask: of what they promised us
  Period period;
  const SayDo& counts;
};

/// The promises that each ratio counts, by their agreed day, with what each counts as, and the
/// moves of their days. `items` are those that were counted from.
std::vector<Section> say_do_explained(const std::vector<ShownSayDo>& ratios,
                                      const std::vector<Item>& items, Day today,
                                      const ShowId& show);

}  // namespace relate::render
