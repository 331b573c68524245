#include "store/changeset.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <sqlite3.h>

#include "relate/store/database.hpp"
#include "relate/store/schema.hpp"
#include "store/changeset_format.hpp"
#include "store/damaged.hpp"

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

[[noreturn]] void unreadable() {
  throw Damaged("the journal is damaged: what the operation changed cannot be read",
                "relate db check says what to do");
}

/// Throws for what the session extension gave `code` for: it does not tell the database.
[[noreturn]] void fail_with(int code, sqlite3* database) {
  if (code == SQLITE_CORRUPT) unreadable();
  fail(database);
}

/// The columns of a table that hold ids of records, `id` and `..._id`, and what they hold in
/// the rows that a changeset is about.
class IdColumns {
 public:
  IdColumns(Database& database, const std::string& table) {
    Statement columns = database.query("SELECT name, pk FROM pragma_table_info(?1)", table);
    std::string others;
    while (columns.step()) {
      const std::string name = columns.text(0);
      // What becomes of an item is no part of the history of the conversation it came out of, nor
      // of theirs who took part and whom it does not concern.
      const bool is_origin = table == "item" && name == "interaction_id";
      const bool names_other = name.ends_with("_id") && !is_origin;
      is_id_.push_back(name == "id" || names_other);
      if (names_other && columns.integer(1) == 0) others += ", " + name;
    }
    if (is_id_.at(0) && !others.empty())
      unchanged_ = database.query("SELECT id" + others + " FROM " + table + " WHERE id = ?1");
  }

  void collect(sqlite3_changeset_iter* change, int operation, std::vector<Id>& records) {
    for (std::size_t column = 0; column < is_id_.size(); ++column) {
      if (!is_id_[column]) continue;
      for (const auto read : {sqlite3changeset_old, sqlite3changeset_new})
        if (const auto id = value_of(change, read, column)) records.push_back(*id);
    }
    // Of a changed row a changeset holds the key and the columns that changed.
    if (operation == SQLITE_UPDATE && unchanged_)
      add_unchanged(*value_of(change, sqlite3changeset_old, 0), records);
  }

 private:
  using Read = int (*)(sqlite3_changeset_iter*, int, sqlite3_value**);

  static std::optional<Id> value_of(sqlite3_changeset_iter* change, Read read, std::size_t column) {
    sqlite3_value* value = nullptr;
    if (read(change, static_cast<int>(column), &value) != SQLITE_OK || !value ||
        sqlite3_value_type(value) != SQLITE_INTEGER)
      return {};
    return sqlite3_value_int64(value);
  }

  void add_unchanged(Id id, std::vector<Id>& records) {
    unchanged_->rebind(id);
    if (!unchanged_->step()) return;
    for (int column = 1; column < unchanged_->columns(); ++column)
      if (const auto other = unchanged_->optional_integer(column)) records.push_back(*other);
  }

  std::vector<bool> is_id_;
  std::optional<Statement> unchanged_;
};

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
  if (!is_changeset(changeset)) unreadable();
  int size = 0;
  void* bytes = nullptr;
  if (const int code = sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(),
                                               &size, &bytes);
      code != SQLITE_OK)
    fail_with(code, database);
  const Bytes owner(bytes);
  Obstacle obstacle = Obstacle::none;
  // Within a savepoint each row would walk through what was kept for all rows before it, to give
  // it up; the transaction around takes back what is half done.
  const int code = sqlite3changeset_apply_v2(database, size, bytes, nullptr, on_conflict, &obstacle,
                                             nullptr, nullptr, SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  if (code != SQLITE_OK && obstacle == Obstacle::none) fail_with(code, database);
  return obstacle;
}

namespace {

using Changes = std::unique_ptr<sqlite3_changeset_iter, int (*)(sqlite3_changeset_iter*)>;

Changes begin_changes(Database& database, std::string_view changeset) {
  sqlite3_changeset_iter* iterator = nullptr;
  if (sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()),
                             const_cast<char*>(changeset.data())) != SQLITE_OK)
    fail(database.raw());
  return {iterator, sqlite3changeset_finalize};
}

/// What is done to a row of which table.
struct Change {
  std::string table;
  int operation = 0;  ///< SQLITE_INSERT and its like
};

std::optional<Change> next(const Changes& changes) {
  if (sqlite3changeset_next(changes.get()) != SQLITE_ROW) return {};
  const char* table = nullptr;
  int columns = 0;
  int operation = 0;
  int is_indirect = 0;
  sqlite3changeset_op(changes.get(), &table, &columns, &operation, &is_indirect);
  return Change{table, operation};
}

}  // namespace

std::set<Id> touched_records(Database& database, std::string_view changeset) {
  std::vector<Id> records;
  std::map<std::string, IdColumns> tables;
  const Changes changes = begin_changes(database, changeset);
  while (const auto change = next(changes)) {
    IdColumns& columns = tables.try_emplace(change->table, database, change->table).first->second;
    columns.collect(changes.get(), change->operation, records);
  }
  // A set is made of what is in order far faster than bit by bit.
  std::ranges::sort(records);
  return {records.begin(), records.end()};
}

std::set<Id> removed_parties(Database& database, std::string_view changeset) {
  std::set<Id> parties;
  if (!is_changeset(changeset)) return parties;
  const Changes changes = begin_changes(database, changeset);
  while (const auto change = next(changes)) {
    if (change->operation != SQLITE_DELETE || change->table != "party") continue;
    sqlite3_value* id = nullptr;
    if (sqlite3changeset_old(changes.get(), 0, &id) == SQLITE_OK && id)
      parties.insert(sqlite3_value_int64(id));
  }
  return parties;
}

}  // namespace relate::store
