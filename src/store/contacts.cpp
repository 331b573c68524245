#include "relate/store/contacts.hpp"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "store/belonging.hpp"
#include "store/hidden.hpp"

namespace relate::store {
namespace {

/// Party by party, as the contacts of each lie side by side.
std::string contacts_of_all() {
  return "SELECT c.interaction_id, c.party_id, substr(c.moment, 1, 10), c.channel, c.direction "
         "FROM party p CROSS JOIN contact c ON c.party_id = p.id "
         "AND c.moment >= ?1 AND c.moment < ?2 || 'Z' "
         "WHERE NOT p.internal AND (?3 OR NOT (p.private OR " +
         is_hidden("c.interaction_id") +
         ")) "
         "ORDER BY c.moment, c.sequence, c.party_id";
}

/// Whether one of the customer's took part, and in nothing of another's project than that of ?1, an
/// org or project. A person, who has no account, may be with whom they like.
std::string is_theirs(const Viewer& viewer) {
  if (viewer.home.empty()) return "(SELECT kind = 'person' FROM party WHERE id = ?1)";
  return fmt::format(
      "EXISTS (SELECT 1 FROM interaction whole JOIN participant part "
      "ON part.interaction_id = whole.id JOIN party who ON who.id = part.party_id "
      "WHERE whole.id = c.interaction_id AND part.role = 'with' "
      "AND NOT who.internal AND NOT who.private "
      "AND (who.id IN ({1}) OR EXISTS (SELECT 1 FROM membership m WHERE m.member_id = who.id "
      "AND m.group_id IN ({1}) AND (m.since IS NULL OR m.since <= substr(c.moment, 1, 10)) "
      "AND (m.until IS NULL OR m.until > substr(c.moment, 1, 10)))) "
      "AND CASE WHEN whole.project_id IS NULL THEN who.id NOT IN ({0}) ELSE whole.project_id IN "
      "(SELECT id FROM belongs JOIN party open USING (id) WHERE NOT open.private) END)",
      fmt::join(viewer.guests, ","), fmt::join(viewer.home, ","));
}

std::string contacts_of_members(const Viewer& viewer) {
  return "SELECT c.interaction_id, b.id, substr(c.moment, 1, 10), c.channel, c.direction "
         "FROM belongs b JOIN party p USING (id) JOIN contact c ON c.party_id = b.id "
         "AND c.moment >= max(b.since, ?2) AND c.moment < min(b.until, ?3 || 'Z') "
         "WHERE (?4 OR NOT (p.private OR " +
         is_hidden("c.interaction_id") + ")) " +
         (viewer.audience == Audience::customer ? "AND " + is_theirs(viewer) : "") +
         " ORDER BY c.moment, c.sequence, b.id";
}

ContactPart read_part(const Statement& row) {
  return {.interaction = row.integer(0),
          .party = row.integer(1),
          .day = row.day(2),
          .channel = channel(row.text(3)).value_or(Channel::contact),
          .direction = direction_of(row.text(4))};
}

}  // namespace

std::vector<ContactPart> list_contacts(Database& database, std::span<const Id> of,
                                       const Period& period, const Viewer& viewer) {
  std::vector<ContactPart> parts;
  if (of.empty()) {
    Statement rows =
        database.query(contacts_of_all(), period.first, period.last, viewer.sees_all());
    while (rows.step()) parts.push_back(read_part(rows));
  }
  std::set<std::pair<Id, Id>> known;  // somebody may belong in several ways
  for (const Id party : of) {
    Statement rows = database.query(belonging_to("?1", "NOT ?4") + contacts_of_members(viewer),
                                    party, period.first, period.last, viewer.sees_all());
    while (rows.step())
      if (known.insert({rows.integer(0), rows.integer(1)}).second) parts.push_back(read_part(rows));
  }
  return parts;
}

std::vector<ChannelContact> last_by_channel(Database& database, Id account, const Viewer& viewer,
                                            Day today) {
  Statement rows =
      database.query(belonging_to("?1", "NOT ?3") +
                         "SELECT b.id, c.channel, max(substr(c.moment, 1, 10)) FROM belongs b "
                         "JOIN party p USING (id) JOIN contact c ON c.party_id = b.id "
                         "AND c.moment >= b.since AND c.moment < min(b.until, ?2 || 'Z') "
                         "WHERE p.kind = 'person' AND (?3 OR NOT (p.private OR "
                         "(SELECT private FROM interaction WHERE id = c.interaction_id))) "
                         "GROUP BY b.id, c.channel",
                     account, today, viewer.sees_all());
  std::vector<ChannelContact> result;
  while (rows.step())
    result.push_back({.party = rows.integer(0),
                      .channel = channel(rows.text(1)).value_or(Channel::contact),
                      .last = rows.day(2)});
  return result;
}

std::optional<Day> last_contact_by(Database& database, Id party, const Viewer& viewer, Day day) {
  Statement rows = database.query(
      "SELECT substr(moment, 1, 10) FROM contact WHERE party_id = ?1 AND moment < ?2 || 'Z' "
      "AND (?3 OR NOT (SELECT private FROM interaction WHERE id = interaction_id)) "
      "ORDER BY moment DESC LIMIT 1",
      party, day, viewer.sees_all());
  return rows.step() ? rows.optional_day(0) : std::nullopt;
}

Clock load_clock(Database& database, Id party,
                 const std::map<std::string, std::string>& tag_cadence, Day today) {
  Clock clock;
  Statement row = database.query(
      "SELECT kind, internal, every, at_most, snoozed_until, added FROM party WHERE id = ?1",
      party);
  if (!row.step()) return clock;
  clock.kind = *party_kind(row.text(0));
  clock.internal = row.integer(1) != 0;
  clock.every = row.text(2);
  clock.at_most = row.text(3);
  clock.snoozed_until = row.optional_day(4);
  clock.added = row.day(5);
  Statement tags =
      database.query("SELECT relate_fold(tag) FROM party_tag WHERE party_id = ?1", party);
  while (tags.step())
    if (const auto found = tag_cadence.find(tags.text(0)); found != tag_cadence.end())
      clock.tags.push_back(found->second);
  Statement groups = database.query(
      "SELECT g.kind, g.each FROM membership m JOIN party g ON g.id = m.group_id "
      "WHERE m.member_id = ?1 AND g.each IS NOT NULL AND (g.ended IS NULL OR g.ended > ?2) "
      "AND (m.since IS NULL OR m.since <= ?2) AND (m.until IS NULL OR m.until > ?2)",
      party, today);
  while (groups.step())
    (groups.text(0) == to_word(PartyKind::project) ? clock.projects : clock.orgs)
        .push_back(groups.text(1));
  return clock;
}

}  // namespace relate::store
