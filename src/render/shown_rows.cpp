#include "shown_rows.hpp"

#include <algorithm>

#include "relate/render/width.hpp"

namespace relate::render {
namespace {

std::vector<ShownColumn> table_columns(const Rows& rows) {
  std::vector<ShownColumn> result;
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    const Column& column = rows.columns[i];
    if (!is_in_table(column.place)) continue;
    const auto has_text = [i](const auto& row) { return !shown(row[i]).empty(); };
    if (column.title.empty() && std::none_of(rows.rows.begin(), rows.rows.end(), has_text))
      continue;
    result.push_back({.index = i, .title = measured(column.title)});
    result.back().widest = result.back().title.width;
  }
  return result;
}

}  // namespace

ShownText measured(std::string_view text) {
  ShownText result{.text = printable(text)};
  result.text.erase(result.text.find_last_not_of(' ') + 1);
  result.text.erase(0, result.text.find_first_not_of(' '));
  result.width = display_width(result.text);
  return result;
}

ShownRows::ShownRows(const Rows& shown_rows)
    : rows(shown_rows), columns(table_columns(shown_rows)) {
  cells.reserve(rows.rows.size() * columns.size());
  for (const auto& row : rows.rows) {
    for (ShownColumn& column : columns) {
      cells.push_back(measured(shown(row[column.index])));
      column.widest = std::max(column.widest, cells.back().width);
    }
  }
}

void append_below(Page page, const Rows& rows, std::size_t row) {
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    const Column& column = rows.columns[i];
    if (column.place != Place::below) continue;
    const std::string text = shown(rows.rows[row][i]);
    if (text.empty()) continue;
    const std::string label = column.title.empty() ? "" : column.title + ": ";
    page.wrapped(printable(label + text), tone_of(rows.rows[row][i], column));
  }
}

}  // namespace relate::render
