#pragma once

#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace relate::store {

/// Prepared statements that nobody uses just now, by their text. Preparing one costs more than
/// running it on a few rows, and a command asks the same questions again and again.
class StatementCache {
 public:
  StatementCache() = default;
  StatementCache(const StatementCache&) = delete;
  StatementCache& operator=(const StatementCache&) = delete;
  ~StatementCache() { close(); }

  /// Gives away a statement of that text, ready to be bound; nullptr where there is none.
  sqlite3_stmt* take(std::string_view sql);

  /// Takes back a statement that has done its work.
  void put(sqlite3_stmt* statement);

  /// Finalizes what it has, and from now on what is put back, too.
  void close();

 private:
  std::unordered_multimap<std::string_view, sqlite3_stmt*> idle_;  ///< keys are the statements' own
  bool is_closed_ = false;
};

}  // namespace relate::store
