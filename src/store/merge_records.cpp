// What of interactions, items, occasions and facts becomes the kept party's.

#include <algorithm>

#include "relate/core/fold.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/occasions.hpp"
#include "store/merge.hpp"

namespace relate::store {
namespace {

/// Who took part as both takes part once, by what makes the most of it.
void merge_participants(MergeStep& step) {
  const auto moved = step.ids("SELECT interaction_id FROM participant WHERE party_id = ?2");
  step.run(
      "UPDATE participant SET role = (SELECT CASE WHEN 'with' IN (participant.role, o.role) "
      "THEN 'with' WHEN 'cc' IN (participant.role, o.role) THEN 'cc' ELSE 'mentioned' END "
      "FROM participant o WHERE o.interaction_id = participant.interaction_id AND o.party_id = ?2) "
      "WHERE party_id = ?1 AND interaction_id IN "
      "(SELECT interaction_id FROM participant WHERE party_id = ?2)");
  step.run(
      "DELETE FROM participant WHERE party_id = ?2 AND interaction_id IN "
      "(SELECT interaction_id FROM participant WHERE party_id = ?1)");
  step.run("UPDATE participant SET party_id = ?1 WHERE party_id = ?2");
  step.count_moved("interactions", moved.size());
}

/// Whoever was told as one of them was told on the earlier day.
void merge_concerned(MergeStep& step) {
  const auto moved = step.ids("SELECT item_id FROM item_party WHERE party_id = ?2");
  step.run(
      "UPDATE item_party SET told = (SELECT coalesce(min(item_party.told, o.told), "
      "item_party.told, o.told) FROM item_party o WHERE o.item_id = item_party.item_id "
      "AND o.party_id = ?2) WHERE party_id = ?1 AND item_id IN "
      "(SELECT item_id FROM item_party WHERE party_id = ?2)");
  step.run(
      "DELETE FROM item_party WHERE party_id = ?2 AND item_id IN "
      "(SELECT item_id FROM item_party WHERE party_id = ?1)");
  step.run("UPDATE item_party SET party_id = ?1 WHERE party_id = ?2");
  step.count_moved("items", moved.size());
}

/// The occasion of the kept party that is the same as `occasion`; 0 without one.
Id same_occasion(MergeStep& step, Id occasion) {
  Statement rows = step.database().query(
      "SELECT a.id FROM occasion_party p JOIN occasion a ON a.id = p.occasion_id "
      "JOIN occasion b ON b.id = ?2 WHERE p.party_id = ?1 AND a.id <> b.id "
      "AND relate_fold(a.label) = relate_fold(b.label) AND a.time IS b.time AND a.every IS b.every "
      "AND (a.date = b.date OR (5 IN (length(a.date), length(b.date)) "
      "AND substr(a.date, -5) = substr(b.date, -5))) "
      "AND NOT EXISTS (SELECT party_id FROM occasion_party WHERE occasion_id = a.id "
      "EXCEPT SELECT party_id FROM occasion_party WHERE occasion_id = b.id) "
      "AND NOT EXISTS (SELECT party_id FROM occasion_party WHERE occasion_id = b.id "
      "EXCEPT SELECT party_id FROM occasion_party WHERE occasion_id = a.id) LIMIT 1",
      step.keep, occasion);
  return rows.step() ? rows.integer(0) : 0;
}

/// The occasion of the kept party that comes every year under the same name as `occasion`, on
/// another day; 0 without one.
Id contradicted_occasion(MergeStep& step, Id occasion) {
  Statement rows = step.database().query(
      "SELECT a.id FROM occasion_party p JOIN occasion a ON a.id = p.occasion_id "
      "JOIN occasion b ON b.id = ?2 WHERE p.party_id = ?1 AND a.id <> b.id "
      "AND relate_fold(a.label) = relate_fold(b.label) AND a.every = '1y' AND b.every = '1y' "
      "AND a.time IS b.time AND a.date <> b.date "
      "AND (SELECT count(*) FROM occasion_party WHERE occasion_id IN (a.id, b.id)) = 2 LIMIT 1",
      step.keep, occasion);
  return rows.step() ? rows.integer(0) : 0;
}

void keep_what_was_done(MergeStep& step, Id kept, Id other) {
  step.database().run(
      "INSERT OR IGNORE INTO occasion_done SELECT ?1, day, done, note FROM occasion_done "
      "WHERE occasion_id = ?2",
      kept, other);
}

/// A birthday is on one day: that of the other is kept as a fact.
void contradict_occasion(MergeStep& step, Id id) {
  const Id kept = contradicted_occasion(step, id);
  if (kept == 0) return;
  const Occasion occasion = load_occasion(step.database(), id, step.today);
  const Date date = load_occasion(step.database(), kept, step.today).date;
  step.result.contradictions.push_back(
      {occasion.label, to_iso(occasion.date), to_iso(date), occasion.is_private});
  keep_what_was_done(step, kept, id);
  remove_occasion(step.operation, id);
}

/// The kept one learns the year and the longer lead of the other, and what was done.
void join_occasion(MergeStep& step, Id kept, Id other) {
  Database& database = step.database();
  database.run(
      "UPDATE occasion SET date = (SELECT iif(length(o.date) > length(occasion.date), o.date, "
      "occasion.date) FROM occasion o WHERE o.id = ?2), "
      "lead = max(lead, (SELECT lead FROM occasion WHERE id = ?2)), "
      "private = max(private, (SELECT private FROM occasion WHERE id = ?2)) WHERE id = ?1",
      kept, other);
  keep_what_was_done(step, kept, other);
  remove_occasion(step.operation, other);
  ++step.result.alike;
}

}  // namespace

void merge_records(MergeStep& step) {
  merge_participants(step);
  step.run("UPDATE interaction SET project_id = ?1 WHERE project_id = ?2");
  merge_concerned(step);
  step.run("UPDATE item SET project_id = ?1 WHERE project_id = ?2");
  step.run("UPDATE item SET owner_id = ?1 WHERE owner_id = ?2");
}

void merge_occasions(MergeStep& step) {
  const auto moved = step.ids("SELECT occasion_id FROM occasion_party WHERE party_id = ?2");
  step.run(
      "DELETE FROM occasion_party WHERE party_id = ?2 AND occasion_id IN "
      "(SELECT occasion_id FROM occasion_party WHERE party_id = ?1)");
  step.run("UPDATE occasion_party SET party_id = ?1 WHERE party_id = ?2");
  for (const Id occasion : moved)
    if (const Id kept = same_occasion(step, occasion))
      join_occasion(step, kept, occasion);
    else
      contradict_occasion(step, occasion);
  step.count_moved("occasions", moved.size());
}

void merge_facts(MergeStep& step) {
  const std::vector<Fact> known = list_facts(step.database(), step.keep, step.today);
  const std::vector<Fact> moved = list_facts(step.database(), step.other, step.today);
  for (const Fact& fact : moved) {
    const auto is_same = [&](const Fact& each) {
      return fold(each.key) == fold(fact.key) && fold(each.value) == fold(fact.value);
    };
    if (std::ranges::none_of(known, is_same)) continue;
    remove_fact(step.operation, fact.id);
    ++step.result.alike;
  }
  step.run("UPDATE fact SET party_id = ?1 WHERE party_id = ?2");
  step.count_moved("facts", moved.size());
}

}  // namespace relate::store
