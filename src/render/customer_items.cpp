#include "customer_items.hpp"

#include "phrases.hpp"
#include "record_cells.hpp"

namespace relate::render {
namespace {

/// The title of its day, where it has one.
std::string when(const CustomerItem& item, Day today) {
  if (!item.due) return item.state;
  const std::string due = "by " + short_day(*item.due, today);
  return remarked(item.state, {due});
}

bool has_due(ItemKind kind) { return rules_of(kind).has_due && !rules_of(kind).is_told; }

}  // namespace

Sections customer_sections(const std::vector<CustomerItem>& items, ItemKind kind, std::string title,
                           const ReportHead& head) {
  Rows data{.columns = {data_column("who"), data_column("text")}};
  if (has_due(kind)) data.columns.push_back(data_column("due"));
  for (const char* key : {"state", "outcome"}) data.columns.push_back(data_column(key));
  Rows text{.columns = {text_column(true),
                        text_column(true),
                        text_column(),
                        {.key = {}, .title = "outcome", .place = Place::below}}};
  for (const CustomerItem& item : items) {
    if (item.kind != kind) continue;
    auto& row = data.rows.emplace_back();
    row = {names_of(item.who), item.text};
    if (has_due(kind)) row.push_back(day_cell(item.due));
    row.insert(row.end(), {item.state, text_cell(item.outcome)});
    text.rows.push_back({item.text, plain_names(item.who),
                         has_due(kind) ? when(item, head.today) : item.state, item.outcome});
  }
  return {data_section(std::string(rules_of(kind).plural), std::move(data)),
          text_section(std::move(title), std::move(text), "Nothing in this period.")};
}

}  // namespace relate::render
