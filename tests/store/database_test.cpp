#include "relate/store/database.hpp"

#include <filesystem>
#include <optional>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "store/new_folder.hpp"

namespace relate::store {
namespace {

using namespace std::chrono_literals;

Database in_memory() { return {":memory:", Database::Access::write}; }

}  // namespace

TEST_CASE("a column is read as the type it is asked for; an empty one is nothing, '' or 0") {
  Database database = in_memory();
  Statement row = database.query("SELECT 42, 'Zoë', '2026-03-18', NULL");
  REQUIRE(row.step());
  CHECK(row.integer(0) == 42);
  CHECK(row.text(1) == "Zoë");
  CHECK(row.day(2) == Day(2026y / 3 / 18));
  CHECK(row.optional_day(2) == Day(2026y / 3 / 18));
  CHECK(row.is_null(3));
  CHECK(row.integer(3) == 0);
  CHECK(row.text(3).empty());
  CHECK(row.blob(3).empty());
  CHECK(!row.optional_day(3));
  CHECK(!row.optional_integer(3));
  CHECK(!row.step());
}

TEST_CASE("values are bound in order: numbers, texts, days, bytes, nothing") {
  Database database = in_memory();
  const std::string bytes("a\0b", 3);
  Statement row =
      database.query("SELECT ?1, ?2, ?3, hex(?4), ?5, typeof(?4), typeof(?6)", true, "O'Neil",
                     Day(2026y / 3 / 18), Blob{bytes}, std::optional<int>(), std::string_view());
  REQUIRE(row.step());
  CHECK(row.integer(0) == 1);
  CHECK(row.text(1) == "O'Neil");
  CHECK(row.text(2) == "2026-03-18");
  CHECK(row.text(3) == "610062");
  CHECK(row.is_null(4));
  CHECK(row.text(5) == "blob");
  CHECK(row.text(6) == "text");
}

TEST_CASE("a statement is run again with other values") {
  Database database = in_memory();
  Statement row = database.query("SELECT ?1 + 1", 1);
  row.step();
  CHECK(row.integer(0) == 2);
  row.rebind(5);
  row.step();
  CHECK(row.integer(0) == 6);
}

TEST_CASE("a query asked again has none of the values it had before") {
  Database database = in_memory();
  CHECK(database.query("SELECT ?1, ?2", "Zoë", 1).step());
  Statement row = database.query("SELECT ?1, ?2");
  REQUIRE(row.step());
  CHECK(row.is_null(0));
  CHECK(row.is_null(1));
}

TEST_CASE("a query that is asked within itself is answered apart") {
  Database database = in_memory();
  Statement outer = database.query("SELECT value FROM json_each(?1)", "[1,2]");
  std::string seen;
  while (outer.step()) {
    Statement inner = database.query("SELECT value FROM json_each(?1)", "[3,4]");
    while (inner.step()) seen += outer.text(0) + inner.text(0) + ' ';
  }
  CHECK(seen == "13 14 23 24 ");
}

TEST_CASE("a query that was asked before a table changed sees the table as it is") {
  Database database = in_memory();
  database.script("CREATE TABLE t (a)");
  CHECK(database.query("SELECT * FROM t").columns() == 1);
  database.script("ALTER TABLE t ADD COLUMN b");
  database.run("INSERT INTO t VALUES (1, 2)");
  Statement row = database.query("SELECT * FROM t");
  REQUIRE(row.step());
  CHECK(row.columns() == 2);
}

TEST_CASE("a statement may outlive its database") {
  std::optional<Statement> row;
  {
    Database database = in_memory();
    row = database.query("SELECT 1");
  }
  row.reset();
}

TEST_CASE("what is no day where a day belongs is an error of the journal") {
  Database database = in_memory();
  Statement row = database.query("SELECT '2026-02-30'");
  row.step();
  CHECK(refusal([&] { row.day(0); }) ==
        "journal: the journal is damaged: it holds '2026-02-30' where a day belongs\n"
        "hint: relate db check says what to do");
}

TEST_CASE("what a constraint refuses is refused, not an error of the journal") {
  Database database = in_memory();
  database.script("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER REFERENCES t (a)) STRICT");
  CHECK(refusal([&] { database.run("INSERT INTO t VALUES (1, 2)"); }) ==
        "refused: the journal refused: FOREIGN KEY constraint failed");
  database.run("INSERT INTO t VALUES (1, NULL)");
  CHECK(refusal([&] { database.run("INSERT INTO t VALUES (1, NULL)"); }) ==
        "refused: the journal refused: UNIQUE constraint failed: t.a");
}

TEST_CASE("where there is no room nothing is stored, and that is said") {
  Database database = in_memory();
  database.script("CREATE TABLE t (a BLOB) STRICT; PRAGMA max_page_count = 2");
  CHECK(refusal([&] { database.run("INSERT INTO t VALUES (zeroblob(100000))"); }) ==
        "refused: the disk is full; nothing was stored\n"
        "hint: make room, then run the command again");
  CHECK(!database.query("SELECT 1 FROM t").step());
}

TEST_CASE("while another writes, a journal is locked") {
  const NewFolder folder;
  Database one(folder / "journal.db", Database::Access::write);
  one.script("CREATE TABLE t (a)");
  Database other(folder / "journal.db", Database::Access::write);
  other.script("PRAGMA busy_timeout = 0");
  const Transaction writing(one);
  CHECK(refusal([&] { const Transaction waiting(other); }) ==
        "journal: the journal is locked by another program\n"
        "hint: try again when the other program is done");
}

TEST_CASE("nothing is written once the path names another file, or none") {
  constexpr auto gone =
      "journal: the journal was removed or replaced while it was open; nothing was stored\n"
      "hint: run the command again";
  const NewFolder folder;
  Database replaced(folder / "journal.db", Database::Access::write);
  replaced.script("PRAGMA journal_mode = WAL; CREATE TABLE t (a)");
  Database(folder / "other.db", Database::Access::write).script("CREATE TABLE t (b)");
  std::filesystem::rename(folder / "other.db", folder / "journal.db");
  CHECK(refusal([&] { const Transaction writing(replaced); }) == gone);
  CHECK(refusal([&] { const Transaction writing(replaced); }) == gone);
  Database removed(folder / "removed.db", Database::Access::write);
  removed.script("CREATE TABLE t (a)");
  std::filesystem::remove(folder / "removed.db");
  CHECK(refusal([&] { const Transaction writing(removed); }) == gone);
}

TEST_CASE("a statement that is no SQL is an error") {
  Database database = in_memory();
  CHECK(refusal([&] { database.run("SELEKT 1"); }).starts_with("journal: the journal refused:"));
  CHECK(refusal([&] { database.script("SELEKT 1"); }).starts_with("journal: the journal refused:"));
}

TEST_CASE("a transaction that was not committed has not happened") {
  Database database = in_memory();
  database.script("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT");
  {
    Transaction transaction(database);
    database.run("INSERT INTO t VALUES (1)");
  }
  CHECK(!database.query("SELECT 1 FROM t").step());
  {
    Transaction transaction(database);
    database.run("INSERT INTO t VALUES (2)");
    transaction.commit();
  }
  CHECK(database.query("SELECT 1 FROM t WHERE a = 2").step());
}

TEST_CASE("a database in a folder that is not there cannot be opened") {
  CHECK(refusal([] { Database("/nowhere/journal.db", Database::Access::write); }) ==
        "journal: cannot open '/nowhere/journal.db': No such file or directory\n"
        "hint: name another file with --journal or RELATE_JOURNAL");
}

TEST_CASE("only a file that was opened to be changed counts as writable") {
  const NewFolder folder;
  const std::string path = folder / "journal.db";
  Database(path, Database::Access::write).script("CREATE TABLE t (a)");
  CHECK(Database(path, Database::Access::write).is_writable_file());
  CHECK(Database(path, Database::Access::read).is_writable_file());
  CHECK(!Database(path, Database::Access::immutable).is_writable_file());
  CHECK(!in_memory().is_writable_file());
}

TEST_CASE("a file is opened as one that nobody changes whatever characters its name has") {
  const NewFolder folder;
  const std::string path = folder / "100% of #1? journal.db";
  Database(path, Database::Access::write).script("CREATE TABLE t (a)");
  Database database(path, Database::Access::immutable);
  CHECK(database.query("SELECT 1 FROM sqlite_schema WHERE name = 't'").step());
  CHECK(refusal([&] { database.script("DROP TABLE t"); }) ==
        "refused: the journal is where nothing can be written\n"
        "hint: name another file with --journal or RELATE_JOURNAL");
}

}  // namespace relate::store
