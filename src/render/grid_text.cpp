#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "grid_formats.hpp"
#include "json.hpp"
#include "markdown.hpp"
#include "relate/render/width.hpp"

namespace relate::render {
namespace {

constexpr int gap = 3;  // columns between the two fields beside each other

std::string point_text(const GridPoint& point) {
  return fmt::format("{} ({}/{})", printable(point.name), point.y, point.x);
}

/// The lines of a field: its name, and who stands in it.
std::vector<std::string> field_lines(const Grid& grid, bool top, bool right, int width) {
  std::vector<std::string> lines = {grid.field_name(top, right)};
  for (const GridPoint& point : grid.points) {
    if (grid.is_top(point) != top || grid.is_right(point) != right) continue;
    for (const std::string& line : wrap(point_text(point), std::max(width - block_indent, 1)))
      lines.push_back(std::string(block_indent, ' ') + line);
  }
  return lines;
}

void append_fields(Page& page, const Grid& grid, bool top, int width) {
  const auto left = field_lines(grid, top, false, width);
  const auto right = field_lines(grid, top, true, width);
  const std::string_view bar = page.takes_utf8() ? "│" : "|";
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    const std::string shown = i < left.size() ? left[i] : "";
    const Tone tone = i == 0 ? Tone::strong : Tone::plain;
    page.begin_line();
    page.put(shown, tone);
    page.skip(width - display_width(shown) + 1);
    page.put(bar, Tone::dim);
    page.skip(1);
    if (i < right.size()) page.put(right[i], tone);
    page.end_line();
  }
}

std::string ruler(const Page& page, int width) {
  std::string line;
  for (int i = 0; i < 2 * width + gap; ++i) {
    const bool is_crossing = i == width + 1;
    line += page.takes_utf8() ? (is_crossing ? "┼" : "─") : (is_crossing ? "+" : "-");
  }
  return line;
}

}  // namespace

void append_text(Page page, const Grid& grid) {
  const int width = std::max((page.width() - gap) / 2, 1);
  append_fields(page, grid, true, width);
  page.begin_line();
  page.put(ruler(page, width), Tone::dim);
  page.end_line();
  append_fields(page, grid, false, width);
  page.wrapped(fmt::format("above: more {}; to the right: more {}; ({}/{}) of 5", grid.y_title,
                           grid.x_title, grid.y_title, grid.x_title),
               Tone::dim);
}

void append_markdown(std::string& out, const Grid& grid) {
  const auto cell = [&](bool top, bool right) {
    std::string text = "**" + markdown_text(grid.field_name(top, right)) + "**";
    for (const GridPoint& point : grid.points)
      if (grid.is_top(point) == top && grid.is_right(point) == right)
        text += "<br>" + markdown_text(point_text(point));
    return text;
  };
  fmt::format_to(std::back_inserter(out), "| less {0} | more {0} |\n| --- | --- |\n", grid.x_title);
  for (const bool top : {true, false})
    out.append("| ").append(cell(top, false)).append(" | ").append(cell(top, true)).append(" |\n");
}

void append_json(std::string& out, const Grid& grid) {
  if (grid.points.empty()) {
    out += "[]";
    return;
  }
  std::string_view separator = "[\n    ";
  for (const GridPoint& point : grid.points) {
    out += separator;
    out += "{\"handle\": ";
    append_json_string(out, point.key);
    out += ", \"name\": ";
    append_json_string(out, point.name);
    fmt::format_to(std::back_inserter(out), ", \"{}\": {}, \"{}\": {}, \"place\": ", grid.y_title,
                   point.y, grid.x_title, point.x);
    append_json_string(out, grid.field_name(grid.is_top(point), grid.is_right(point)));
    out += '}';
    separator = ",\n    ";
  }
  out += "\n  ]";
}

}  // namespace relate::render
