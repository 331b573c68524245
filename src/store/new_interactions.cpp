#include "relate/store/new_interactions.hpp"

#include <utility>

#include <fmt/format.h>

#include "store/interaction_values.hpp"

namespace relate::store {
namespace {

/// The columns are those of the tables that they are taken over into.
constexpr const char* create_tables = R"sql(
CREATE TEMP TABLE IF NOT EXISTS new_interaction (id INTEGER PRIMARY KEY, day, time, utc_offset,
  channel, direction, mood, minutes, text, place, url, project_id, private, recorded, sequence);
CREATE TEMP TABLE IF NOT EXISTS new_participant (interaction_id, party_id, role, position,
  PRIMARY KEY (interaction_id, party_id)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS new_tag (interaction_id, tag,
  PRIMARY KEY (interaction_id, tag)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS new_source (system, key, record_id INTEGER PRIMARY KEY, imported);
PRAGMA temp.secure_delete = OFF;
)sql";

const NewRows& new_rows() {
  static const NewRows rows = {
      .tables = {{"interaction", "new_interaction"},
                 {"participant", "new_participant"},
                 {"interaction_tag", "new_tag"},
                 {"source", "new_source"}},
      // The search index writes down what it holds in memory when that grows beyond its hashsize,
      // and merges what it wrote, again and again. 1 MB is what it has unless told otherwise.
      .derived =
          {"INSERT INTO search (search, rank) VALUES ('hashsize', 33554432)",
           "INSERT INTO search (rowid, body) SELECT id, relate_search(text, place, url) "
           "FROM new_interaction",
           "INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)",
           "INSERT OR IGNORE INTO contact "
           "SELECT party_id, day || ' ' || ifnull(time, '~'), sequence, id, channel, direction "
           "FROM (SELECT party_id, i.* FROM new_participant t JOIN new_interaction i "
           "    ON i.id = t.interaction_id WHERE t.role = 'with' "
           "  UNION ALL SELECT project_id, i.* FROM new_interaction i "
           "    WHERE project_id IS NOT NULL) "
           "WHERE channel <> 'note' ORDER BY 1, 2, 3"},
      .touched = {"SELECT id FROM new_interaction", "SELECT DISTINCT party_id FROM new_participant",
                  "SELECT DISTINCT project_id FROM new_interaction WHERE project_id IS NOT NULL"},
  };
  return rows;
}

Statement insert_into(Database& database, const char* sql) {
  database.script(create_tables);
  return database.query(sql);
}

}  // namespace

NewInteractions::NewInteractions(Operation& operation)
    : operation_(operation),
      interaction_(insert_into(operation.database(),
                               "INSERT INTO new_interaction VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                               "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)")),
      participant_(
          operation.database().query("INSERT INTO new_participant VALUES (?1, ?2, ?3, ?4)")),
      tag_(operation.database().query("INSERT OR IGNORE INTO new_tag VALUES (?1, ?2)")),
      source_(operation.database().query("INSERT INTO new_source VALUES (?1, ?2, ?3, ?4)")),
      row_(operation.database().query("SELECT 1 FROM new_interaction WHERE id = ?1")) {}

void NewInteractions::add(const Interaction& interaction, std::string_view system,
                          std::string_view imported) {
  with_values(interaction, operation_,
              [&](const auto&... values) { interaction_.rebind(values...); });
  interaction_.step();
  int position = 0;
  for (const Participant& participant : interaction.participants) {
    participant_.rebind(interaction.id, participant.party.id, to_word(participant.role),
                        ++position);
    participant_.step();
  }
  for (const std::string& tag : interaction.tags) {
    tag_.rebind(interaction.id, tag);
    tag_.step();
  }
  source_.rebind(system, to_letters(interaction.id), interaction.id, imported);
  source_.step();
  ++count_;
}

bool NewInteractions::has(Id id) {
  row_.rebind(id);
  return row_.step();
}

void NewInteractions::store() {
  if (std::exchange(count_, 0) == 0) return;
  operation_.insert_all(new_rows());
  for (const auto& [table, from] : new_rows().tables)
    operation_.database().run(fmt::format("DELETE FROM {}", from));
}

}  // namespace relate::store
