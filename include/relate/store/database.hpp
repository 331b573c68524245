#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "relate/core/day.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace relate::store {

class StatementCache;

/// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

/// A prepared statement, stepped through once; at its end it is kept for the next query of the same
/// text. Columns are read by their place in the SELECT, counted from 0; an empty column is nothing,
/// an empty text or 0.
class Statement {
 public:
  /// Goes to the next row. Throws Error when the journal cannot be read or written, or
  /// when a constraint refuses the change.
  bool step();

  /// Starts anew with other values.
  template <class... Values>
  void rebind(const Values&... values) {
    reset();
    int index = 0;
    (bind_one(++index, values), ...);
  }

  int columns() const;
  bool is_null(int column) const;
  bool is_integer(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;
  Day day(int column) const;  ///< requires an ISO day
  std::optional<std::int64_t> optional_integer(int column) const;
  std::optional<Day> optional_day(int column) const;
  std::string_view blob(int column) const;  ///< of a text, too; valid until the next step

 private:
  friend class Database;
  struct GiveBack {
    std::shared_ptr<StatementCache> cache;
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(sqlite3_stmt* statement, std::shared_ptr<StatementCache> cache)
      : statement_(statement, {std::move(cache)}) {}

  void reset();
  void bind(int index, std::nullptr_t);
  void bind(int index, std::int64_t value);
  void bind(int index, std::string_view value);
  void bind(int index, Day value);
  void bind(int index, Blob value);

  template <class Value>
  void bind_one(int index, const Value& value) {
    if constexpr (std::is_integral_v<Value>)
      bind(index, static_cast<std::int64_t>(value));
    else if constexpr (requires { value.has_value(); })
      value ? bind_one(index, *value) : bind(index, nullptr);
    else
      bind(index, value);
  }

  std::unique_ptr<sqlite3_stmt, GiveBack> statement_;
};

/// A text that is stored as NULL when it is empty.
inline std::optional<std::string_view> or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

/// How long one waits for others who use the journal.
inline constexpr std::chrono::milliseconds usual_wait{10'000};

/// An SQLite database, opened for as long as the object lives.
class Database {
 public:
  enum class Access {
    read,       ///< to read; can be written where the file can
    alone,      ///< as read, without memory shared with other programs, which are kept out
    immutable,  ///< only to read, from a folder that nobody writes
    write,      ///< to read and write; the file is made when it is not there
  };

  /// Throws Error::journal when the file cannot be opened. `:memory:` is a database of
  /// its own in memory. `wait` is for as long as others keep it locked.
  Database(const std::string& path, Access access, std::chrono::milliseconds wait = usual_wait);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// Prepares `sql` with `values` bound in order; text and blobs are copied.
  template <class... Values>
  Statement query(std::string_view sql, const Values&... values) {
    Statement statement = prepare(sql);
    statement.rebind(values...);
    return statement;
  }

  /// Runs a statement that gives no rows.
  template <class... Values>
  void run(std::string_view sql, const Values&... values) {
    query(sql, values...).step();
  }

  /// Runs several statements, without values: schema and pragmas.
  void script(const char* sql);

  /// Whether it is a file, opened so that it can be changed.
  bool is_writable_file() const;

  /// Rows changed since the database was opened.
  std::int64_t total_changes() const;

  sqlite3* raw() const { return database_; }

 private:
  Statement prepare(std::string_view sql);

  sqlite3* database_ = nullptr;
  std::shared_ptr<StatementCache> statements_;  ///< shared with statements that outlive it
};

/// Throws the Error that SQLite's present state of `database` calls for: journal for what
/// cannot be read, damaged or locked, refused for a constraint, a full disk, read-only.
[[noreturn]] void fail(sqlite3* database);

/// For as long as it lives, changes set off no triggers.
class TriggersOff {
 public:
  explicit TriggersOff(Database& database);
  TriggersOff(const TriggersOff&) = delete;
  TriggersOff& operator=(const TriggersOff&) = delete;
  ~TriggersOff();

 private:
  Database& database_;
};

/// Takes everything back at its end unless it was committed.
class Transaction {
 public:
  /// Waits up to ten seconds for other writers. Throws Error::journal where the path of the
  /// database now names another file, or none: what was written would be lost.
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  void roll_back();

  Database& database_;
  bool open_ = true;
};

}  // namespace relate::store
