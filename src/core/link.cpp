#include "relate/core/link.hpp"

#include <deque>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/relation.hpp"

namespace relate {
namespace {

std::string line(const Link& link) {
  const Relation* relation = find_relation(link.relation);
  return fmt::format("{} {} {}", link.from.name,
                     relation ? relation->phrase : std::string_view(link.relation), link.to.name);
}

std::string unlinking(const Link& link) {
  return fmt::format("relate unlink {} {} {}", link.from.handle, link.relation, link.to.handle);
}

/// The links by which `link.to` comes to report to `link.from`, in their order; empty where
/// there are none.
std::vector<const Link*> way_back(const Link& link, const std::vector<const Link*>& upward) {
  std::map<Id, const Link*> reached_by = {{link.to.id, nullptr}};
  std::deque<Id> next = {link.to.id};
  for (; !next.empty() && !reached_by.contains(link.from.id); next.pop_front())
    for (const Link* each : upward)
      if (each->from.id == next.front() && reached_by.try_emplace(each->to.id, each).second)
        next.push_back(each->to.id);
  std::vector<const Link*> way;
  const auto end = reached_by.find(link.from.id);
  if (end == reached_by.end()) return way;
  for (const Link* step = end->second; step; step = reached_by.at(step->from.id))
    way.insert(way.begin(), step);
  return way;
}

void require_no_circle(const Link& link, const std::vector<const Link*>& upward) {
  const std::vector<const Link*> way = way_back(link, upward);
  if (way.empty()) return;
  std::string path = line(link);
  for (const Link* step : way) path += ", who reports to " + step->to.name;
  throw Error(Error::Kind::refused,
              fmt::format("'{}' would come to report to themselves: {}", link.from.name, path),
              unlinking(*way.front()) + " first");
}

}  // namespace

bool say_the_same(const Link& a, const Link& b) {
  if (a.relation != b.relation) return false;
  if (a.from.id == b.from.id && a.to.id == b.to.id) return true;
  return inverse_of(a.relation) == a.relation && a.from.id == b.to.id && a.to.id == b.from.id;
}

bool overlap(const Link& a, const Link& b) {
  return (!a.until || !b.since || *b.since <= *a.until) &&
         (!b.until || !a.since || *a.since <= *b.until);
}

void settle_ends(Link& link) {
  const Relation* relation = find_relation(link.relation);
  if (link.from.id == link.to.id)
    throw Error(Error::Kind::refused,
                fmt::format("'{}' cannot be linked to itself", link.from.name), "name another");
  if (!relation) return;
  if (relation->is_part_in_project) {
    if (link.from.kind == PartyKind::project) std::swap(link.from, link.to);
    if (link.to.kind != PartyKind::project || link.from.kind == PartyKind::project)
      throw Error(Error::Kind::usage,
                  fmt::format("'{}' is the part of somebody in a project", link.relation),
                  fmt::format("relate link dana {} PROJECT", link.relation));
  }
  const bool are_people = link.from.kind == PartyKind::person && link.to.kind == PartyKind::person;
  if (relation->is_between_people && !are_people) {
    const PartyName& other = link.from.kind == PartyKind::person ? link.to : link.from;
    throw Error(Error::Kind::usage,
                fmt::format("'{}' is between people, and '{}' is none", link.relation, other.name),
                "name two people");
  }
}

void require_can_stand(const Link& link, std::span<const Link> others) {
  std::vector<const Link*> upward;
  for (const Link& other : others) {
    if (other.id == link.id || other.relation != link.relation || !overlap(link, other)) continue;
    if (say_the_same(link, other))
      throw Error(Error::Kind::refused, fmt::format("'{}' is known already", line(other)),
                  fmt::format("relate list links --who {} shows its id; relate edit ID changes it",
                              other.from.handle));
    if (link.relation == accountable_relation && other.to.id == link.to.id)
      throw Error(Error::Kind::refused, fmt::format("'{}', and only one can be", line(other)),
                  unlinking(other) + " first, or with --until to keep the time before");
    upward.push_back(&other);
  }
  if (link.relation == reports_to_relation) require_no_circle(link, upward);
}

}  // namespace relate
