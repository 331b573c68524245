// Removing a party takes what concerns it alone along; what others share stays, without it.

#include <initializer_list>

#include "relate/store/assessments.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/links.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::store {
namespace {

/// Removes each record that `sql` names and counts them under `what`.
void remove_each(Operation& operation, Id party, const char* what, const char* sql,
                 void (*remove)(Operation&, Id), std::vector<Removed>& removed) {
  std::vector<Id> ids;
  Statement rows = operation.database().query(sql, party);
  while (rows.step()) ids.push_back(rows.integer(0));
  for (const Id id : ids) remove(operation, id);
  if (!ids.empty()) removed.push_back({what, static_cast<int>(ids.size())});
}

void remove_membership(Operation& operation, Id id) {
  operation.database().run("DELETE FROM membership WHERE id = ?1", id);
}

}  // namespace

std::vector<Removed> remove_party(Operation& operation, Id party) {
  std::vector<Removed> removed;
  remove_each(operation, party, "interactions",
              "SELECT interaction_id FROM participant a WHERE party_id = ?1 AND role = 'with' AND "
              "NOT EXISTS (SELECT 1 FROM participant b WHERE b.interaction_id = a.interaction_id "
              "AND b.party_id <> ?1 AND b.role = 'with')",
              remove_interaction, removed);
  remove_each(operation, party, "items",
              "SELECT item_id FROM item_party a WHERE party_id = ?1 AND NOT EXISTS (SELECT 1 FROM "
              "item_party b WHERE b.item_id = a.item_id AND b.party_id <> ?1)",
              remove_item, removed);
  remove_each(operation, party, "occasions",
              "SELECT occasion_id FROM occasion_party a WHERE party_id = ?1 AND NOT EXISTS (SELECT "
              "1 FROM occasion_party b WHERE b.occasion_id = a.occasion_id AND b.party_id <> ?1)",
              remove_occasion, removed);
  remove_each(operation, party, "facts", "SELECT id FROM fact WHERE party_id = ?1", remove_fact,
              removed);
  remove_each(operation, party, "links", "SELECT id FROM link WHERE from_id = ?1 OR to_id = ?1",
              remove_link, removed);
  remove_each(operation, party, "assessments", "SELECT id FROM assessment WHERE party_id = ?1",
              remove_assessment, removed);
  remove_each(operation, party, "memberships",
              "SELECT id FROM membership WHERE member_id = ?1 OR group_id = ?1", remove_membership,
              removed);
  for (const char* sql :
       {"DELETE FROM participant WHERE party_id = ?1", "DELETE FROM item_party WHERE party_id = ?1",
        "DELETE FROM occasion_party WHERE party_id = ?1",
        "UPDATE assessment SET project_id = NULL WHERE project_id = ?1",
        "UPDATE interaction SET project_id = NULL WHERE project_id = ?1",
        "UPDATE item SET project_id = NULL WHERE project_id = ?1",
        "UPDATE item SET owner_id = NULL WHERE owner_id = ?1",
        "DELETE FROM alias WHERE party_id = ?1", "DELETE FROM address WHERE party_id = ?1",
        "DELETE FROM party_tag WHERE party_id = ?1", "DELETE FROM party WHERE id = ?1"})
    operation.database().run(sql, party);
  return removed;
}

}  // namespace relate::store
