#include "relate/store/new_interactions.hpp"

#include <utility>

#include "store/interaction_values.hpp"

namespace relate::store {
namespace {

/// The columns are those of the tables that they are taken over into.
constexpr const char* create_tables = R"sql(
CREATE TEMP TABLE IF NOT EXISTS new_interaction (id, day, time, utc_offset, channel, direction,
  mood, minutes, text, place, url, project_id, private, recorded, sequence);
CREATE TEMP TABLE IF NOT EXISTS new_participant (interaction_id, party_id, role, position);
CREATE TEMP TABLE IF NOT EXISTS new_tag (interaction_id, tag);
CREATE TEMP TABLE IF NOT EXISTS new_source (system, key, record_id, imported);
PRAGMA temp.secure_delete = OFF;
)sql";

constexpr const char* take_over[] = {
    "INSERT INTO interaction SELECT * FROM new_interaction",
    "INSERT INTO participant SELECT * FROM new_participant",
    "INSERT OR IGNORE INTO interaction_tag SELECT * FROM new_tag",
    "INSERT INTO source SELECT * FROM new_source",
    "DELETE FROM new_interaction",
    "DELETE FROM new_participant",
    "DELETE FROM new_tag",
    "DELETE FROM new_source",
};

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
      tag_(operation.database().query("INSERT INTO new_tag VALUES (?1, ?2)")),
      source_(operation.database().query("INSERT INTO new_source VALUES (?1, ?2, ?3, ?4)")) {}

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
  has_some_ = true;
}

void NewInteractions::store() {
  if (!std::exchange(has_some_, false)) return;
  for (const char* sql : take_over) operation_.database().run(sql);
}

}  // namespace relate::store
