#include "relate/store/sources.hpp"

namespace relate::store {

std::optional<Source> find_source(Database& database, std::string_view system,
                                  std::string_view key) {
  Statement rows = database.query(
      "SELECT record_id, imported FROM source WHERE system = ?1 AND key = ?2", system, key);
  if (!rows.step()) return {};
  return Source{rows.integer(0), rows.text(1)};
}

void save_source(Operation& operation, std::string_view system, std::string_view key,
                 const Source& source) {
  operation.database().run(
      "INSERT INTO source VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET record_id = "
      "excluded.record_id, imported = excluded.imported",
      system, key, source.record, source.imported);
}

bool has_party(Database& database, Id id) {
  return database.query("SELECT 1 FROM party WHERE id = ?1", id).step();
}

}  // namespace relate::store
