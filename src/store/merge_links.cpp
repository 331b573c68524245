// Links of the other party, as links of the kept one: what both have is one link, what cannot
// stand beside the rest is kept as a fact.

#include <algorithm>
#include <optional>
#include <utility>

#include "relate/core/error.hpp"
#include "relate/core/relation.hpp"
#include "relate/store/links.hpp"
#include "store/merge.hpp"

namespace relate::store {
namespace {

Link joined(Link kept, const Link& other) {
  if (kept.note.empty())
    kept.note = other.note;
  else if (!other.note.empty() && other.note != kept.note)
    kept.note += "; " + other.note;
  kept.is_private = kept.is_private || other.is_private;
  kept.since =
      kept.since && other.since ? std::optional(std::min(*kept.since, *other.since)) : std::nullopt;
  kept.until =
      kept.until && other.until ? std::optional(std::max(*kept.until, *other.until)) : std::nullopt;
  return kept;
}

std::optional<Link> same_link(MergeStep& step, const Link& link) {
  for (Link& known : list_links(step.database(), step.keep, step.today))
    if (known.id != link.id && say_the_same(known, link) && overlap(known, link))
      return std::move(known);
  return {};
}

bool can_stand(MergeStep& step, const Link& link) {
  try {
    require_can_stand(link, links_called(step.database(), link.relation, step.today));
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// What the link says of the kept party, as a fact.
Contradiction as_fact(MergeStep& step, const Link& link) {
  const bool is_from = link.from.id == step.keep;
  const std::string_view relation = is_from ? link.relation : inverse_of(link.relation);
  std::string value = (is_from ? link.to : link.from).name;
  if (link.since) value += ", since " + to_iso(*link.since);
  if (link.until) value += ", until " + to_iso(*link.until);
  if (!link.note.empty()) value += "; " + link.note;
  return {std::string(relation), std::move(value), "", link.is_private};
}

/// A link between the two says nothing any more; its note does.
void remove_between(MergeStep& step) {
  for (const Id id : step.ids("SELECT id FROM link WHERE (from_id = ?1 AND to_id = ?2) "
                              "OR (from_id = ?2 AND to_id = ?1) ORDER BY sequence")) {
    const Link link = load_link(step.database(), id, step.today);
    if (!link.note.empty()) step.result.contradictions.push_back(as_fact(step, link));
    remove_link(step.operation, id);
  }
}

void settle(MergeStep& step, const Link& link) {
  if (const auto known = same_link(step, link)) {
    Link both = joined(*known, link);
    remove_link(step.operation, link.id);
    save_link(step.operation, both);
    ++step.result.alike;
  } else if (!can_stand(step, link)) {
    step.result.contradictions.push_back(as_fact(step, link));
    remove_link(step.operation, link.id);
  }
}

}  // namespace

void merge_links(MergeStep& step) {
  remove_between(step);
  const std::vector<Id> moved =
      step.ids("SELECT id FROM link WHERE (from_id = ?2 OR to_id = ?2) ORDER BY sequence");
  step.run("UPDATE link SET from_id = ?1 WHERE from_id = ?2");
  step.run("UPDATE link SET to_id = ?1 WHERE to_id = ?2");
  for (const Id id : moved) settle(step, load_link(step.database(), id, step.today));
  step.count_moved("links", moved.size());
}

}  // namespace relate::store
