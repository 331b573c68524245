#include "relate/store/schema.hpp"

#include <set>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

std::vector<std::string> tables(Database& database) {
  std::vector<std::string> names;
  Statement rows = database.query(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
      "AND name NOT LIKE 'sqlite_%'");
  while (rows.step()) names.push_back(rows.text(0));
  return names;
}

std::vector<std::string> base_tables(Database& database) {
  std::vector<std::string> names = tables(database);
  std::erase_if(names, [](const std::string& name) { return !is_recorded(name); });
  return names;
}

int version_of(Database& database) {
  Statement version = database.query("PRAGMA user_version");
  version.step();
  return static_cast<int>(version.integer(0));
}

const Migration first{1, {"CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT"}};
const Migration second{2, {"ALTER TABLE note ADD COLUMN day TEXT", "CREATE TABLE extra (a)"}};
const Migration failing{3, {"CREATE TABLE third (a)", "CREATE TABLE note (a)"}};

}  // namespace

TEST_CASE("every base table is STRICT and has a primary key") {
  MemoryJournal journal;
  CHECK(base_tables(journal.database).size() == 21);
  for (const std::string& table : base_tables(journal.database)) {
    CAPTURE(table);
    CHECK(journal.value("SELECT strict FROM pragma_table_list WHERE name = ?1", table) == "1");
    CHECK(journal.value("SELECT count(*) > 0 FROM pragma_table_info(?1) WHERE pk > 0", table) ==
          "1");
  }
}

TEST_CASE("no table deletes or changes another's rows by itself, and references are all checked") {
  MemoryJournal journal;
  for (const std::string& table : tables(journal.database)) {
    CAPTURE(table);
    CHECK(journal.column("SELECT DISTINCT on_delete || on_update FROM pragma_foreign_key_list(?1) "
                         "WHERE on_delete || on_update <> 'NO ACTIONNO ACTION'",
                         table) == "");
  }
  CHECK(journal.value("PRAGMA foreign_keys") == "1");
}

TEST_CASE("every reference of a base table is found by an index") {
  MemoryJournal journal;
  for (const std::string& table : base_tables(journal.database)) {
    Statement references =
        journal.database.query("SELECT \"from\" FROM pragma_foreign_key_list(?1)", table);
    while (references.step()) {
      const std::string column = references.text(0);
      CAPTURE(table);
      CAPTURE(column);
      CHECK(journal.value("SELECT count(*) > 0 FROM pragma_index_list(?1) l "
                          "JOIN pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = ?2",
                          table, column) == "1");
    }
  }
}

TEST_CASE("operations, search index and derived tables are not recorded") {
  for (const char* table : {"operation", "operation_part", "operation_record", "operation_undo",
                            "name_key", "contact", "search", "search_data"})
    CHECK(!is_recorded(table));
  for (const char* table : {"party", "interaction", "item_party", "source"})
    CHECK(is_recorded(table));
}

TEST_CASE("a file with nothing in it is blank") {
  Database database(":memory:", Database::Access::write);
  CHECK(state_of(database) == FileState::blank);
}

TEST_CASE("a journal of the newest version is current, one before it older") {
  Database database(":memory:", Database::Access::write);
  migrate(database, std::vector{first});
  CHECK(state_of(database, std::vector{first}) == FileState::current);
  CHECK(state_of(database, std::vector{first, second}) == FileState::older);
}

TEST_CASE("a journal of a newer version is refused with both versions") {
  Database database(":memory:", Database::Access::write);
  migrate(database, std::vector{first, second});
  CHECK(refusal([&] { state_of(database, std::vector{first}); }) ==
        "journal: the journal has version 2, this program knows up to version 1\n"
        "hint: install the newer relate");
}

TEST_CASE("a database of another program is refused, with tables or marked as its own") {
  constexpr const char* refused =
      "journal: the file is a database of another program, not a journal\n"
      "hint: name another file with --journal or RELATE_JOURNAL";
  for (const char* made :
       {"CREATE TABLE bookmark (url)", "PRAGMA user_version = 3", "PRAGMA application_id = 99"}) {
    Database database(":memory:", Database::Access::write);
    database.script(made);
    CHECK(refusal([&] { state_of(database); }) == refused);
  }
}

TEST_CASE("migrating runs the steps that are missing, and keeps what is there") {
  Database database(":memory:", Database::Access::write);
  migrate(database, std::vector{first});
  database.run("INSERT INTO note VALUES (1, 'kept')");
  migrate(database, std::vector{first, second});
  CHECK(version_of(database) == 2);
  CHECK(database.query("SELECT 1 FROM note WHERE text = 'kept' AND day IS NULL").step());
  migrate(database, std::vector{first, second});
  CHECK(version_of(database) == 2);
}

TEST_CASE("a step that fails leaves the version before it, and nothing of the step") {
  Database database(":memory:", Database::Access::write);
  CHECK(refusal([&] {
          migrate(database, std::vector{first, second, failing});
        }) == "journal: the journal refused: table note already exists");
  CHECK(version_of(database) == 2);
  CHECK(tables(database) == std::vector<std::string>{"extra", "note"});
}

}  // namespace relate::store
