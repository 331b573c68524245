#include "store/rebuild.hpp"

#include <array>

#include <fmt/format.h>
#include <sqlite3.h>

#include "relate/store/schema.hpp"
#include "store/damaged.hpp"

namespace relate::store {
namespace {

constexpr std::array derived = {"name_key", "contact", "search"};

using RawStatement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

RawStatement prepare(Database& database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.raw(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
    fail(database.raw());
  return {statement, sqlite3_finalize};
}

bool step(const RawStatement& statement) {
  const int code = sqlite3_step(statement.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail(sqlite3_db_handle(statement.get()));
  return code == SQLITE_ROW;
}

/// Copies every row of a table into the same table of another database, whatever its columns.
void copy_rows(Database& from, Database& to, const std::string& table) {
  const RawStatement rows = prepare(from, "SELECT * FROM " + table);
  std::string places;
  for (int i = 0; i < sqlite3_column_count(rows.get()); ++i) places += i == 0 ? "?" : ", ?";
  const RawStatement insert = prepare(to, fmt::format("INSERT INTO {} VALUES ({})", table, places));
  while (step(rows)) {
    sqlite3_reset(insert.get());
    for (int i = 0; i < sqlite3_column_count(rows.get()); ++i)
      sqlite3_bind_value(insert.get(), i + 1, sqlite3_column_value(rows.get(), i));
    step(insert);
  }
}

std::vector<std::string> tables_of(Database& database) {
  std::vector<std::string> names;
  Statement rows = database.query(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
  while (rows.step()) names.push_back(rows.text(0));
  return names;
}

std::vector<std::string> row_of(const Statement& statement) {
  std::vector<std::string> values;
  for (int i = 0; i < statement.columns(); ++i)
    values.push_back(statement.is_null(i) ? std::string("\0", 1) : statement.text(i));
  return values;
}

/// Whether two databases give the same rows in the same order. What cannot be read differs.
bool agree(Database& one, Database& other, const std::string& sql) {
  try {
    Statement left = one.query(sql);
    Statement right = other.query(sql);
    for (;;) {
      const bool more = left.step();
      if (more != right.step()) return false;
      if (!more) return true;
      if (row_of(left) != row_of(right)) return false;
    }
  } catch (const Damaged&) {
    return false;
  }
}

/// A statement that gives a derived table in an order of its own.
std::string rows_sql(Database& database, const std::string& table) {
  if (table == "name_key") return "SELECT * FROM name_key ORDER BY 1, 2, 3";
  if (table == "contact") return "SELECT * FROM contact ORDER BY 1, 2, 3, 4";
  database.script(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_word "
      "USING fts5vocab('main', 'search', 'instance')");
  return "SELECT term, doc, offset FROM temp.search_word";  // by term, then record, then place
}

}  // namespace

Rebuild::Rebuild(Database& journal)
    : journal_(journal), rebuilt_(std::make_unique<Database>("", Database::Access::write)) {
  migrate(*rebuilt_);
  // The order of the tables is not that of their references.
  rebuilt_->script("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
  Transaction transaction(*rebuilt_);
  for (const std::string& table : tables_of(*rebuilt_))
    if (is_recorded(table)) copy_rows(journal_, *rebuilt_, table);
  transaction.commit();
}

std::vector<std::string> Rebuild::differing() {
  std::vector<std::string> tables;
  for (const char* table : derived) {
    const std::string sql = rows_sql(journal_, table);
    rows_sql(*rebuilt_, table);
    if (!agree(journal_, *rebuilt_, sql)) tables.emplace_back(table);
  }
  return tables;
}

void Rebuild::put(const std::vector<std::string>& tables) {
  for (const std::string& table : tables) {
    for (const std::string& part : tables_of(*rebuilt_)) {
      // The search index is kept in tables of its own: search_data and the like.
      const bool belongs = table == "search" ? part.starts_with("search_") : part == table;
      if (!belongs) continue;
      journal_.script(fmt::format("DELETE FROM {}", part).c_str());
      copy_rows(*rebuilt_, journal_, part);
    }
  }
}

std::vector<SchemaPart> differing_schema(Database& journal) {
  Database made(":memory:", Database::Access::write);
  migrate(made);
  std::vector<SchemaPart> parts;
  Statement rows = made.query("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
  while (rows.step()) {
    SchemaPart part{rows.text(0), rows.text(1), rows.text(2)};
    Statement same =
        journal.query("SELECT 1 FROM sqlite_schema WHERE type = ?1 AND name = ?2 AND sql = ?3",
                      part.type, part.name, part.sql);
    if (!same.step()) parts.push_back(std::move(part));
  }
  return parts;
}

void put_schema(Database& journal, const std::vector<SchemaPart>& parts) {
  for (const SchemaPart& part : parts) {
    journal.script(fmt::format("DROP {} IF EXISTS {}", part.type, part.name).c_str());
    journal.script(part.sql.c_str());
  }
}

}  // namespace relate::store
