#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/document.hpp"

using namespace relate;
using namespace relate::render;

namespace {

std::string markdown(const Document& document) {
  std::ostringstream out;
  write(out, Format::markdown, document);
  return out.str();
}

}  // namespace

TEST_CASE("a report in Markdown has headings, a list of facts, tables and paragraphs") {
  using Facts = std::vector<DocumentFact>;
  const std::vector<Column> columns{{.key = "id", .title = "id"}, {.key = "text", .title = "what"}};
  CHECK(markdown({.schema = "relate.brief.v1",
                  .title = "Brief: Dana Ruiz",
                  .sections = {{"who", "",
                                Facts{{"role", "Role", "sponsor"},
                                      {"health", "Health", std::int64_t{72}, "72, *green*"},
                                      {"phone", "Phone", std::monostate{}},
                                      {"flag", "", "quiet"},
                                      {"", "", {}, "since March"}}},
                               {"promises", "Open promises",
                                Rows{.columns = columns, .rows = {{ShownId{1, 4}, "send it"}}}},
                               {"needs", "Needs", Rows{.columns = columns}, "None known."},
                               {"asks", "Asks", Rows{.columns = columns}},
                               {"last", "Last time", "one\n# two\n\nthree\n"}}}) ==
        "# Brief: Dana Ruiz\n"
        "\n"
        "- **Role**: sponsor\n"
        "- **Health**: 72, \\*green\\*\n"
        "- quiet; since March\n"
        "\n"
        "## Open promises\n"
        "\n"
        "| id | what |\n"
        "| --- | --- |\n"
        "| kkkkkkkkkkkkkkkl | send it |\n"
        "\n"
        "## Needs\n"
        "\n"
        "None known.\n"
        "\n"
        "## Last time\n"
        "\n"
        "one\\\n"
        "\\# two\n"
        "\n"
        "three\n");
}

TEST_CASE("no title becomes markup") {
  CHECK(markdown(
            {.schema = "", .title = "C #\n<b>", .sections = {{"k", "[a](b) #", "", "- none"}}}) ==
        "# C # \\<b>\n"
        "\n"
        "## \\[a\\](b) \\#\n"
        "\n"
        "\\- none\n");
}
