#include "record_columns.hpp"

#include <algorithm>

#include "record_cells.hpp"

namespace relate::render {
namespace {

bool is_nothing(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return std::holds_alternative<std::monostate>(cell) || (text && text->empty());
}

}  // namespace

Column shown_id_column() {
  return {.key = {}, .title = "id", .place = Place::column, .is_id = true, .tone = Tone::dim};
}

Rows without_empty_columns(Rows rows) {
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    const auto is_empty = [i](const Cells& row) { return is_nothing(row[i]); };
    if (std::ranges::all_of(rows.rows, is_empty)) rows.columns[i].title.clear();
  }
  return rows;
}

std::string names_but(const std::string& subject, const std::vector<PartyName>& parties) {
  std::string text = plain_names(parties);
  return text == subject ? "" : text;
}

}  // namespace relate::render
