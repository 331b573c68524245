#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "cell.hpp"
#include "chart_formats.hpp"
#include "shown_rows.hpp"
#include "table.hpp"

namespace relate::render {
namespace {

constexpr int longest_bar = 30;  // columns
constexpr int shortest_bar = 8;  // columns that the longest bar has, or none is drawn
constexpr std::array<std::string_view, 8> eighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr std::array<std::string_view, 8> heights = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 8> plain_heights = {"_", ".", "-", "~", "=", "+", "*", "#"};

std::optional<std::int64_t> number(const Cell& cell) {
  const auto* value = std::get_if<std::int64_t>(&cell);
  return value ? std::optional(*value) : std::nullopt;
}

std::int64_t largest(const Rows& rows, std::size_t column) {
  std::int64_t most = 0;
  for (const auto& row : rows.rows) most = std::max(most, number(row[column]).value_or(0));
  return most;
}

/// A bar of `width` columns for `most`. What is not 0 is seen.
std::string bar(std::int64_t value, std::int64_t most, int width, bool utf8) {
  if (value <= 0) return {};
  const int steps = utf8 ? static_cast<int>(eighths.size()) : 1;
  const auto length = std::max<std::int64_t>(value * width * steps / most, 1);
  std::string result;
  for (std::int64_t i = 0; i < length / steps; ++i) result += utf8 ? "█" : "#";
  return utf8 ? result.append(eighths[static_cast<std::size_t>(length % steps)]) : result;
}

/// Columns that the rows take as a table.
int table_width(const Rows& rows) {
  int width = 0;
  for (const ShownColumn& column : ShownRows(rows).columns) width += column.widest + cell_gap;
  return width;
}

std::string_view height(std::int64_t value, std::int64_t most, bool utf8) {
  const auto step = most == 0 ? 0 : value * static_cast<std::int64_t>(heights.size() - 1) / most;
  return (utf8 ? heights : plain_heights)[static_cast<std::size_t>(step)];
}

}  // namespace

void append_text(Page page, const Bars& bars) {
  Rows rows = bars.rows;
  const int width = std::min(page.width() - table_width(rows), longest_bar);
  if (width >= shortest_bar) {
    const std::int64_t most = largest(rows, bars.column);
    rows.columns.push_back({.key = {}, .title = {}, .place = Place::column});
    for (auto& row : rows.rows)
      row.emplace_back(bar(number(row[bars.column]).value_or(0), most, width, page.takes_utf8()));
  }
  append_text(page, rows);
}

void append_text(Page page, const Sparkline& sparkline) {
  const Rows& rows = sparkline.rows;
  if (rows.rows.empty()) return;
  const std::int64_t most = largest(rows, sparkline.column);
  const std::string& unit = rows.columns[sparkline.column].title;
  std::int64_t least = most;
  std::string line;
  for (const auto& row : rows.rows) {
    const auto value = number(row[sparkline.column]);
    line += value ? height(*value, sparkline.top.value_or(most), page.takes_utf8()) : " ";
    least = std::min(least, value.value_or(least));
  }
  const ShownRows shown(rows);
  const std::string range =
      least == most ? std::to_string(most) : fmt::format("{} to {}", least, most);
  page.wrapped(fmt::format("{}  {}  {}, {} {}", shown.cell(0, 0).text, line,
                           shown.cell(rows.rows.size() - 1, 0).text, range, unit));
}

}  // namespace relate::render
