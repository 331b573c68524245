#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "relate/store/database.hpp"
#include "relate/store/schema.hpp"

namespace relate::store {
namespace {

/// `table.column`, and `table.` for the table itself.
using Columns = std::set<std::string>;

Columns columns_of_a_journal() {
  Database journal(":memory:", Database::Access::write);
  migrate(journal);
  Statement rows = journal.query(
      "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c "
      "WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name <> 'sqlite_schema'");
  Columns columns;
  while (rows.step()) {
    columns.insert(rows.text(0) + ".");
    columns.insert(rows.text(0) + "." + rows.text(1));
  }
  return columns;
}

std::string page() {
  std::ostringstream text;
  text << std::ifstream(RELATE_SOURCE_DIR "/man/relate-journal.5").rdbuf();
  return text.str();
}

/// What the page describes: a table is an `.Ss table`, its columns the `.It Va column`
/// below it that something is said of.
Columns columns_of_the_page() {
  std::istringstream text(page());
  Columns columns;
  std::string table;
  std::string column;
  for (std::string line; std::getline(text, line);) {
    if (!column.empty() && !line.starts_with(".It") && !line.starts_with(".El"))
      columns.insert(column);
    column.clear();
    if (line.starts_with(".Sh ")) table.clear();
    if (line.starts_with(".Ss ")) columns.insert((table = line.substr(4) + "."));
    if (line.starts_with(".It Va ") && !table.empty()) column = table + line.substr(7);
  }
  return columns;
}

}  // namespace

TEST_CASE("every table and column of a journal is described in its manual page") {
  const Columns described = columns_of_the_page();
  for (const std::string& column : columns_of_a_journal()) {
    CAPTURE(column);
    CHECK(described.contains(column));
  }
}

TEST_CASE("every table and column that the manual page describes is in a journal") {
  const Columns present = columns_of_a_journal();
  const Columns described = columns_of_the_page();
  CHECK(!described.empty());
  for (const std::string& column : described) {
    CAPTURE(column);
    CHECK(present.contains(column));
  }
}

TEST_CASE("the manual page names the version of the journal") {
  const std::string version = std::to_string(migrations().back().version);
  CHECK(page().find("at present " + version + ".") != std::string::npos);
}

}  // namespace relate::store
