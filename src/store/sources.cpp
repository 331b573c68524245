#include "relate/store/sources.hpp"

namespace relate::store {

std::optional<Source> find_source(Database& database, std::string_view system,
                                  std::string_view key) {
  Statement rows = database.query(
      "SELECT record_id, imported FROM source WHERE system = ?1 AND key = ?2", system, key);
  if (!rows.step()) return {};
  return Source{rows.integer(0), rows.text(1)};
}

std::vector<std::pair<std::string, Source>> sources_of(Database& database, std::string_view system,
                                                       Id record) {
  Statement rows = database.query(
      "SELECT key, imported FROM source WHERE record_id = ?1 AND system = ?2 ORDER BY key", record,
      system);
  std::vector<std::pair<std::string, Source>> result;
  while (rows.step()) result.push_back({rows.text(0), {record, rows.text(1)}});
  return result;
}

void save_source(Operation& operation, std::string_view system, std::string_view key,
                 const Source& source) {
  operation.database().run(
      "INSERT INTO source VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET record_id = "
      "excluded.record_id, imported = excluded.imported",
      system, key, source.record, source.imported);
}

void hold_many_pages(Database& database) { database.script("PRAGMA cache_size = -262144"); }

bool has_party(Database& database, Id id) {
  return database.query("SELECT 1 FROM party WHERE id = ?1", id).step();
}

}  // namespace relate::store
