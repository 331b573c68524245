#include <sstream>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"
#include "relate/render/document.hpp"

using namespace relate;
using namespace relate::render;

namespace {

Grid grid() {
  return {.x_title = "interest",
          .y_title = "influence",
          .fields = {"keep satisfied", "manage closely", "monitor", "keep informed"},
          .points = {{"dana-ruiz", "Dana Ruiz", 5, 5},
                     {"olga-petrova", "Olga Petrova", 3, 4},
                     {"lee-chan", "Lee Chan", 4, 3}},
          .lines = {{"dana-ruiz", "Dana Ruiz", "lee-chan", "Lee Chan", "manages"},
                    {"dana-ruiz", "Dana Ruiz", "olga-petrova", "Olga Petrova", "conflicts with",
                     false, true},
                    {"lee-chan", "Lee Chan", "mia", "Mia Lindqvist", "knows", false}}};
}

std::string written(Format format, const Grid& grid, const Screen& screen = {}) {
  std::ostringstream out;
  write(out, format, Document{.schema = "s", .title = "Map", .sections = {{"people", "", grid}}},
        screen);
  return out.str();
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a grid has four fields, high from 4 on, with who stands in each") {
  CHECK(written(Format::text, grid(), {.width = 43}) ==
        "Map\n"
        "===\n"
        "\n"
        "keep satisfied       │ manage closely\n"
        "  Olga Petrova (4/3) │   Dana Ruiz (5/5)\n"
        "─────────────────────┼─────────────────────\n"
        "monitor              │ keep informed\n"
        "                     │   Lee Chan (3/4)\n"
        "above: more influence; to the right: more\n"
        "interest; (influence/interest) of 5\n");
}

TEST_CASE("without UTF-8 the lines of a grid are of plain characters, and names wrap in it") {
  CHECK(written(Format::text, grid(), {.width = 31, .utf8 = false}) ==
        "Map\n"
        "===\n"
        "\n"
        "keep satisfied | manage closely\n"
        "  Olga Petrova |   Dana Ruiz\n"
        "  (4/3)        |   (5/5)\n"
        "---------------+---------------\n"
        "monitor        | keep informed\n"
        "               |   Lee Chan\n"
        "               |   (3/4)\n"
        "above: more influence; to the\n"
        "right: more interest;\n"
        "(influence/interest) of 5\n");
}

TEST_CASE("as data a grid is its points, as Markdown a table of its fields") {
  const std::string json = written(Format::json, grid());
  CHECK(has(json, R"({"handle": "olga-petrova", "name": "Olga Petrova", "influence": 4, )"
                  R"("interest": 3, "place": "keep satisfied"})"));
  CHECK(written(Format::markdown, grid()) ==
        "# Map\n\n"
        "| less interest | more interest |\n"
        "| --- | --- |\n"
        "| **keep satisfied**<br>Olga Petrova (4/3) | **manage closely**<br>Dana Ruiz (5/5) |\n"
        "| **monitor** | **keep informed**<br>Lee Chan (3/4) |\n");
}

TEST_CASE("as DOT a grid is a graph, those at the end of a line among its nodes") {
  CHECK(written(Format::dot, grid()) ==
        "digraph relate {\n"
        "  label=\"Map\";\n"
        "  node [shape=box];\n"
        "  \"dana-ruiz\" [label=\"Dana Ruiz\\nmanage closely\", pos=\"10,10!\"];\n"
        "  \"olga-petrova\" [label=\"Olga Petrova\\nkeep satisfied\", pos=\"6,8!\"];\n"
        "  \"lee-chan\" [label=\"Lee Chan\\nkeep informed\", pos=\"8,6!\"];\n"
        "  \"dana-ruiz\" -> \"lee-chan\" [label=\"manages\"];\n"
        "  \"dana-ruiz\" -> \"olga-petrova\" [label=\"conflicts with\", dir=none, color=red, "
        "style=dashed];\n"
        "  \"mia\" [label=\"Mia Lindqvist\"];\n"
        "  \"lee-chan\" -> \"mia\" [label=\"knows\", dir=none];\n"
        "}\n");
}

TEST_CASE("either end of an edge in DOT has a node with its name") {
  Grid grid;
  grid.lines = {{"ann-hill", "Ann Hill", "lee-chan", "Lee Chan", "reports to"}};
  CHECK(written(Format::dot, grid) ==
        "digraph relate {\n"
        "  label=\"Map\";\n"
        "  node [shape=box];\n"
        "  \"ann-hill\" [label=\"Ann Hill\"];\n"
        "  \"lee-chan\" [label=\"Lee Chan\"];\n"
        "  \"ann-hill\" -> \"lee-chan\" [label=\"reports to\"];\n"
        "}\n");
}

TEST_CASE("nodes in DOT that share a place stand below each other, clear of the place below") {
  Grid crowded = grid();
  crowded.lines = {};
  crowded.points = {{"a", "A", 5, 5}, {"b", "B", 5, 5}, {"c", "C", 5, 4}};
  std::string dot = written(Format::dot, crowded);
  CHECK(has(dot, "A\\nmanage closely\", pos=\"10,10!\""));
  CHECK(has(dot, "B\\nmanage closely\", pos=\"10,9.4!\""));
  CHECK(has(dot, "C\\nmanage closely\", pos=\"10,8!\""));
  for (const char* more : {"d", "e"}) crowded.points.push_back({more, more, 5, 5});
  dot = written(Format::dot, crowded);  // four of 0.6 are 2.4 from place to place
  CHECK(has(dot, "A\\nmanage closely\", pos=\"12,12!\""));
  CHECK(has(dot, "e\\nmanage closely\", pos=\"12,10.2!\""));
  CHECK(has(dot, "C\\nmanage closely\", pos=\"12,9.6!\""));
}

TEST_CASE("as SVG a grid has a point for each, and a line between two that are on it") {
  const std::string svg = written(Format::svg, grid());
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(svg.ends_with("</svg>\n"));
  CHECK(has(svg, ">Dana Ruiz</text>"));
  CHECK(has(svg, "class=\"conflict\"><title>Dana Ruiz conflicts with Olga Petrova</title>"));
  CHECK_FALSE(has(svg, "Mia"));
}

TEST_CASE("a name that has no room behind its point stands before it") {
  Grid wide = grid();
  wide.points = {{"x", "Maximiliane Schwarzenegger", 5, 1}, {"y", "Dana Ruiz", 5, 2}};
  wide.lines = {};
  const std::string svg = written(Format::svg, wide);
  CHECK(
      has(svg, "<text x=\"586\" y=\"579\" text-anchor=\"end\">Maximiliane Schwarzenegger</text>"));
  CHECK(has(svg, "<text x=\"602\" y=\"449\">Dana Ruiz</text>"));
}

TEST_CASE("names are escaped in every drawing") {
  Grid hostile = grid();
  hostile.points = {{"x", "\"];<b>&\\\x1b[31m'", 1, 1}};
  hostile.lines = {};
  CHECK(has(written(Format::dot, hostile), "[label=\"\\\"];<b>&\\\\\xEF\xBF\xBD[31m'\\nmonitor\""));
  const std::string svg = written(Format::svg, hostile);
  CHECK(has(svg, "&quot;];&lt;b&gt;&amp;\\\xEF\xBF\xBD[31m&#39;"));
  CHECK_FALSE(has(svg, "<b>"));
}

TEST_CASE("what has no grid cannot be drawn") {
  std::ostringstream out;
  CHECK_THROWS_AS(write(out, Format::svg, Document{.schema = "s", .title = "Activity"}), Error);
  CHECK_THROWS_AS(write(out, Format::dot, Rows{}), Error);
}
