#include <optional>

#include <fmt/format.h>

#include "relate/store/due.hpp"
#include "relate/store/parties.hpp"
#include "store/informed.hpp"

namespace relate::store {
namespace {

constexpr const char* select_items =
    "SELECT i.id, i.opened, i.due, i.closed IS NOT NULL, i.owner_id, i.project_id, "
    "?4 <> '' AND EXISTS (SELECT 1 FROM item_tag g WHERE g.item_id = i.id "
    "AND relate_fold(g.tag) = ?4), "
    "p.id, p.name, p.handle, t.told IS NULL AND NOT p.internal, "
    "p.ended IS NOT NULL AND p.ended <= ?3, i.closed "
    "FROM item i JOIN item_party t ON t.item_id = i.id JOIN party p ON p.id = t.party_id "
    "WHERE i.kind = ?1 ";

/// By their day, as the index of open items has them.
constexpr const char* open_by_day =
    "AND i.closed IS NULL AND i.due <= ?2 ORDER BY i.due, i.id, t.position";

/// Also without a day, and closed ones of which somebody was not told, or may not have been.
constexpr const char* open_or_untold =
    "AND (i.due IS NULL OR i.due <= ?2) AND (i.closed IS NULL OR EXISTS "
    "(SELECT 1 FROM item_party u WHERE u.item_id = i.id AND u.told IS NULL) "
    "OR (i.kind = 'roadblock' AND EXISTS (SELECT 1 FROM link l WHERE l.to_id = i.project_id "
    "AND l.relation = 'informed' AND NOT EXISTS (SELECT 1 FROM item_party u "
    "WHERE u.item_id = i.id AND u.party_id = l.from_id)))) "
    "ORDER BY i.closed, i.due, i.id, t.position";

DueItem read_item(const Statement& row, Why why) {
  return {.id = row.integer(0),
          .why = why,
          .opened = row.day(1),
          .due = row.optional_day(2),
          .closed = row.integer(3) != 0,
          .owner = row.optional_integer(4),
          .project = row.optional_integer(5),
          .has_tag = row.integer(6) != 0,
          .parties = {}};
}

DueItem::Party read_party(const Statement& row) {
  return {.party = {.id = row.integer(7), .name = row.text(8), .handle = row.text(9)},
          .untold = row.integer(10) != 0,
          .ended = row.integer(11) != 0};
}

/// Adds those whom the roadblocks of its project are told, and this one was not.
void add_informed(Database& database, InformedLinks& links, DueItem& item,
                  std::optional<Day> closed, Day today) {
  if (!item.project) return;
  for (const InformedLinks::Row& each : links.of(item.id, *item.project, closed)) {
    const PartyName name = load_party_name(database, each.party, today);
    item.parties.push_back({.party = {.id = name.id, .name = name.name, .handle = name.handle},
                            .untold = !name.internal,
                            .ended = name.ended});
  }
}

}  // namespace

std::vector<Due> due_items(Database& database, Why why, const DueTerms& terms,
                           const DueFilter& filter, const std::string& tag, std::size_t enough) {
  const bool is_told = why == Why::roadblock || why == Why::feedback;
  Statement rows =
      database.query(fmt::format("{}{}", select_items, is_told ? open_or_untold : open_by_day),
                     to_word(why), terms.last_day(why), terms.today, tag);
  std::vector<Due> result;
  std::optional<InformedLinks> informed;
  if (why == Why::roadblock) informed.emplace(database, terms.today);
  std::optional<DueItem> item;
  std::optional<Day> closed;  // that item
  const auto take_item = [&] {
    if (!item) return;
    if (informed) add_informed(database, *informed, *item, closed, terms.today);
    auto due = due_of(*item, terms);
    if (due && filter.takes(*due)) result.push_back(std::move(*due));
    item.reset();
  };
  while (rows.step()) {
    if (!item || item->id != rows.integer(0)) {
      take_item();
      if (!is_told && result.size() >= enough && result.back().day < rows.day(2)) break;
      item = read_item(rows, why);
      closed = rows.optional_day(12);
    }
    item->parties.push_back(read_party(rows));
  }
  take_item();
  return result;
}

}  // namespace relate::store
