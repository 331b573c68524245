#include "relate/store/stats.hpp"

#include <fmt/format.h>

#include "relate/core/kind.hpp"

namespace relate::store {
namespace {

std::int64_t number(Database& database, std::string_view sql) {
  Statement row = database.query(sql);
  row.step();
  return row.integer(0);
}

std::vector<Count> counts_of(Database& database) {
  std::vector<Count> counts;
  const auto add = [&](std::string_view what, std::string_view sql) {
    counts.push_back({std::string(what), number(database, sql)});
  };
  add("people", "SELECT count(*) FROM party WHERE kind = 'person'");
  add("orgs", "SELECT count(*) FROM party WHERE kind = 'org'");
  add("projects", "SELECT count(*) FROM party WHERE kind = 'project'");
  add("interactions", "SELECT count(*) FROM interaction");
  for (const KindRules& rules : kinds()) {
    Statement row = database.query("SELECT count(*) FROM item WHERE kind = ?1", rules.word);
    row.step();
    counts.push_back({std::string(rules.plural), row.integer(0)});
  }
  add("occasions", "SELECT count(*) FROM occasion");
  add("facts", "SELECT count(*) FROM fact");
  add("links", "SELECT count(*) FROM link");
  add("assessments", "SELECT count(*) FROM assessment");
  return counts;
}

std::vector<TableSize> sizes_of(Database& database) {
  std::vector<TableSize> sizes;
  // The tables in which the search index is kept count as one.
  Statement rows = database.query(
      "SELECT iif(s.tbl_name LIKE 'search\\_%' ESCAPE '\\', 'search', s.tbl_name) AS t, "
      "sum(d.pgsize) AS bytes FROM dbstat d JOIN sqlite_schema s ON s.name = d.name "
      "WHERE d.aggregate = TRUE GROUP BY t ORDER BY bytes DESC, t LIMIT 10");
  while (rows.step()) sizes.push_back({rows.text(0), rows.integer(1)});
  return sizes;
}

}  // namespace

Stats load_stats(Database& database) {
  Stats stats{.version = static_cast<int>(number(database, "PRAGMA user_version")),
              .operations = number(database, "SELECT count(*) FROM operation"),
              .counts = counts_of(database),
              .tables = sizes_of(database)};
  const std::int64_t page = number(database, "PRAGMA page_size");
  stats.bytes = page * number(database, "PRAGMA page_count");
  stats.free_bytes = page * number(database, "PRAGMA freelist_count");
  Statement days = database.query("SELECT min(day), max(day) FROM interaction");
  days.step();
  stats.first_day = days.optional_day(0);
  stats.last_day = days.optional_day(1);
  return stats;
}

}  // namespace relate::store
