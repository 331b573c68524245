#include "store/changeset.hpp"

#include <map>
#include <memory>
#include <vector>

#include <sqlite3.h>

#include "relate/store/database.hpp"
#include "relate/store/schema.hpp"

namespace relate::store {
namespace {

struct SqliteFree {
  void operator()(void* bytes) const { sqlite3_free(bytes); }
};
using Bytes = std::unique_ptr<void, SqliteFree>;

int filter(void*, const char* table) { return is_recorded(table) ? 1 : 0; }

int on_conflict(void* context, int type, sqlite3_changeset_iter*) {
  auto& obstacle = *static_cast<Obstacle*>(context);
  obstacle = type == SQLITE_CHANGESET_FOREIGN_KEY ? Obstacle::needed : Obstacle::changed;
  return SQLITE_CHANGESET_ABORT;
}

/// Which columns of a table hold ids of records: `id` and `..._id`.
std::vector<bool> id_columns(sqlite3* database, const std::string& table) {
  std::vector<bool> result;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "SELECT name FROM pragma_table_info(?1)", -1, &statement,
                         nullptr) != SQLITE_OK)
    fail(database);
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> owner(statement, sqlite3_finalize);
  sqlite3_bind_text(statement, 1, table.c_str(), -1, SQLITE_TRANSIENT);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    const std::string_view name(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    result.push_back(name == "id" || name.ends_with("_id"));
  }
  return result;
}

void collect(sqlite3_changeset_iter* iterator, int column, std::set<Id>& records) {
  for (const auto read : {sqlite3changeset_old, sqlite3changeset_new}) {
    sqlite3_value* value = nullptr;
    if (read(iterator, column, &value) == SQLITE_OK && value &&
        sqlite3_value_type(value) == SQLITE_INTEGER)
      records.insert(sqlite3_value_int64(value));
  }
}

}  // namespace

Recorder::Recorder(sqlite3* database) : database_(database) {
  if (sqlite3session_create(database, "main", &session_) != SQLITE_OK) fail(database);
  sqlite3session_table_filter(session_, filter, nullptr);
  if (sqlite3session_attach(session_, nullptr) != SQLITE_OK) fail(database);
}

Recorder::~Recorder() { sqlite3session_delete(session_); }

std::string Recorder::changeset() const {
  int size = 0;
  void* bytes = nullptr;
  if (sqlite3session_changeset(session_, &size, &bytes) != SQLITE_OK) fail(database_);
  const Bytes owner(bytes);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

Obstacle apply_inverse(sqlite3* database, std::string_view changeset) {
  int size = 0;
  void* bytes = nullptr;
  if (sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(), &size,
                              &bytes) != SQLITE_OK)
    fail(database);
  const Bytes owner(bytes);
  Obstacle obstacle = Obstacle::none;
  const int code = sqlite3changeset_apply(database, size, bytes, nullptr, on_conflict, &obstacle);
  if (code != SQLITE_OK && obstacle == Obstacle::none) fail(database);
  return obstacle;
}

std::set<Id> touched_records(sqlite3* database, std::string_view changeset) {
  std::set<Id> records;
  std::map<std::string, std::vector<bool>, std::less<>> columns;
  sqlite3_changeset_iter* iterator = nullptr;
  if (sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()),
                             const_cast<char*>(changeset.data())) != SQLITE_OK)
    fail(database);
  const std::unique_ptr<sqlite3_changeset_iter, int (*)(sqlite3_changeset_iter*)> owner(
      iterator, sqlite3changeset_finalize);
  while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
    const char* table = nullptr;
    int count = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(iterator, &table, &count, &operation, &indirect);
    auto found = columns.find(std::string_view(table));
    if (found == columns.end()) found = columns.emplace(table, id_columns(database, table)).first;
    for (int column = 0; column < count; ++column)
      if (found->second.at(static_cast<std::size_t>(column))) collect(iterator, column, records);
  }
  return records;
}

}  // namespace relate::store
