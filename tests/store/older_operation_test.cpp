// Base tables only gain columns at their end, with defaults: what was recorded before that
// can still be taken back, and brought back.

#include <map>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

std::vector<std::string> base_tables(Database& database) {
  std::vector<std::string> names;
  Statement rows = database.query("SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (rows.step())
    if (is_recorded(rows.text(0)) && !rows.text(0).starts_with("sqlite_"))
      names.push_back(rows.text(0));
  return names;
}

/// The step that adds a column to every base table, and rewrites the rows.
Migration one_column_more(Database& database, std::string& sql) {
  for (const std::string& table : base_tables(database))
    sql += fmt::format(
        "ALTER TABLE {0} ADD COLUMN later INTEGER NOT NULL DEFAULT 7; "
        "UPDATE {0} SET later = later;",
        table);
  return {migrations().back().version + 1, {sql.c_str()}};
}

/// Rows of every base table.
std::map<std::string, std::string> counts(MemoryJournal& journal) {
  std::map<std::string, std::string> result;
  for (const std::string& table : base_tables(journal.database))
    result[table] = journal.value(fmt::format("SELECT count(*) FROM {}", table));
  return result;
}

constexpr const char* a_row_in_every_table = R"sql(
  INSERT INTO party (id, kind, handle, name, added, recorded, sequence)
    VALUES (1, 'person', 'dana-ruiz', 'Dana Ruiz', '2026-03-18', '2026-03-18T08:00:00Z', 1),
      (2, 'org', 'acme', 'Acme', '2026-03-18', '2026-03-18T08:00:00Z', 2);
  INSERT INTO alias (id, party_id, text) VALUES (3, 1, 'Chef');
  INSERT INTO address (id, party_id, kind, text, position) VALUES (4, 1, 'email', 'd@a.example', 1);
  INSERT INTO party_tag (party_id, tag) VALUES (1, 'sponsor');
  INSERT INTO membership (id, member_id, group_id, sequence) VALUES (5, 1, 2, 3);
  INSERT INTO fact (id, party_id, key, value, recorded, sequence)
    VALUES (6, 1, 'prefers', 'mornings', '2026-03-18T08:00:00Z', 4);
  INSERT INTO link (id, from_id, relation, to_id, recorded, sequence)
    VALUES (7, 1, 'knows', 2, '2026-03-18T08:00:00Z', 5);
  INSERT INTO assessment (id, party_id, day, influence, recorded, sequence)
    VALUES (8, 1, '2026-03-18', 4, '2026-03-18T08:00:00Z', 6);
  INSERT INTO interaction (id, day, channel, recorded, sequence)
    VALUES (9, '2026-03-18', 'call', '2026-03-18T08:00:00Z', 7);
  INSERT INTO participant (interaction_id, party_id, role, position) VALUES (9, 1, 'with', 1);
  INSERT INTO interaction_tag (interaction_id, tag) VALUES (9, 'budget');
  INSERT INTO item (id, kind, text, opened, interaction_id, recorded, sequence)
    VALUES (10, 'promise', 'send it', '2026-03-18', 9, '2026-03-18T08:00:00Z', 8),
      (11, 'promise', 'send more', '2026-03-18', NULL, '2026-03-18T08:00:00Z', 9);
  INSERT INTO item_party (item_id, party_id, position) VALUES (10, 1, 1);
  INSERT INTO item_move (id, item_id, made, sequence) VALUES (12, 10, '2026-03-18', 10);
  INSERT INTO item_wording (id, item_id, text, until, sequence)
    VALUES (13, 10, 'send', '2026-03-18', 11);
  INSERT INTO item_origin (item_id, from_id) VALUES (11, 10);
  INSERT INTO item_tag (item_id, tag) VALUES (10, 'budget');
  INSERT INTO occasion (id, label, date, lead, added, recorded, sequence)
    VALUES (14, 'birthday', '03-20', 7, '2026-03-18', '2026-03-18T08:00:00Z', 12);
  INSERT INTO occasion_party (occasion_id, party_id, position) VALUES (14, 1, 1);
  INSERT INTO occasion_done (occasion_id, day, done) VALUES (14, '2026-03-20', '2026-03-20');
  INSERT INTO source (system, key, record_id, imported) VALUES ('vcard', 'uid', 1, '{}');
)sql";

/// A change of a column that is no key, in every table that has one.
constexpr const char* a_change_in_every_table = R"sql(
  UPDATE party SET level = 'executive' WHERE id = 1;
  UPDATE alias SET text = 'Boss';
  UPDATE address SET text = 'dana@a.example';
  UPDATE membership SET role = 'CIO';
  UPDATE fact SET value = 'evenings';
  UPDATE link SET note = 'since school';
  UPDATE assessment SET influence = 5;
  UPDATE interaction SET text = 'budget';
  UPDATE participant SET role = 'cc';
  UPDATE item SET text = 'send it all' WHERE id = 10;
  UPDATE item_party SET told = '2026-03-18';
  UPDATE item_move SET to_day = '2026-03-20';
  UPDATE item_wording SET text = 'sending';
  UPDATE occasion SET lead = 14;
  UPDATE occasion_party SET position = 2;
  UPDATE occasion_done SET note = 'cake';
  UPDATE source SET imported = '{"a": 1}';
)sql";

constexpr const char* no_row_in_any_table = R"sql(
  DELETE FROM source; DELETE FROM occasion_done; DELETE FROM occasion_party; DELETE FROM occasion;
  DELETE FROM item_tag; DELETE FROM item_origin; DELETE FROM item_wording; DELETE FROM item_move;
  DELETE FROM item_party; DELETE FROM item; DELETE FROM interaction_tag; DELETE FROM participant;
  DELETE FROM interaction; DELETE FROM assessment; DELETE FROM link; DELETE FROM fact;
  DELETE FROM membership; DELETE FROM party_tag; DELETE FROM address; DELETE FROM alias;
  DELETE FROM party;
)sql";

/// A journal in which `script` was done under the present schema, and which has a column
/// more in every base table since.
struct MigratedJournal : MemoryJournal {
  explicit MigratedJournal(std::initializer_list<const char*> scripts) {
    for (const char* script : scripts)
      change("change", [&](Operation& operation) { operation.database().script(script); });
    before = counts(*this);
    std::vector<Migration> steps = migrations();
    steps.push_back(one_column_more(database, sql));
    migrate(database, steps);
  }
  std::string sql;
  std::map<std::string, std::string> before;
};

}  // namespace

TEST_CASE("rows added under an older schema can be taken back and brought back, in every table") {
  MigratedJournal journal({a_row_in_every_table});
  for (const auto& [table, count] : journal.before) {
    CAPTURE(table);
    CHECK(count != "0");
  }
  journal.undo();
  for (const auto& [table, count] : counts(journal)) {
    CAPTURE(table);
    CHECK(count == "0");
  }
  journal.redo();
  CHECK(counts(journal) == journal.before);
}

TEST_CASE("rows removed under an older schema come back with the default of a later column") {
  MigratedJournal journal({a_row_in_every_table, no_row_in_any_table});
  journal.undo();
  for (const auto& [table, count] : journal.before) {
    CAPTURE(table);
    CHECK(journal.value(fmt::format("SELECT count(*) > 0 AND min(later) = 7 FROM {}", table)) ==
          "1");
  }
}

TEST_CASE("rows changed under an older schema are as they were before, in every table") {
  MigratedJournal journal({a_row_in_every_table, a_change_in_every_table});
  CHECK(journal.value("SELECT text FROM alias") == "Boss");
  journal.undo();
  CHECK(journal.value("SELECT level IS NULL FROM party WHERE id = 1") == "1");
  CHECK(journal.value("SELECT text FROM alias") == "Chef");
  CHECK(journal.value("SELECT text FROM address") == "d@a.example");
  CHECK(journal.value("SELECT role IS NULL FROM membership") == "1");
  CHECK(journal.value("SELECT value FROM fact") == "mornings");
  CHECK(journal.value("SELECT note IS NULL FROM link") == "1");
  CHECK(journal.value("SELECT influence FROM assessment") == "4");
  CHECK(journal.value("SELECT text FROM interaction") == "");
  CHECK(journal.value("SELECT role FROM participant") == "with");
  CHECK(journal.value("SELECT text FROM item WHERE id = 10") == "send it");
  CHECK(journal.value("SELECT told IS NULL FROM item_party") == "1");
  CHECK(journal.value("SELECT to_day IS NULL FROM item_move") == "1");
  CHECK(journal.value("SELECT text FROM item_wording") == "send");
  CHECK(journal.value("SELECT lead FROM occasion") == "7");
  CHECK(journal.value("SELECT position FROM occasion_party") == "1");
  CHECK(journal.value("SELECT note IS NULL FROM occasion_done") == "1");
  CHECK(journal.value("SELECT imported FROM source") == "{}");
}

TEST_CASE("rows of an older schema that are removed after a migration can be brought back") {
  MigratedJournal journal({a_row_in_every_table});
  journal.change("rm",
                 [](Operation& operation) { operation.database().script(no_row_in_any_table); });
  journal.undo();
  CHECK(counts(journal) == journal.before);
  CHECK(journal.value("SELECT later FROM party WHERE id = 1") == "7");
}

TEST_CASE("the same holds for every row of the first schema and the steps there are") {
  MemoryJournal journal{std::span(migrations()).first(1)};
  journal.database.script(a_row_in_every_table);
  migrate(journal.database);
  const auto before = counts(journal);
  journal.change("rm",
                 [](Operation& operation) { operation.database().script(no_row_in_any_table); });
  journal.undo();
  CHECK(counts(journal) == before);
}

TEST_CASE("an operation keeps the version of the schema it was recorded under") {
  MigratedJournal journal({a_row_in_every_table});
  journal.undo();
  CHECK(journal.column("SELECT schema FROM operation ORDER BY number") ==
        fmt::format("{} {}", migrations().back().version, migrations().back().version + 1));
}

}  // namespace relate::store
