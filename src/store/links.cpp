#include "relate/store/links.hpp"

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/name_cache.hpp"

namespace relate::store {
namespace {

constexpr const char* link_columns = "id, from_id, relation, to_id, note, private";

Link read_link(const Statement& row, NameCache& names) {
  return {.id = row.integer(0),
          .from = names.name(row.integer(1)),
          .relation = row.text(2),
          .to = names.name(row.integer(3)),
          .note = row.text(4),
          .is_private = row.integer(5) != 0};
}

}  // namespace

Link load_link(Database& database, Id id, Day today) {
  NameCache names(database, today);
  Statement rows =
      database.query(fmt::format("SELECT {} FROM link WHERE id = ?1", link_columns), id);
  if (!rows.step())
    throw Error(Error::Kind::not_found, fmt::format("no link '{}'", to_letters(id)));
  return read_link(rows, names);
}

std::vector<Link> list_links(Database& database, std::optional<Id> who, Day today) {
  NameCache names(database, today);
  Statement rows =
      database.query(fmt::format("SELECT {} FROM link {} ORDER BY sequence", link_columns,
                                 who ? "WHERE from_id = ?1 OR to_id = ?1" : "WHERE ?1 IS NULL"),
                     who);
  std::vector<Link> result;
  while (rows.step()) result.push_back(read_link(rows, names));
  return result;
}

}  // namespace relate::store
