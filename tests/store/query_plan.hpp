#pragma once

#include <set>
#include <string>

#include <sqlite3.h>

#include "relate/store/database.hpp"

namespace relate::store {

/// The steps of the plans of all statements that `action` runs on the database, each once.
template <class Action>
std::set<std::string> plan_steps(Database& database, Action action) {
  std::set<std::string> statements;
  const auto remember = [](unsigned, void* known, void* statement, void*) {
    if (const char* sql = sqlite3_sql(static_cast<sqlite3_stmt*>(statement)))
      static_cast<std::set<std::string>*>(known)->insert(sql);
    return 0;
  };
  sqlite3_trace_v2(database.raw(), SQLITE_TRACE_STMT, remember, &statements);
  action();
  sqlite3_trace_v2(database.raw(), 0, nullptr, nullptr);
  std::set<std::string> steps;
  for (const std::string& sql : statements) {
    if (sql.starts_with("--")) continue;  // a trigger
    Statement plan = database.query("EXPLAIN QUERY PLAN " + sql);
    while (plan.step()) steps.insert(plan.text(3));
  }
  return steps;
}

/// Those of the steps that read records of everybody: a table from end to end, or interactions
/// by their day.
inline std::set<std::string> wide_steps(const std::set<std::string>& steps) {
  std::set<std::string> wide;
  for (const std::string& step : steps) {
    // What a statement has made itself, and the table of json_each, are not stored.
    const bool is_own = step == "SCAN b" || step.starts_with("SCAN belongs") ||
                        step.starts_with("SCAN CONSTANT") || step.find("SUBQUERY") != step.npos;
    if ((step.starts_with("SCAN ") && !is_own) || step.find("interaction_day") != step.npos)
      wide.insert(step);
  }
  return wide;
}

}  // namespace relate::store
