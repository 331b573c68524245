#include "relate/core/due_filter.hpp"

#include <algorithm>

namespace relate {
namespace {

bool concerns_any(const Due& due, const std::set<Id>& parties) {
  return std::ranges::any_of(due.who,
                             [&](const DueParty& party) { return parties.contains(party.id); });
}

bool is_of_project(const Due& due, Id project, const DueFilter::Parties& people) {
  if (!item_kind_of(due.why)) return people && concerns_any(due, *people);
  return due.project == project || concerns_any(due, {project});
}

}  // namespace

bool DueFilter::takes(Why why) const {
  return only.empty() || std::ranges::find(only, why) != only.end();
}

bool DueFilter::takes(const Due& due) const {
  if (!takes(due.why)) return false;
  if (who && !concerns_any(due, *who)) return false;
  if (project && !is_of_project(due, *project, project_people)) return false;
  if (tagged && !due.has_tag && !concerns_any(due, *tagged)) return false;
  if (owner_is_me) return !due.owner;
  return !owner || due.owner == owner;
}

}  // namespace relate
