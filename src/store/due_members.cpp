#include "store/due_members.hpp"

#include "relate/store/due.hpp"
#include "store/belonging.hpp"

namespace relate::store {

std::vector<DueMember> members_of(Database& database, Id party) {
  Statement rows =
      database.query(belonging_to("?1", "0") + "SELECT id, since, until FROM belongs", party);
  std::vector<DueMember> result;
  while (rows.step()) result.push_back({rows.integer(0), rows.text(1), rows.text(2)});
  return result;
}

std::string moments_until(Day today) { return to_iso(today) + 'Z'; }

std::set<Id> with_members(Database& database, const std::vector<PartyName>& parties, Day today) {
  Statement rows = database.query(
      "WITH RECURSIVE belongs (id) AS (SELECT ?1 UNION SELECT m.member_id FROM belongs b "
      "JOIN membership m ON m.group_id = b.id WHERE (m.since IS NULL OR m.since <= ?2) "
      "AND (m.until IS NULL OR m.until > ?2)) SELECT id FROM belongs",
      Id{0}, today);
  std::set<Id> result;
  for (const PartyName& party : parties) {
    rows.rebind(party.id, today);
    while (rows.step()) result.insert(rows.integer(0));
  }
  return result;
}

std::set<Id> tagged(Database& database, std::string_view tag) {
  Statement rows =
      database.query("SELECT party_id FROM name_key WHERE how = 'tag' AND key = ?1", tag);
  std::set<Id> result;
  while (rows.step()) result.insert(rows.integer(0));
  return result;
}

}  // namespace relate::store
