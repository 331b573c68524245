#include "relate/store/items.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/belonging.hpp"
#include "store/item_reader.hpp"

namespace relate::store {
namespace {

/// Whether only items of somebody or something are wanted: these are few.
bool names_some(const ItemFilter& filter) {
  return filter.who || filter.project || filter.owner || filter.interaction || filter.tag ||
         filter.group || filter.series || filter.origin || filter.result;
}

/// The planner takes kind and days for rarer than they are, so that where there is something to
/// look them up by, no index of those is offered: that is what the + does.
std::string of_kind_and_days(const ItemFilter& filter) {
  std::string sql;
  if (filter.kind) sql += "AND {0}i.kind = ?1 ";
  if (filter.open)
    sql += *filter.open ? "AND {0}i.closed IS NULL " : "AND {0}i.closed IS NOT NULL ";
  if (filter.overdue_on) sql += "AND {0}i.closed IS NULL AND {0}i.due < ?2 ";
  if (filter.opened_since) sql += "AND i.opened >= ?8 ";
  if (filter.opened_until) sql += "AND i.opened <= ?9 ";
  if (filter.due_since) sql += "AND {0}i.due >= ?10 ";
  if (filter.due_until) sql += "AND {0}i.due <= ?11 ";
  if (filter.closed_since) sql += "AND {0}i.closed >= ?12 ";
  if (filter.closed_until) sql += "AND {0}i.closed <= ?13 ";
  if (filter.alive_since)
    sql += "AND ({0}i.closed IS NULL OR {0}i.closed >= ?18 OR {0}i.due >= ?18) ";
  return fmt::format(fmt::runtime(sql), names_some(filter) ? "+" : "");
}

std::string conditions(const ItemFilter& filter) {
  std::string sql = "WHERE 1 " + of_kind_and_days(filter);
  if (filter.who) sql += "AND i.id IN (SELECT item_id FROM item_party WHERE party_id = ?3) ";
  if (filter.project)
    sql +=
        "AND (i.project_id = ?4 OR i.id IN (SELECT item_id FROM item_party WHERE party_id = ?4)) ";
  if (filter.owner) sql += "AND i.owner_id = ?5 ";
  if (filter.owner_is_me) sql += "AND i.owner_id IS NULL ";
  if (filter.interaction) sql += "AND i.interaction_id = ?6 ";
  if (filter.tag) sql += "AND i.id IN (SELECT item_id FROM item_tag WHERE tag = ?7) ";
  if (filter.group)
    sql += fmt::format(
        "AND i.id IN ({}SELECT t.item_id FROM belongs b JOIN item_party t ON t.party_id = b.id "
        "JOIN item j ON j.id = t.item_id WHERE j.opened >= b.since AND j.opened < b.until "
        "UNION SELECT j.id FROM belongs b JOIN item j ON j.project_id = b.id "
        "WHERE j.opened >= b.since AND j.opened < b.until) ",
        belonging_to("?14", filter.hides_private ? "1" : "0"));
  if (filter.series) sql += "AND (i.series = ?15 OR i.id = ?15) ";
  if (filter.origin) sql += "AND i.id IN (SELECT item_id FROM item_origin WHERE from_id = ?16) ";
  if (filter.result) sql += "AND i.id IN (SELECT from_id FROM item_origin WHERE item_id = ?17) ";
  return sql;
}

void insert_row(Operation& operation, Item& item) {
  item.id = operation.new_id();
  item.sequence = operation.next_sequence();
  operation.database().run(
      "INSERT INTO item (id, kind, text, opened, recorded, sequence) VALUES (?1, ?2, ?3, ?4, ?5, "
      "?6)",
      item.id, to_word(item.kind), item.text, item.opened, operation.stamp().at, item.sequence);
}

void update_row(Database& database, const Item& item) {
  const auto id_of = [](const std::optional<PartyName>& party) {
    return party ? std::optional(party->id) : std::nullopt;
  };
  database.run(
      "UPDATE item SET text = ?2, opened = ?3, due = ?4, closed = ?5, closed_as = ?6, outcome = "
      "?7, "
      "owner_id = ?8, project_id = ?9, interaction_id = ?10, every = ?11, base = ?12, series = "
      "?13, "
      "priority = ?14, private = ?15, measure = ?16, why = ?17, quote = ?18, how = ?19, nps = ?20, "
      "csat = ?21, quotable = ?22, challenge = ?23, agreed = ?24 WHERE id = ?1",
      item.id, item.text, item.opened, item.due, item.closed, or_null(item.closed_as),
      or_null(item.outcome), id_of(item.owner), id_of(item.project), item.interaction,
      or_null(item.every), item.base, item.series, item.priority, item.is_private,
      or_null(item.measure), or_null(item.why), or_null(item.quote), or_null(item.how), item.nps,
      item.csat, item.quotable, item.challenge, item.agreed);
}

void save_parties(Database& database, const Item& item) {
  Statement rows = database.query("SELECT party_id FROM item_party WHERE item_id = ?1", item.id);
  std::vector<Id> gone;
  while (rows.step())
    if (std::ranges::none_of(
            item.parties, [&](const ItemParty& kept) { return kept.party.id == rows.integer(0); }))
      gone.push_back(rows.integer(0));
  for (const Id id : gone)
    database.run("DELETE FROM item_party WHERE item_id = ?1 AND party_id = ?2", item.id, id);
  int position = 0;
  for (const ItemParty& party : item.parties)
    database.run(
        "INSERT INTO item_party VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET "
        "told = excluded.told, position = excluded.position",
        item.id, party.party.id, party.told, ++position);
}

void save_tags(Database& database, const Item& item) {
  Statement rows = database.query("SELECT tag FROM item_tag WHERE item_id = ?1", item.id);
  std::vector<std::string> gone;
  while (rows.step())
    if (std::ranges::find(item.tags, rows.text(0)) == item.tags.end()) gone.push_back(rows.text(0));
  for (const auto& tag : gone)
    database.run("DELETE FROM item_tag WHERE item_id = ?1 AND tag = ?2", item.id, tag);
  for (const auto& tag : item.tags)
    database.run("INSERT OR IGNORE INTO item_tag VALUES (?1, ?2)", item.id, tag);
}

void save_origins(Database& database, const Item& item) {
  Statement rows = database.query("SELECT from_id FROM item_origin WHERE item_id = ?1", item.id);
  std::vector<Id> gone;
  while (rows.step())
    if (std::ranges::find(item.from, rows.integer(0)) == item.from.end())
      gone.push_back(rows.integer(0));
  for (const Id id : gone)
    database.run("DELETE FROM item_origin WHERE item_id = ?1 AND from_id = ?2", item.id, id);
  for (const Id id : item.from)
    database.run("INSERT OR IGNORE INTO item_origin VALUES (?1, ?2)", item.id, id);
}

std::size_t count(Database& database, const char* sql, Id item) {
  Statement rows = database.query(sql, item);
  rows.step();
  return static_cast<std::size_t>(rows.integer(0));
}

void add_history(Operation& operation, const Item& item) {
  Database& database = operation.database();
  const std::size_t moves =
      count(database, "SELECT count(*) FROM item_move WHERE item_id = ?1", item.id);
  for (std::size_t i = moves; i < item.moves.size(); ++i)
    database.run("INSERT INTO item_move VALUES (?1, ?2, ?3, ?4, ?5, ?6)", operation.new_id(),
                 item.id, item.moves[i].made, item.moves[i].from, item.moves[i].to,
                 operation.next_sequence());
  const std::size_t wordings =
      count(database, "SELECT count(*) FROM item_wording WHERE item_id = ?1", item.id);
  for (std::size_t i = wordings; i < item.wordings.size(); ++i)
    database.run("INSERT INTO item_wording VALUES (?1, ?2, ?3, ?4, ?5)", operation.new_id(),
                 item.id, item.wordings[i].text, item.wordings[i].until, operation.next_sequence());
}

}  // namespace

Item load_item(Database& database, Id id, Day today) {
  return std::move(load_items(database, std::span(&id, 1), today).front());
}

std::vector<Item> load_items(Database& database, std::span<const Id> ids, Day today) {
  Statement row =
      database.query(fmt::format("SELECT {} FROM item i WHERE i.id = ?1", item_columns));
  ItemReader reader(database, today);
  std::vector<Item> result;
  for (const Id id : ids) {
    row.rebind(id);
    if (!row.step())
      throw Error(Error::Kind::not_found, fmt::format("no item '{}'", to_letters(id)));
    result.push_back(reader.read(row));
  }
  return result;
}

std::vector<Item> list_items(Database& database, const ItemFilter& filter, Day today) {
  const std::optional<std::string_view> kind =
      filter.kind ? std::optional(to_word(*filter.kind)) : std::nullopt;
  Statement rows = database.query(
      fmt::format("SELECT {} FROM item i {}"
                  "ORDER BY i.closed IS NOT NULL, i.due IS NULL, i.due, i.sequence "
                  "LIMIT ?19",
                  item_columns, conditions(filter)),
      kind, filter.overdue_on, filter.who, filter.project, filter.owner, filter.interaction,
      filter.tag, filter.opened_since, filter.opened_until, filter.due_since, filter.due_until,
      filter.closed_since, filter.closed_until, filter.group, filter.series, filter.origin,
      filter.result, filter.alive_since, filter.limit);
  ItemReader reader(database, today);
  std::vector<Item> result;
  while (rows.step()) result.push_back(reader.read(rows));
  return result;
}

void save_item(Operation& operation, Item& item) {
  if (item.id == 0) insert_row(operation, item);
  update_row(operation.database(), item);
  save_parties(operation.database(), item);
  save_tags(operation.database(), item);
  save_origins(operation.database(), item);
  add_history(operation, item);
}

void remove_item(Operation& operation, Id id) {
  for (const char* sql :
       {"DELETE FROM item_tag WHERE item_id = ?1", "DELETE FROM item_move WHERE item_id = ?1",
        "DELETE FROM item_wording WHERE item_id = ?1",
        "DELETE FROM item_origin WHERE item_id = ?1 OR from_id = ?1",
        "DELETE FROM item_party WHERE item_id = ?1", "DELETE FROM item WHERE id = ?1"})
    operation.database().run(sql, id);
}

}  // namespace relate::store
