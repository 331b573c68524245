#include "relate/store/links.hpp"

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/name_cache.hpp"

namespace relate::store {
namespace {

constexpr const char* link_columns = "id, from_id, relation, to_id, note, private, since, until";

Link read_link(const Statement& row, NameCache& names) {
  return {.id = row.integer(0),
          .from = names.name(row.integer(1)),
          .relation = row.text(2),
          .to = names.name(row.integer(3)),
          .note = row.text(4),
          .is_private = row.integer(5) != 0,
          .since = row.optional_day(6),
          .until = row.optional_day(7)};
}

template <class Value>
std::vector<Link> links_where(Database& database, const char* where, const Value& value,
                              Day today) {
  NameCache names(database, today);
  Statement rows = database.query(
      fmt::format("SELECT {} FROM link WHERE {} ORDER BY sequence", link_columns, where), value);
  std::vector<Link> result;
  while (rows.step()) result.push_back(read_link(rows, names));
  return result;
}

}  // namespace

Link load_link(Database& database, Id id, Day today) {
  std::vector<Link> found = links_where(database, "id = ?1", id, today);
  if (found.empty())
    throw Error(Error::Kind::not_found, fmt::format("no link '{}'", to_letters(id)));
  return std::move(found.front());
}

std::vector<Link> list_links(Database& database, std::optional<Id> who, Day today) {
  return links_where(database, who ? "from_id = ?1 OR to_id = ?1" : "?1 IS NULL", who, today);
}

std::vector<Link> links_called(Database& database, const std::string& relation, Day today) {
  return links_where(database, "relation = ?1", relation, today);
}

void save_link(Operation& operation, Link& link) {
  Database& database = operation.database();
  require_can_stand(link, links_called(database, link.relation, operation.stamp().today));
  if (link.id == 0) {
    link.id = operation.new_id();
    database.run(
        "INSERT INTO link (id, from_id, relation, to_id, recorded, sequence) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        link.id, link.from.id, link.relation, link.to.id, operation.stamp().at,
        operation.next_sequence());
  }
  database.run("UPDATE link SET note = ?2, private = ?3, since = ?4, until = ?5 WHERE id = ?1",
               link.id, or_null(link.note), link.is_private, link.since, link.until);
}

void remove_link(Operation& operation, Id id) {
  operation.database().run("DELETE FROM link WHERE id = ?1", id);
}

}  // namespace relate::store
