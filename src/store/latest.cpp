#include "relate/store/latest.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "relate/store/interactions.hpp"
#include "store/belonging.hpp"
#include "store/hidden.hpp"

namespace relate::store {
namespace {

/// A contact by what orders it.
struct Moment {
  std::string moment;
  std::int64_t sequence = 0;
  Id interaction = 0;
  auto operator<=>(const Moment&) const = default;
};

using Moments = std::set<Moment, std::greater<>>;

void add_latest(Statement& rows, int count, Moments& moments) {
  for (int i = 0; i < count && rows.step(); ++i)
    moments.insert({rows.text(0), rows.integer(1), rows.integer(2)});
}

/// The latest moments of each member and stretch: all of the scope's latest are among them.
Moments latest_moments(Database& database, const AccountScope& scope, int count, bool sees_private,
                       Day today) {
  Statement rows = database.query(
      "SELECT moment, sequence, interaction_id FROM contact WHERE party_id = ?1 "
      "AND moment >= ifnull(?2, '') AND moment < min(ifnull(?3, '~'), ?4 || 'Z') "
      "AND (?5 OR NOT " +
          is_hidden("interaction_id") + ") ORDER BY moment DESC, sequence DESC",
      Id{0}, std::optional<Day>(), std::optional<Day>(), today, sees_private);
  Moments moments;
  for (const auto* members : {&scope.groups, &scope.people})
    for (const AccountMember& member : *members)
      for (const Stretch& stretch : member.days) {
        rows.rebind(member.party.id, stretch.since, stretch.until, today, sees_private);
        add_latest(rows, count, moments);
      }
  return moments;
}

}  // namespace

std::vector<Interaction> latest_contacts(Database& database, const AccountScope& scope, int count,
                                         const Viewer& viewer, Day today) {
  AccountScope seen = scope;
  for (auto* members : {&seen.groups, &seen.people})
    std::erase_if(*members,
                  [&](const AccountMember& member) { return !viewer.sees(member.party); });
  std::vector<Interaction> result;
  for (const Moment& moment : latest_moments(database, seen, count, viewer.sees_all(), today)) {
    if (std::ssize(result) == count) break;
    if (auto interaction = seen_by(viewer, load_interaction(database, moment.interaction, today)))
      result.push_back(std::move(*interaction));
  }
  return result;
}

std::int64_t count_contacts(Database& database, Id party, Day today) {
  Statement count = database.query(
      belonging_to("?1", "0") +
          "SELECT count(DISTINCT c.interaction_id) FROM belongs b JOIN contact c "
          "ON c.party_id = b.id AND c.moment >= b.since AND c.moment < min(b.until, ?2 || 'Z')",
      party, today);
  count.step();
  return count.integer(0);
}

std::vector<Interaction> latest_mentions(Database& database, Id party, int count,
                                         const Viewer& viewer, Day today) {
  Statement rows = database.query(
      "SELECT i.id FROM interaction i WHERE i.id IN ("
      "SELECT interaction_id FROM participant WHERE party_id = ?1 AND role IN ('cc', 'mentioned') "
      "UNION SELECT n.id FROM participant t JOIN interaction n ON n.id = t.interaction_id "
      "WHERE t.party_id = ?1 AND t.role = 'with' AND n.channel = 'note' "
      "UNION SELECT id FROM interaction WHERE project_id = ?1 AND channel = 'note') "
      "AND (i.channel = 'note' OR i.project_id IS NOT ?1) AND i.day <= ?2 "
      "ORDER BY i.day DESC, ifnull(i.time, '~') DESC, i.sequence DESC",
      party, today);
  std::vector<Interaction> result;
  while (std::ssize(result) < count && rows.step())
    if (auto interaction = seen_by(viewer, load_interaction(database, rows.integer(0), today)))
      result.push_back(std::move(*interaction));
  return result;
}

std::vector<ContactDay> contact_days(Database& database, Id party, Day since, const Viewer& viewer,
                                     Day today) {
  Statement rows = database.query(
      "SELECT interaction_id, substr(moment, 1, 10) FROM contact WHERE party_id = ?1 "
      "AND moment >= ?2 AND moment < ?3 || 'Z' "
      "AND (?4 OR NOT (SELECT private FROM interaction WHERE id = interaction_id)) "
      "ORDER BY moment, sequence",
      party, since, today, viewer.sees_all());
  std::vector<ContactDay> result;
  while (rows.step()) result.push_back({rows.integer(0), rows.day(1)});
  return result;
}

}  // namespace relate::store
