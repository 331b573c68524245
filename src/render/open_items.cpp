#include "open_items.hpp"

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/duration.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

constexpr int longest_text = 240;  // columns

std::string when(const Item& item, Day today) {
  if (!item.due) return "since " + short_day(item.opened, today);
  return fmt::format("{}, {}", short_day(*item.due, today), lateness(*item.due, today));
}

}  // namespace

Rows open_rows(const std::vector<Item>& items, ItemKind kind, Day today, const ShowId& show) {
  Rows rows{.columns = {id_column(), text_column(true), text_column(true), text_column()}};
  for (const Item& item : items) {
    if (item.kind != kind || !item.is_open()) continue;
    const std::string text = remarked(gist(item.text, longest_text),
                                      {item.owner ? "owner " + item.owner->name : "",
                                       rhythm_text(item.every), item.is_private ? "private" : ""});
    rows.rows.push_back({show(item.id), text, plain_names(parties_of(item)), when(item, today)});
  }
  return rows;
}

}  // namespace relate::render
