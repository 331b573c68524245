#include "store/merge.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "relate/store/facts.hpp"

namespace relate::store {
namespace {

void keep_as_fact(MergeStep& step, Id who, const Contradiction& each) {
  Fact fact{.who = {.id = who},
            .key = std::string(merged_key),
            .value = fmt::format("{}: {}", each.key, each.value),
            .is_private = each.is_private};
  save_fact(step.operation, fact);
}

/// A member of the other becomes one of the kept party.
std::vector<Contradiction> move_member(MergeStep& step, Party& member, const PartyName& group) {
  std::vector<Membership> kept;
  std::vector<Membership> moved;
  for (Membership& each : member.memberships)
    (each.group.id == step.other ? moved : kept).push_back(std::move(each));
  for (Membership& each : moved) each.group = group;
  if (member.id == step.keep) moved.clear();
  std::vector<Contradiction> found;
  member.memberships = joined(std::move(kept), moved, found);
  save_party(step.operation, member);
  for (const Contradiction& each : found) keep_as_fact(step, member.id, each);
  return found;
}

/// Gives what contradicts in where the members belong.
std::vector<Contradiction> merge_members(MergeStep& step) {
  std::vector<Contradiction> of_members;
  const PartyName group = load_party_name(step.database(), step.keep, step.today);
  const std::vector<Id> members =
      step.ids("SELECT DISTINCT member_id FROM membership WHERE group_id = ?2");
  for (const Id id : members) {
    Party member = load_party(step.database(), id, step.today);
    for (const Contradiction& each : move_member(step, member, group))
      of_members.push_back({fmt::format("{} of {}", each.key, member.name), each.value, each.kept});
  }
  step.count_moved("members", members.size());
  return of_members;
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
  const auto of_members = merge_members(step);
  remove_other(step);
  save_party(operation, result.party);
  for (const Contradiction& each : result.contradictions) keep_as_fact(step, keep, each);
  std::ranges::copy(of_members, std::back_inserter(result.contradictions));
  return result;
}

}  // namespace relate::store
