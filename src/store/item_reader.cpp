#include "store/item_reader.hpp"

#include "store/column.hpp"

namespace relate::store {
namespace {

std::optional<int> optional_int(const Statement& row, int column) {
  if (row.is_null(column)) return {};
  return static_cast<int>(row.integer(column));
}

/// What only some kinds have.
void read_kind_fields(const Statement& row, Item& item) {
  item.measure = row.text(17);
  item.why = row.text(18);
  item.quote = row.text(19);
  item.how = row.text(20);
  item.nps = optional_int(row, 21);
  item.csat = optional_int(row, 22);
  item.quotable = row.integer(23) != 0;
  item.challenge = row.integer(24) != 0;
  item.agreed = row.optional_day(25);
}

}  // namespace

const char* const item_columns =
    "i.id, i.kind, i.text, i.opened, i.due, i.closed, i.closed_as, i.outcome, i.owner_id, "
    "i.project_id, i.interaction_id, i.every, i.base, i.series, i.priority, i.private, i.sequence, "
    "i.measure, i.why, i.quote, i.how, i.nps, i.csat, i.quotable, i.challenge, "
    "i.agreed";

ItemReader::ItemReader(Database& database, Day today)
    : database_(database),
      today_(today),
      names_(database, today),
      parties_(database.query(
          "SELECT party_id, told FROM item_party WHERE item_id = ?1 ORDER BY position")),
      tags_(database.query("SELECT tag FROM item_tag WHERE item_id = ?1 ORDER BY tag")),
      moves_(database.query(
          "SELECT made, from_day, to_day FROM item_move WHERE item_id = ?1 ORDER BY sequence")),
      wordings_(database.query(
          "SELECT text, until FROM item_wording WHERE item_id = ?1 ORDER BY sequence")),
      origins_(database.query("SELECT from_id FROM item_origin o JOIN item i ON i.id = o.from_id "
                              "WHERE o.item_id = ?1 ORDER BY i.sequence")) {}

Item ItemReader::read(const Statement& row) {
  Item item;
  item.id = row.integer(0);
  item.kind = meaning(row, 1, item_kind);
  item.text = row.text(2);
  item.opened = row.day(3);
  item.due = row.optional_day(4);
  item.closed = row.optional_day(5);
  item.closed_as = row.text(6);
  item.outcome = row.text(7);
  if (!row.is_null(8)) item.owner = names_.name(row.integer(8));
  if (!row.is_null(9)) item.project = names_.name(row.integer(9));
  item.interaction = row.optional_integer(10);
  item.every = row.text(11);
  item.base = row.optional_day(12);
  item.series = row.optional_integer(13);
  item.priority = static_cast<int>(row.integer(14));
  item.is_private = row.integer(15) != 0;
  item.sequence = row.integer(16);
  read_kind_fields(row, item);
  read_children(item);
  return item;
}

void ItemReader::read_children(Item& item) {
  parties_.rebind(item.id);
  while (parties_.step())
    item.parties.push_back({names_.name(parties_.integer(0)), parties_.optional_day(1)});
  tags_.rebind(item.id);
  while (tags_.step()) item.tags.push_back(tags_.text(0));
  moves_.rebind(item.id);
  while (moves_.step())
    item.moves.push_back({moves_.day(0), moves_.optional_day(1), moves_.optional_day(2)});
  wordings_.rebind(item.id);
  while (wordings_.step()) item.wordings.push_back({wordings_.text(0), wordings_.day(1)});
  if (item.kind == ItemKind::win) {
    origins_.rebind(item.id);
    while (origins_.step()) item.from.push_back(origins_.integer(0));
  }
  if (item.kind == ItemKind::roadblock && item.project) read_informed(item);
}

void ItemReader::read_informed(Item& item) {
  if (!informed_) informed_.emplace(database_, today_);
  for (const InformedLinks::Row& each : informed_->of(item.id, item.project->id, item.closed))
    item.informed.push_back({names_.name(each.party), each.is_private});
}

}  // namespace relate::store
