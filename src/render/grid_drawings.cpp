#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "grid_formats.hpp"
#include "relate/render/width.hpp"

namespace relate::render {
namespace {

// Of an SVG drawing, in its units.
constexpr int margin = 60;
constexpr int cell = 130;  // a step of either scale
constexpr int side = 5 * cell;
constexpr int line_height = 18;
constexpr int title_height = 30;

/// Between the quotes of a DOT text.
std::string dot_text(std::string_view text) {
  std::string result;
  for (const char character : printable(text)) {
    if (character == '"' || character == '\\') result += '\\';
    result += character;
  }
  return result;
}

std::string xml_text(std::string_view text) {
  std::string result;
  for (const char character : printable(text)) {
    switch (character) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += character;
    }
  }
  return result;
}

/// Where each point stands: those that share a place stand below each other.
struct Spot {
  const GridPoint* point;
  int row;  ///< 0 for the first at its place
  int x;    ///< of an SVG drawing
  int y;
};

std::vector<Spot> spots_of(const Grid& grid) {
  std::vector<Spot> spots;
  for (const GridPoint& point : grid.points) {
    const int row = static_cast<int>(std::ranges::count_if(spots, [&](const Spot& spot) {
      return spot.point->x == point.x && spot.point->y == point.y;
    }));
    spots.push_back({&point, row, margin + (point.x - 1) * cell + 14,
                     title_height + (5 - point.y) * cell + 24 + row * line_height});
  }
  return spots;
}

/// The points as nodes of a graph, those that share a place clear of each other and of the next.
void append_nodes(std::string& out, const Grid& grid) {
  constexpr double box = 0.6;  // inches: a label of two lines
  const std::vector<Spot> spots = spots_of(grid);
  double step = 2;
  for (const Spot& spot : spots) step = std::max(step, box * (spot.row + 1));
  for (const Spot& spot : spots)
    fmt::format_to(std::back_inserter(out),
                   "  \"{}\" [label=\"{}\\n{}\", pos=\"{:.4g},{:.4g}!\"];\n",
                   dot_text(spot.point->key), dot_text(spot.point->name),
                   dot_text(grid.field_name(grid.is_top(*spot.point), grid.is_right(*spot.point))),
                   step * spot.point->x, step * spot.point->y - box * spot.row);
}

void append_fields(std::string& out, const Grid& grid) {
  const int middle = (Grid::high - 1) * cell;
  for (const bool top : {true, false})
    for (const bool right : {false, true}) {
      const int x = margin + (right ? middle : 0);
      const int y = title_height + (top ? 0 : side - middle);
      fmt::format_to(std::back_inserter(out),
                     "  <rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"field\"/>\n"
                     "  <text x=\"{}\" y=\"{}\" class=\"place\" text-anchor=\"end\">{}</text>\n",
                     x, y, right ? side - middle : middle, top ? side - middle : middle,
                     x + (right ? side - middle : middle) - 8,
                     y + (top ? side - middle : middle) - 8, xml_text(grid.field_name(top, right)));
    }
}

void append_lines(std::string& out, const Grid& grid, const std::vector<Spot>& spots) {
  const auto spot_of = [&](const std::string& key) {
    return std::ranges::find(spots, key, [](const Spot& spot) { return spot.point->key; });
  };
  for (const GridLine& line : grid.lines) {
    const auto from = spot_of(line.from);
    const auto to = spot_of(line.to);
    if (from == spots.end() || to == spots.end()) continue;
    fmt::format_to(std::back_inserter(out),
                   "  <line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"{}\">"
                   "<title>{}</title></line>\n",
                   from->x, from->y, to->x, to->y, line.is_bad ? "conflict" : "link",
                   xml_text(fmt::format("{} {} {}", line.from_name, line.label, line.to_name)));
  }
}

/// A name stands behind its point, or before it where there is no room behind.
void append_point(std::string& out, const Spot& spot, int width) {
  constexpr int letter = 8;  // wider than most
  constexpr int gap = 8;
  const bool fits = spot.x + gap + letter * display_width(printable(spot.point->name)) <= width;
  fmt::format_to(std::back_inserter(out),
                 "  <circle cx=\"{}\" cy=\"{}\" r=\"4\"/>\n"
                 "  <text x=\"{}\" y=\"{}\"{}>{}</text>\n",
                 spot.x, spot.y, spot.x + (fits ? gap : -gap), spot.y + 5,
                 fits ? "" : " text-anchor=\"end\"", xml_text(spot.point->name));
}

}  // namespace

void append_dot(std::string& out, const Grid& grid, std::string_view title) {
  auto at = std::back_inserter(out);
  fmt::format_to(at, "digraph relate {{\n  label=\"{}\";\n  node [shape=box];\n", dot_text(title));
  append_nodes(out, grid);
  std::set<std::string> known;
  for (const GridPoint& point : grid.points) known.insert(point.key);
  const auto ensure = [&](const std::string& key, const std::string& name) {
    if (known.insert(key).second)
      fmt::format_to(at, "  \"{}\" [label=\"{}\"];\n", dot_text(key), dot_text(name));
  };
  for (const GridLine& line : grid.lines) {
    ensure(line.from, line.from_name);
    ensure(line.to, line.to_name);
    fmt::format_to(at, "  \"{}\" -> \"{}\" [label=\"{}\"{}{}];\n", dot_text(line.from),
                   dot_text(line.to), dot_text(line.label), line.is_directed ? "" : ", dir=none",
                   line.is_bad ? ", color=red, style=dashed" : "");
  }
  out += "}\n";
}

void append_svg(std::string& out, const Grid& grid, std::string_view title) {
  const int width = margin + side + margin;
  const int height = title_height + side + margin;
  fmt::format_to(std::back_inserter(out),
                 "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
                 "height=\"{1}\" font-family=\"sans-serif\" font-size=\"14\">\n"
                 "  <style>.field{{fill:none;stroke:#999}}.place{{fill:#777}}"
                 ".link{{stroke:#89a}}.conflict{{stroke:#c33;stroke-dasharray:6 4}}</style>\n"
                 "  <title>{2}</title>\n"
                 "  <text x=\"{3}\" y=\"18\" font-weight=\"bold\">{2}</text>\n",
                 width, height, xml_text(title), margin);
  append_fields(out, grid);
  const std::vector<Spot> spots = spots_of(grid);
  append_lines(out, grid, spots);
  for (const Spot& spot : spots) append_point(out, spot, width);
  fmt::format_to(std::back_inserter(out),
                 "  <text x=\"{0}\" y=\"{1}\" text-anchor=\"middle\">{2}, 1 to 5</text>\n"
                 "  <text transform=\"translate(30 {3}) rotate(-90)\" text-anchor=\"middle\">{4}, "
                 "1 to 5</text>\n</svg>\n",
                 margin + side / 2, height - 24, xml_text(grid.x_title), title_height + side / 2,
                 xml_text(grid.y_title));
}

}  // namespace relate::render
