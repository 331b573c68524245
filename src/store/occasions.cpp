#include "relate/store/occasions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/name_columns.hpp"

namespace relate::store {
namespace {

constexpr const char* occasion_columns =
    "o.id, o.label, o.date, o.time, o.utc_offset, o.every, o.lead, o.private, o.added";

Occasion read_occasion(Database& database, const Statement& row, Day today) {
  Occasion occasion;
  occasion.id = row.integer(0);
  occasion.label = row.text(1);
  const auto date = date_from_iso(row.text(2));
  if (!date)
    throw Error(Error::Kind::journal,
                fmt::format("the journal holds '{}' where a date belongs", row.text(2)));
  occasion.date = *date;
  if (!row.is_null(3)) occasion.time = time_from_text(row.text(3));
  if (occasion.time && !row.is_null(4)) occasion.time->offset = static_cast<int>(row.integer(4));
  occasion.every = row.text(5);
  occasion.lead = static_cast<int>(row.integer(6));
  occasion.is_private = row.integer(7) != 0;
  occasion.added = row.day(8);
  Statement parties = database.query(
      fmt::format("SELECT {} FROM occasion_party t JOIN party p ON p.id = t.party_id "
                  "WHERE t.occasion_id = ?2 ORDER BY t.position",
                  name_columns),
      today, occasion.id);
  while (parties.step()) occasion.who.push_back(read_name(parties));
  Statement done = database.query(
      "SELECT day FROM occasion_done WHERE occasion_id = ?1 ORDER BY day", occasion.id);
  while (done.step()) occasion.done.push_back(done.day(0));
  return occasion;
}

std::vector<Occasion> all(Database& database, Statement rows, Day today) {
  std::vector<Occasion> result;
  while (rows.step()) result.push_back(read_occasion(database, rows, today));
  return result;
}

}  // namespace

Occasion load_occasion(Database& database, Id id, Day today) {
  Statement rows = database.query(
      fmt::format("SELECT {} FROM occasion o WHERE o.id = ?1", occasion_columns), id);
  if (!rows.step())
    throw Error(Error::Kind::not_found, fmt::format("no occasion '{}'", to_letters(id)));
  return read_occasion(database, rows, today);
}

std::vector<Occasion> list_occasions(Database& database, std::optional<Id> who, Day today) {
  const char* where =
      who ? "WHERE o.id IN (SELECT occasion_id FROM occasion_party WHERE party_id = ?1) "
          : "WHERE ?1 IS NULL ";
  return all(database,
             database.query(fmt::format("SELECT {} FROM occasion o {} ORDER BY substr(o.date, -5), "
                                        "o.date, o.sequence",
                                        occasion_columns, where),
                            who),
             today);
}

std::vector<ClosedOccurrence> closed_occurrences(Database& database, Id occasion) {
  Statement rows = database.query(
      "SELECT day, done, note FROM occasion_done WHERE occasion_id = ?1 ORDER BY day DESC",
      occasion);
  std::vector<ClosedOccurrence> result;
  while (rows.step()) result.push_back({rows.day(0), rows.day(1), rows.text(2)});
  return result;
}

void save_occasion(Operation& operation, Occasion& occasion) {
  Database& database = operation.database();
  if (occasion.id == 0) {
    occasion.id = operation.new_id();
    database.run(
        "INSERT INTO occasion (id, label, date, lead, added, recorded, sequence) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        occasion.id, occasion.label, to_iso(occasion.date), occasion.lead, occasion.added,
        operation.stamp().at, operation.next_sequence());
  }
  std::optional<std::string> time;
  std::optional<int> offset;
  if (occasion.time) {
    time = to_text(*occasion.time);
    offset = occasion.time->offset;
  }
  database.run(
      "UPDATE occasion SET label = ?2, date = ?3, time = ?4, utc_offset = ?5, every = ?6, lead = "
      "?7, "
      "private = ?8 WHERE id = ?1",
      occasion.id, occasion.label, to_iso(occasion.date), time, offset, or_null(occasion.every),
      occasion.lead, occasion.is_private);
  Statement rows =
      database.query("SELECT party_id FROM occasion_party WHERE occasion_id = ?1", occasion.id);
  std::vector<Id> gone;
  while (rows.step())
    if (std::ranges::none_of(occasion.who,
                             [&](const PartyName& kept) { return kept.id == rows.integer(0); }))
      gone.push_back(rows.integer(0));
  for (const Id id : gone)
    database.run("DELETE FROM occasion_party WHERE occasion_id = ?1 AND party_id = ?2", occasion.id,
                 id);
  int position = 0;
  for (const PartyName& party : occasion.who)
    database.run(
        "INSERT INTO occasion_party VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET "
        "position = excluded.position",
        occasion.id, party.id, ++position);
}

void save_occurrence_done(Operation& operation, Id occasion, Day occurrence, Day done,
                          const std::string& note) {
  operation.database().run("INSERT INTO occasion_done VALUES (?1, ?2, ?3, ?4)", occasion,
                           occurrence, done, or_null(note));
}

void remove_occasion(Operation& operation, Id id) {
  for (const char* sql :
       {"DELETE FROM occasion_done WHERE occasion_id = ?1",
        "DELETE FROM occasion_party WHERE occasion_id = ?1", "DELETE FROM occasion WHERE id = ?1"})
    operation.database().run(sql, id);
}

}  // namespace relate::store
