#include "relate/store/accounts.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "store/belonging.hpp"
#include "store/last_contact.hpp"
#include "store/name_cache.hpp"

namespace relate::store {
namespace {

/// A day out of `belongs`, where '' and '~' are none.
std::optional<Day> limit(const Statement& row, int column) {
  return day_from_iso(row.text(column));
}

}  // namespace

AccountScope account_scope(Database& database, Id account, const Viewer& viewer, Day today) {
  Statement rows =
      database.query(belonging_to("?1", "?2") +
                         "SELECT b.id, b.since, b.until, p.kind, p.level, p.ended FROM belongs b "
                         "JOIN party p USING (id) "
                         "ORDER BY b.id <> ?1, p.kind, relate_fold(p.name), p.handle, b.since",
                     account, !viewer.sees_all());
  NameCache names(database, today);
  AccountScope scope;
  while (rows.step()) {
    const bool is_person = rows.text(3) == to_word(PartyKind::person);
    auto& members = is_person ? scope.people : scope.groups;
    if (members.empty() || members.back().party.id != rows.integer(0))
      members.push_back({names.name(rows.integer(0)), rows.text(4), {}, rows.optional_day(5)});
    members.back().days.push_back({limit(rows, 1), limit(rows, 2)});
  }
  for (auto* members : {&scope.groups, &scope.people})
    for (AccountMember& member : *members) member.days = joined(std::move(member.days));
  return scope;
}

std::vector<PartyName> groups_of(Database& database, Id party, Day today) {
  Statement rows = database.query(
      "WITH RECURSIVE above (id) AS (SELECT ?1 UNION "
      "SELECT m.group_id FROM above JOIN membership m ON m.member_id = above.id "
      "WHERE (m.since IS NULL OR m.since <= ?2) AND (m.until IS NULL OR m.until > ?2)) "
      "SELECT id FROM above JOIN party p USING (id) WHERE id <> ?1 "
      "ORDER BY p.kind, relate_fold(p.name), p.handle",
      party, today);
  NameCache names(database, today);
  std::vector<PartyName> result;
  while (rows.step()) result.push_back(names.name(rows.integer(0)));
  return result;
}

Viewer viewer_for(Database& database, Audience audience) {
  Viewer viewer{.audience = audience};
  if (viewer.sees_all()) return viewer;
  Statement rows = database.query("SELECT id FROM party WHERE private");
  while (rows.step()) viewer.private_parties.insert(rows.integer(0));
  return viewer;
}

std::vector<PersonContact> people_in_contact(Database& database, Id account, Day first, Day last,
                                             const Viewer& viewer) {
  Statement rows = database.query(
      belonging_to("?1", "?4") +
          fmt::format("SELECT p.id, substr(max({}), 1, 10) AS last FROM belongs b "
                      "JOIN party p USING (id) WHERE p.kind = 'person' AND NOT (?4 AND p.private) "
                      "GROUP BY p.id HAVING last IS NOT NULL "
                      "ORDER BY last DESC, relate_fold(p.name), p.handle",
                      last_moment("max(b.since, ?2)", "min(b.until, ?3 || 'Z')", "?4")),
      account, first, last, !viewer.sees_all());
  std::vector<PersonContact> result;
  while (rows.step()) result.push_back({rows.integer(0), rows.day(1)});
  return result;
}

}  // namespace relate::store
