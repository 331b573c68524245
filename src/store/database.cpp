#include "relate/store/database.hpp"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>
#include <sqlite3.h>

#include "relate/core/error.hpp"
#include "store/column.hpp"
#include "store/damaged.hpp"
#include "store/file.hpp"
#include "store/sql_functions.hpp"
#include "store/statement_cache.hpp"

namespace relate::store {
namespace {

Error::Kind kind_of(int code) {
  switch (code) {
    case SQLITE_CONSTRAINT:
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
      return Error::Kind::refused;
    default:
      return Error::Kind::journal;
  }
}

std::string uri_of(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#')
      uri += fmt::format("%{:02x}", static_cast<unsigned char>(c));
    else
      uri += c;
  }
  return uri + "?immutable=1";
}

[[noreturn]] void full() {
  throw Error(Error::Kind::refused, "the disk is full; nothing was stored",
              "make room, then run the command again");
}

/// SQLite's statistics of memory, which nobody reads, take a lock for each piece of it.
bool leave_out_statistics() { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK; }

}  // namespace

void fail(sqlite3* database) {
  const int code = sqlite3_errcode(database) & 0xff;
  const std::string message = sqlite3_errmsg(database);
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(Error::Kind::journal, "the journal is locked by another program",
                  "try again when the other program is done");
    case SQLITE_NOTADB:
      throw Damaged("the file is not a journal",
                    "name another file with --journal or RELATE_JOURNAL");
    case SQLITE_CORRUPT:
      throw Damaged(fmt::format("the journal is damaged: {}", message),
                    "relate db check says what to do");
    case SQLITE_ERROR:  // a statement is right: what it finds in the file is not
      throw Damaged(fmt::format("the journal refused: {}", message), "");
    case SQLITE_FULL:
      full();
    case SQLITE_CANTOPEN:  // a file beside it, such as the write-ahead log
      throw Error(Error::Kind::journal,
                  fmt::format("the journal cannot be opened: {}",
                              std::strerror(sqlite3_system_errno(database))),
                  "name another file with --journal or RELATE_JOURNAL");
    case SQLITE_READONLY:
      throw Error(Error::Kind::refused, "the journal is where nothing can be written",
                  "name another file with --journal or RELATE_JOURNAL");
    case SQLITE_IOERR:
      // What was written may come back from the write-ahead log when the file is opened next.
      if (sqlite3_extended_errcode(database) == SQLITE_IOERR_FSYNC)
        throw Error(Error::Kind::refused,
                    "the disk failed before it confirmed what was written; it may be stored or not",
                    "relate history shows whether it was stored");
      switch (const int reason = sqlite3_system_errno(database); reason) {
        case ENOSPC:
        case EDQUOT:
          full();
        default:
          throw Error(Error::Kind::refused,
                      fmt::format("the journal cannot be read or written: {}",
                                  reason == 0 ? message : std::strerror(reason)),
                      "relate db check says whether it is whole");
      }
    default:
      throw Error(kind_of(code), fmt::format("the journal refused: {}", message));
  }
}

void Statement::GiveBack::operator()(sqlite3_stmt* statement) const { cache->put(statement); }

bool Statement::step() {
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default:
      fail(sqlite3_db_handle(statement_.get()));
  }
}

int Statement::columns() const { return sqlite3_column_count(statement_.get()); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

bool Statement::is_integer(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_INTEGER;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (!bytes) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Day Statement::day(int column) const {
  const auto day = day_from_iso(text(column));
  if (!day) misplaced(text(column), "a day");
  return *day;
}

std::optional<std::int64_t> Statement::optional_integer(int column) const {
  if (is_null(column)) return {};
  return integer(column);
}

std::optional<Day> Statement::optional_day(int column) const {
  if (is_null(column)) return {};
  return day(column);
}

std::string_view Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

void Statement::bind(int index, std::nullptr_t) { sqlite3_bind_null(statement_.get(), index); }

void Statement::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), index, value);
}

void Statement::bind(int index, std::string_view value) {
  // A view of nothing has no address, which SQLite would take for NULL.
  sqlite3_bind_text64(statement_.get(), index, value.data() ? value.data() : "", value.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int index, Day value) { bind(index, std::string_view(to_iso(value))); }

void Statement::bind(int index, Blob value) {
  sqlite3_bind_blob64(statement_.get(), index, value.bytes.data() ? value.bytes.data() : "",
                      value.bytes.size(), SQLITE_TRANSIENT);
}

Database::Database(const std::string& path, Access access, std::chrono::milliseconds wait)
    : statements_(std::make_shared<StatementCache>()) {
  // Before the program's first use of SQLite.
  [[maybe_unused]] static const bool is_left_out = leave_out_statistics();
  const int flags = access == Access::write       ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                    : access == Access::immutable ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
                                                  : SQLITE_OPEN_READWRITE;
  const std::string name = access == Access::immutable ? uri_of(path) : path;
  if (sqlite3_open_v2(name.c_str(), &database_, flags | SQLITE_OPEN_NOMUTEX, nullptr) !=
      SQLITE_OK) {
    const int reason = sqlite3_system_errno(database_);
    sqlite3_close(database_);
    cannot("open", path, reason == 0 ? EIO : reason);
  }
  sqlite3_extended_result_codes(database_, 0);
  sqlite3_busy_timeout(database_, static_cast<int>(wait.count()));
  try {
    add_functions(database_);
    if (access == Access::alone) script("PRAGMA locking_mode = EXCLUSIVE");
    script("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL");
  } catch (...) {
    sqlite3_close(database_);
    throw;
  }
}

Database::~Database() {
  statements_->close();
  sqlite3_close_v2(database_);
}

Statement Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = statements_->take(sql);
  if (!statement && sqlite3_prepare_v2(database_, sql.data(), static_cast<int>(sql.size()),
                                       &statement, nullptr) != SQLITE_OK)
    fail(database_);
  return {statement, statements_};
}

void Database::script(const char* sql) {
  if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(database_);
}

bool Database::is_writable_file() const {
  const char* name = sqlite3_db_filename(database_, "main");
  return name && *name && sqlite3_db_readonly(database_, "main") == 0;
}

std::int64_t Database::total_changes() const { return sqlite3_total_changes64(database_); }

TriggersOff::TriggersOff(Database& database) : database_(database) {
  if (sqlite3_db_config(database_.raw(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr) != SQLITE_OK)
    fail(database_.raw());
}

TriggersOff::~TriggersOff() {
  sqlite3_db_config(database_.raw(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.script("BEGIN IMMEDIATE");
  int has_moved = 0;
  sqlite3_file_control(database_.raw(), "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
  if (has_moved == 0) return;
  roll_back();
  throw Error(Error::Kind::journal,
              "the journal was removed or replaced while it was open; nothing was stored",
              "run the command again");
}

Transaction::~Transaction() {
  if (open_) roll_back();
}

void Transaction::roll_back() {
  sqlite3_exec(database_.raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.script("COMMIT");
  open_ = false;
}

}  // namespace relate::store
