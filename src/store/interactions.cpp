#include "relate/store/interactions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/belonging.hpp"
#include "store/interaction_values.hpp"
#include "store/name_cache.hpp"

namespace relate::store {
namespace {

constexpr const char* interaction_columns =
    "i.id, i.day, i.time, i.utc_offset, i.channel, i.direction, i.mood, i.minutes, i.text, "
    "i.place, "
    "i.url, i.project_id, i.private, i.sequence";

std::optional<int> optional_int(const Statement& row, int column) {
  if (row.is_null(column)) return {};
  return static_cast<int>(row.integer(column));
}

Role role_of(const std::string& word) {
  if (word == "cc") return Role::cc;
  return word == "mentioned" ? Role::mentioned : Role::with;
}

/// Reads rows of interaction_columns with what belongs to each, over statements that are
/// prepared once.
class Reader {
 public:
  Reader(Database& database, Day today)
      : names_(database, today),
        participants_(database.query("SELECT party_id, role FROM participant "
                                     "WHERE interaction_id = ?1 ORDER BY position")),
        tags_(database.query(
            "SELECT tag FROM interaction_tag WHERE interaction_id = ?1 ORDER BY tag")) {}

  Interaction read(const Statement& row) {
    Interaction interaction;
    interaction.id = row.integer(0);
    interaction.day = row.day(1);
    if (!row.is_null(2)) {
      interaction.time = time_from_text(row.text(2));
      if (interaction.time) interaction.time->offset = optional_int(row, 3);
    }
    interaction.channel = channel(row.text(4)).value_or(Channel::contact);
    interaction.direction = direction_of(row.text(5));
    interaction.mood = optional_int(row, 6);
    interaction.minutes = optional_int(row, 7);
    interaction.text = row.text(8);
    interaction.place = row.text(9);
    interaction.url = row.text(10);
    if (!row.is_null(11)) interaction.project = names_.name(row.integer(11));
    interaction.is_private = row.integer(12) != 0;
    interaction.sequence = row.integer(13);
    read_children(interaction);
    return interaction;
  }

 private:
  void read_children(Interaction& interaction) {
    participants_.rebind(interaction.id);
    while (participants_.step())
      interaction.participants.push_back({names_.name_on(participants_.integer(0), interaction.day),
                                          role_of(participants_.text(1))});
    tags_.rebind(interaction.id);
    while (tags_.step()) interaction.tags.push_back(tags_.text(0));
  }

  NameCache names_;
  Statement participants_;
  Statement tags_;
};

// Both take the same values; of what is there already recorded and sequence stay.
constexpr const char* insert_row =
    "INSERT INTO interaction (id, day, time, utc_offset, channel, direction, mood, minutes, text, "
    "place, url, project_id, private, recorded, sequence) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
constexpr const char* update_row =
    "UPDATE interaction SET day = ?2, time = ?3, utc_offset = ?4, channel = ?5, direction = ?6, "
    "mood = ?7, minutes = ?8, text = ?9, place = ?10, url = ?11, project_id = ?12, private = ?13 "
    "WHERE id = ?1";

/// Runs insert_row or update_row.
void write(const char* sql, Operation& operation, const Interaction& interaction) {
  with_values(interaction, operation,
              [&](const auto&... values) { operation.database().run(sql, values...); });
}

/// Removes the participants and tags that it has no longer.
void remove_others(Database& database, const Interaction& interaction) {
  std::vector<Id> gone;
  Statement parties =
      database.query("SELECT party_id FROM participant WHERE interaction_id = ?1", interaction.id);
  while (parties.step())
    if (std::ranges::none_of(interaction.participants, [&](const Participant& kept) {
          return kept.party.id == parties.integer(0);
        }))
      gone.push_back(parties.integer(0));
  for (const Id id : gone)
    database.run("DELETE FROM participant WHERE interaction_id = ?1 AND party_id = ?2",
                 interaction.id, id);
  std::vector<std::string> gone_tags;
  Statement tags =
      database.query("SELECT tag FROM interaction_tag WHERE interaction_id = ?1", interaction.id);
  while (tags.step())
    if (std::ranges::find(interaction.tags, tags.text(0)) == interaction.tags.end())
      gone_tags.push_back(tags.text(0));
  for (const std::string& tag : gone_tags)
    database.run("DELETE FROM interaction_tag WHERE interaction_id = ?1 AND tag = ?2",
                 interaction.id, tag);
}

/// Writes the participants and tags that it has, new ones or not.
void write_children(Database& database, const Interaction& interaction) {
  int position = 0;
  for (const Participant& participant : interaction.participants)
    database.run(
        "INSERT INTO participant VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET "
        "role = excluded.role, position = excluded.position",
        interaction.id, participant.party.id, to_word(participant.role), ++position);
  for (const std::string& tag : interaction.tags)
    database.run("INSERT OR IGNORE INTO interaction_tag VALUES (?1, ?2)", interaction.id, tag);
}

std::string conditions(const InteractionFilter& filter) {
  std::string sql = "WHERE 1 ";
  if (filter.who)
    sql +=
        "AND i.id IN (SELECT interaction_id FROM participant WHERE party_id = ?1 "
        "AND (?7 IS NULL OR role = ?7)) ";
  if (filter.project)
    sql +=
        "AND (i.project_id = ?2 OR i.id IN (SELECT interaction_id FROM participant "
        "WHERE party_id = ?2)) ";
  if (filter.channel) sql += "AND i.channel = ?3 ";
  if (filter.tag) sql += "AND i.id IN (SELECT interaction_id FROM interaction_tag WHERE tag = ?4) ";
  if (filter.since) sql += "AND i.day >= ?5 ";
  if (filter.until) sql += "AND i.day <= ?6 ";
  if (filter.group)
    sql += fmt::format(
        "AND i.id IN ({}SELECT t.interaction_id FROM belongs b "
        "JOIN participant t ON t.party_id = b.id JOIN interaction j ON j.id = t.interaction_id "
        "WHERE j.day >= b.since AND j.day < b.until "
        "UNION SELECT j.id FROM belongs b JOIN interaction j ON j.project_id = b.id "
        "WHERE j.day >= b.since AND j.day < b.until) ",
        belonging_to("?9", "0"));
  if (filter.contact_of)
    sql += fmt::format(
        "AND i.id IN ({}SELECT c.interaction_id FROM belongs b "
        "JOIN contact c ON c.party_id = b.id AND c.moment >= b.since AND c.moment < b.until) ",
        belonging_to("?10", filter.hides_private ? "1" : "0"));
  if (filter.mention_of)
    sql +=
        "AND i.id IN (SELECT t.interaction_id FROM participant t "
        "JOIN interaction j ON j.id = t.interaction_id "
        "WHERE t.party_id = ?11 AND (t.role <> 'with' OR j.channel = 'note')) ";
  return sql;
}

/// Runs `sql`, which ends in the conditions and what follows them, with their values.
Statement query_filtered(Database& database, const std::string& sql,
                         const InteractionFilter& filter) {
  const std::optional<std::string_view> word =
      filter.channel ? std::optional(to_word(*filter.channel)) : std::nullopt;
  const std::optional<std::string_view> role =
      filter.role ? std::optional(to_word(*filter.role)) : std::nullopt;
  return database.query(sql, filter.who, filter.project, word, filter.tag, filter.since,
                        filter.until, role, filter.limit, filter.group, filter.contact_of,
                        filter.mention_of);
}

}  // namespace

Interaction load_interaction(Database& database, Id id, Day today) {
  return std::move(load_interactions(database, std::span(&id, 1), today).front());
}

std::vector<Interaction> load_interactions(Database& database, std::span<const Id> ids, Day today) {
  Statement row = database.query(
      fmt::format("SELECT {} FROM interaction i WHERE i.id = ?1", interaction_columns));
  Reader reader(database, today);
  std::vector<Interaction> result;
  for (const Id id : ids) {
    row.rebind(id);
    if (!row.step())
      throw Error(Error::Kind::not_found, fmt::format("no interaction '{}'", to_letters(id)));
    result.push_back(reader.read(row));
  }
  return result;
}

std::vector<Interaction> list_interactions(Database& database, const InteractionFilter& filter,
                                           Day today) {
  Statement rows = query_filtered(
      database,
      fmt::format("SELECT {} FROM interaction i {}ORDER BY i.day DESC, ifnull(i.time, '~') DESC, "
                  "i.sequence DESC LIMIT ?8",
                  interaction_columns, conditions(filter)),
      filter);
  Reader reader(database, today);
  std::vector<Interaction> result;
  while (rows.step()) result.push_back(reader.read(rows));
  return result;
}

std::int64_t count_interactions(Database& database, const InteractionFilter& filter) {
  Statement rows =
      query_filtered(database, "SELECT count(*) FROM interaction i " + conditions(filter), filter);
  rows.step();
  return rows.integer(0);
}

void save_interaction(Operation& operation, Interaction& interaction) {
  if (interaction.id == 0) {
    interaction.id = operation.new_id();
    interaction.sequence = operation.next_sequence();
    add_interaction(operation, interaction);
    return;
  }
  write(update_row, operation, interaction);
  remove_others(operation.database(), interaction);
  write_children(operation.database(), interaction);
}

void add_interaction(Operation& operation, const Interaction& interaction) {
  write(insert_row, operation, interaction);
  write_children(operation.database(), interaction);
}

void remove_interaction(Operation& operation, Id id) {
  for (const char* sql : {"UPDATE item SET interaction_id = NULL WHERE interaction_id = ?1",
                          "DELETE FROM interaction_tag WHERE interaction_id = ?1",
                          "DELETE FROM participant WHERE interaction_id = ?1",
                          "DELETE FROM interaction WHERE id = ?1"})
    operation.database().run(sql, id);
}

}  // namespace relate::store
