#include "store/informed.hpp"

namespace relate::store {

InformedLinks::InformedLinks(Database& database, Day today)
    : today_(today),
      select_(database.query(
          "SELECT l.from_id, min(l.private) FROM link l WHERE l.to_id = ?2 "
          "AND l.relation = 'informed' AND (l.since IS NULL OR l.since <= ?4) "
          "AND (l.until IS NULL OR l.until >= ?4) "
          "AND (?3 IS NULL OR ifnull(l.since, substr(l.recorded, 1, 10)) <= ?3) "
          "AND NOT EXISTS (SELECT 1 FROM item_party t WHERE t.item_id = ?1 "
          "AND t.party_id = l.from_id) GROUP BY l.from_id ORDER BY min(l.sequence)")) {}

std::vector<InformedLinks::Row> InformedLinks::of(Id item, Id project, std::optional<Day> closed) {
  std::vector<Row> rows;
  select_.rebind(item, project, closed, today_);
  while (select_.step()) rows.push_back({select_.integer(0), select_.integer(1) != 0});
  return rows;
}

}  // namespace relate::store
