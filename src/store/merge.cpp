#include "store/merge.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "relate/store/facts.hpp"

namespace relate::store {
namespace {

void save_as_fact(MergeStep& step, Id who, const Contradiction& each) {
  Fact fact{.who = {.id = who},
            .key = std::string(merged_key),
            .value = fmt::format("{}: {}", each.key, each.value),
            .is_private = each.is_private};
  save_fact(step.operation, fact);
}

/// A member of the other becomes one of the kept party.
void move_member(MergeStep& step, Party& member, const PartyName& group) {
  std::vector<Membership> kept;
  std::vector<Membership> moved;
  for (Membership& each : member.memberships)
    (each.group.id == step.other ? moved : kept).push_back(std::move(each));
  for (Membership& each : moved) each.group = group;
  if (member.id == step.keep) moved.clear();
  std::vector<Contradiction> found;
  member.memberships = joined(std::move(kept), moved, found);
  save_party(step.operation, member);
  for (Contradiction& each : found)
    step.keep_as_fact({.id = member.id, .name = member.name}, std::move(each));
}

void merge_members(MergeStep& step) {
  const PartyName group = load_party_name(step.database(), step.keep, step.today);
  const std::vector<Id> members =
      step.ids("SELECT DISTINCT member_id FROM membership WHERE group_id = ?2");
  for (const Id id : members) {
    Party member = load_party(step.database(), id, step.today);
    move_member(step, member, group);
  }
  step.count_moved("members", members.size());
}

/// The rows of the other itself, which hold nothing that was not taken over.
void remove_other(MergeStep& step) {
  for (const char* sql :
       {"DELETE FROM membership WHERE member_id = ?2", "DELETE FROM alias WHERE party_id = ?2",
        "DELETE FROM address WHERE party_id = ?2", "DELETE FROM party_tag WHERE party_id = ?2",
        "DELETE FROM party WHERE id = ?2"})
    step.run(sql);
}

}  // namespace

std::vector<Id> MergeStep::ids(const char* sql) {
  std::vector<Id> found;
  Statement rows = database().query(sql, keep, other);
  while (rows.step()) found.push_back(rows.integer(0));
  return found;
}

void MergeStep::run(const char* sql) { database().run(sql, keep, other); }

void MergeStep::count_moved(const char* what, std::size_t count) {
  if (count > 0) result.moved.push_back({what, static_cast<int>(count)});
}

void MergeStep::keep_as_fact(const PartyName& who, Contradiction each) {
  if (who.id == keep) {
    result.contradictions.push_back(std::move(each));
    return;
  }
  save_as_fact(*this, who.id, each);
  each.key += " of " + who.name;
  of_others.push_back(std::move(each));
}

Merge merge_parties(Operation& operation, Id keep, Id other) {
  Database& database = operation.database();
  const Day today = operation.stamp().today;
  MergedParty both = merged(load_party(database, keep, today), load_party(database, other, today));
  Merge result{.party = std::move(both.party), .contradictions = std::move(both.contradictions)};
  MergeStep step{operation, keep, other, today, result};
  merge_records(step);
  merge_occasions(step);
  merge_facts(step);
  merge_links(step);
  merge_assessments(step);
  step.run("UPDATE source SET record_id = ?1 WHERE record_id = ?2");
  merge_members(step);
  remove_other(step);
  save_party(operation, result.party);
  for (const Contradiction& each : result.contradictions) save_as_fact(step, keep, each);
  std::ranges::move(step.of_others, std::back_inserter(result.contradictions));
  return result;
}

}  // namespace relate::store
