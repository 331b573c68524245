#include <algorithm>
#include <unordered_map>
#include <utility>

#include "relate/core/interaction.hpp"
#include "relate/store/due.hpp"
#include "store/column.hpp"
#include "store/due_groups.hpp"
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

constexpr std::size_t day_letters = 10;

DueClock read_clock(const Statement& row, const std::string& last) {
  return {.clocked = {.party = {.id = row.integer(0), .name = row.text(2), .handle = row.text(3)},
                      .clock = {.kind = meaning(row, 1, party_kind),
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

/// Whether the contacts of members count, too.
bool is_of_group(const Clock& clock) {
  return clock.kind != PartyKind::person && !(clock.every.empty() && clock.at_most.empty());
}

/// What a clock gets from other records, by party.
struct Inherited {
  std::unordered_map<Id, std::vector<std::string>> tags;
  std::unordered_map<Id, std::vector<std::string>> projects;
  std::unordered_map<Id, std::vector<std::string>> orgs;

  Inherited(Database& database, const std::map<std::string, std::string>& tag_cadence, Day today) {
    for (const auto& [tag, cadence] : tag_cadence)
      for (const Id party : tagged(database, tag)) tags[party].push_back(cadence);
    read_groups(database, today);
  }

  void add_to(Clock& clock, Id party) const {
    add(clock.tags, tags, party);
    add(clock.projects, projects, party);
    add(clock.orgs, orgs, party);
  }

 private:
  static void add(std::vector<std::string>& cadences,
                  const std::unordered_map<Id, std::vector<std::string>>& known, Id party) {
    const auto found = known.find(party);
    if (found != known.end()) cadences = found->second;
  }

  void read_groups(Database& database, Day today) {
    Statement rows = database.query(select_inherited, today);
    while (rows.step()) {
      auto& of_kind = party_kind(rows.text(1)) == PartyKind::project ? projects : orgs;
      of_kind[rows.integer(0)].push_back(rows.text(2));
    }
  }
};

}  // namespace

void visit_clocks(Database& database, const std::map<std::string, std::string>& tag_cadence,
                  Day today, const std::function<void(DueClock clock)>& visit) {
  const Inherited inherited(database, tag_cadence, today);
  GroupContacts groups(database, today);
  std::vector<DueClock> of_groups;
  Statement rows = database.query(select_clocks, today, moments_until(today));
  while (rows.step()) {
    const std::string last = rows.text(9);
    DueClock clock = read_clock(rows, last);
    const Id party = clock.clocked.party.id;
    inherited.add_to(clock.clocked.clock, party);
    groups.keep(party, last.substr(0, day_letters));
    if (is_of_group(clock.clocked.clock))
      of_groups.push_back(std::move(clock));
    else
      visit(std::move(clock));
  }
  for (DueClock& clock : of_groups) {
    clock.clocked.clock.last_contact = groups.last_of(clock.clocked.party.id);
    visit(std::move(clock));
  }
}

}  // namespace relate::store
