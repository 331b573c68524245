#include <algorithm>

#include <fmt/format.h>

#include "relate/core/interaction.hpp"
#include "relate/store/due.hpp"
#include "store/due_members.hpp"

namespace relate::store {
namespace {

/// Of the last contact its day and who began it, in one text: each more column would be one
/// more look into the table of contacts.
constexpr const char* select_clocks =
    "SELECT p.id, p.kind, p.name, p.handle, p.internal, p.every, p.at_most, p.snoozed_until, "
    "p.added, (SELECT substr(moment, 1, 10) || ifnull(direction, '') FROM contact "
    "WHERE party_id = p.id AND moment < ?2 ORDER BY moment DESC, sequence DESC LIMIT 1) "
    "FROM party p WHERE p.ended IS NULL OR p.ended > ?1 ORDER BY p.id";

constexpr const char* select_inherited =
    "SELECT m.member_id, g.kind, g.each FROM party g CROSS JOIN membership m ON m.group_id = g.id "
    "WHERE g.each IS NOT NULL AND (g.ended IS NULL OR g.ended > ?1) "
    "AND (m.since IS NULL OR m.since <= ?1) AND (m.until IS NULL OR m.until > ?1)";

constexpr const char* groups_with_cadence =
    "SELECT id FROM party WHERE kind <> 'person' AND (every IS NOT NULL OR at_most IS NOT NULL) "
    "AND (ended IS NULL OR ended > ?1)";

constexpr const char* select_last_of_groups =
    "SELECT b.root, substr(max((SELECT moment FROM contact WHERE party_id = b.id "
    "AND moment >= b.since AND moment < min(b.until, ?2) "
    "ORDER BY moment DESC LIMIT 1)), 1, 10) FROM belongs b GROUP BY b.root";

constexpr std::size_t day_letters = 10;

DueClock read_clock(const Statement& row) {
  const std::string last = row.text(9);
  return {.clocked = {.party = {.id = row.integer(0), .name = row.text(2), .handle = row.text(3)},
                      .clock = {.kind = *party_kind(row.text(1)),
                                .internal = row.integer(4) != 0,
                                .every = row.text(5),
                                .at_most = row.text(6),
                                .tags = {},
                                .projects = {},
                                .orgs = {},
                                .snoozed_until = row.optional_day(7),
                                .added = row.day(8),
                                .last_contact = day_from_iso(last.substr(0, day_letters))}},
          .last_is_in = last.ends_with(to_word(Direction::in))};
}

Clock* find_clock(std::vector<DueClock>& clocks, Id party) {
  const auto id_of = [](const DueClock& each) { return each.clocked.party.id; };
  const auto found = std::ranges::lower_bound(clocks, party, {}, id_of);
  return found == clocks.end() || id_of(*found) != party ? nullptr : &found->clocked.clock;
}

void add_cadence_of_tags(Database& database, std::vector<DueClock>& clocks,
                         const std::map<std::string, std::string>& tag_cadence) {
  for (const auto& [tag, cadence] : tag_cadence)
    for (const Id party : tagged(database, tag))
      if (Clock* clock = find_clock(clocks, party)) clock->tags.push_back(cadence);
}

void add_cadence_of_groups(Database& database, std::vector<DueClock>& clocks, Day today) {
  Statement rows = database.query(select_inherited, today);
  while (rows.step())
    if (Clock* clock = find_clock(clocks, rows.integer(0)))
      (party_kind(rows.text(1)) == PartyKind::project ? clock->projects : clock->orgs)
          .push_back(rows.text(2));
}

void add_contacts_of_members(Database& database, std::vector<DueClock>& clocks, Day today) {
  Statement rows = database.query(belonging_to_each(groups_with_cadence) + select_last_of_groups,
                                  today, moments_until(today));
  while (rows.step())
    if (Clock* clock = find_clock(clocks, rows.integer(0)))
      clock->last_contact = std::max(clock->last_contact, rows.optional_day(1));
}

}  // namespace

std::vector<DueClock> load_clocks(Database& database,
                                  const std::map<std::string, std::string>& tag_cadence,
                                  Day today) {
  Statement rows = database.query(select_clocks, today, moments_until(today));
  std::vector<DueClock> clocks;
  while (rows.step()) clocks.push_back(read_clock(rows));
  add_cadence_of_tags(database, clocks, tag_cadence);
  add_cadence_of_groups(database, clocks, today);
  add_contacts_of_members(database, clocks, today);
  return clocks;
}

}  // namespace relate::store
