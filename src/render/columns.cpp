#include "columns.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "cell.hpp"

namespace relate::render {

Column data_column(std::string key) { return {.key = std::move(key), .place = Place::data}; }

std::vector<Column> data_columns(std::initializer_list<const char*> keys) {
  std::vector<Column> columns;
  for (const char* key : keys) columns.push_back(data_column(key));
  return columns;
}

Column shown_column(std::string title) {
  return {.key = {}, .title = std::move(title), .place = Place::column};
}

Column number_column(std::string title) {
  return {.key = {}, .title = std::move(title), .place = Place::column, .right = true};
}

Column marked_column(std::string title) {
  return {.key = {}, .title = std::move(title), .place = Place::column, .is_mark = true};
}

Column flexible_column(std::string title) {
  return {.key = {}, .title = std::move(title), .place = Place::column, .flexible = true};
}

void drop_empty_columns(Rows& rows) {
  if (rows.rows.empty()) return;
  for (std::size_t i = rows.columns.size(); i-- > 0;) {
    const auto has_text = [i](const auto& row) { return !shown(row[i]).empty(); };
    if (rows.columns[i].place != Place::column || std::ranges::any_of(rows.rows, has_text))
      continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    rows.columns.erase(rows.columns.begin() + at);
    for (auto& row : rows.rows) row.erase(row.begin() + at);
  }
}

}  // namespace relate::render
