#include "relate/store/completion.hpp"

#include <fmt/format.h>

#include "store/name_columns.hpp"

namespace relate::store {
namespace {

/// Of each way to be called by itself, so that no more than the first of them are looked at.
std::string select_called(std::string_view how) {
  return fmt::format(
      "SELECT * FROM (SELECT k.party_id FROM name_key k JOIN party q ON q.id = k.party_id "
      "WHERE k.how = '{}' AND k.key >= ?2 AND k.key < ?2 || char(1114111) "
      "AND (?3 IS NULL OR q.kind = ?3) AND (q.ended IS NULL OR q.ended > ?1) "
      "ORDER BY k.key LIMIT ?4)",
      how);
}

constexpr const char* item_columns =
    "i.id, i.kind, i.text, (SELECT p.name FROM item_party t JOIN party p ON p.id = t.party_id "
    "WHERE t.item_id = i.id ORDER BY t.position LIMIT 1)";

std::vector<ItemLine> all(Statement rows) {
  std::vector<ItemLine> result;
  while (rows.step())
    result.push_back({rows.integer(0), *item_kind(rows.text(1)), rows.text(2), rows.text(3)});
  return result;
}

/// From one tag to the next by the index: many records have the same.
void add_tags(std::vector<std::string>& tags, Database& database, std::string_view table,
              int limit) {
  Statement rows = database.query(
      fmt::format("WITH RECURSIVE t (tag) AS (SELECT min(tag) FROM {0} UNION ALL "
                  "SELECT (SELECT min(tag) FROM {0} WHERE tag > t.tag) FROM t "
                  "WHERE t.tag IS NOT NULL) SELECT tag FROM t WHERE tag IS NOT NULL LIMIT ?1",
                  table),
      limit);
  while (rows.step()) tags.push_back(rows.text(0));
}

}  // namespace

std::vector<PartyName> parties_beginning(Database& database, std::string_view folded,
                                         std::optional<PartyKind> kind, Day today, int limit) {
  const auto kind_word = kind ? std::optional(to_word(*kind)) : std::nullopt;
  const auto named = [&](const std::string& called) {
    Statement rows = database.query(
        fmt::format("SELECT {} FROM party p WHERE p.id IN ({}) ORDER BY p.handle LIMIT ?4",
                    name_columns, called),
        today, folded, kind_word, limit);
    std::vector<PartyName> result;
    while (rows.step()) result.push_back(read_name(rows));
    return result;
  };
  const auto begun = named(fmt::format("{} UNION {} UNION {}", select_called("handle"),
                                       select_called("alias"), select_called("name")));
  return begun.empty() ? named(select_called("word")) : begun;
}

std::vector<ItemLine> open_items(Database& database, IdRange range, int limit) {
  return all(
      database.query(fmt::format("WITH found AS (SELECT id, due FROM item INDEXED BY item_open "
                                 "WHERE closed IS NULL AND id BETWEEN ?1 AND ?2 "
                                 "ORDER BY due IS NULL, due, id LIMIT ?3) "
                                 "SELECT {} FROM found f JOIN item i ON i.id = f.id "
                                 "ORDER BY f.due IS NULL, f.due, f.id",
                                 item_columns),
                     range.first, range.last, limit));
}

std::vector<ItemLine> untold_items(Database& database, ItemKind kind, IdRange range, int limit) {
  return all(database.query(
      fmt::format("SELECT {} FROM item i WHERE i.kind = ?1 AND i.id BETWEEN ?2 AND ?3 "
                  "AND EXISTS (SELECT 1 FROM item_party u JOIN party q ON q.id = u.party_id "
                  "WHERE u.item_id = i.id AND u.told IS NULL AND NOT q.internal) "
                  "ORDER BY i.closed, i.due, i.id LIMIT ?4",
                  item_columns),
      to_word(kind), range.first, range.last, limit));
}

std::vector<std::string> party_tags(Database& database, int limit) {
  std::vector<std::string> tags;
  add_tags(tags, database, "party_tag", limit);
  return tags;
}

std::vector<std::string> all_tags(Database& database, int limit) {
  std::vector<std::string> tags;
  for (const char* table : {"party_tag", "interaction_tag", "item_tag"})
    add_tags(tags, database, table, limit);
  return tags;
}

}  // namespace relate::store
