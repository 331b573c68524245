#include "store/statement_cache.hpp"

#include <sqlite3.h>

namespace relate::store {

sqlite3_stmt* StatementCache::take(std::string_view sql) {
  const auto found = idle_.find(sql);
  if (found == idle_.end()) return nullptr;
  sqlite3_stmt* statement = found->second;
  idle_.erase(found);
  return statement;
}

void StatementCache::put(sqlite3_stmt* statement) {
  const std::string_view sql = sqlite3_sql(statement);
  // What some pragmas answer is settled when they are prepared.
  if (is_closed_ || sql.starts_with("PRAGMA")) {
    sqlite3_finalize(statement);
    return;
  }
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  idle_.emplace(sql, statement);
}

void StatementCache::close() {
  for (const auto& [sql, statement] : idle_) sqlite3_finalize(statement);
  idle_.clear();
  is_closed_ = true;
}

}  // namespace relate::store
