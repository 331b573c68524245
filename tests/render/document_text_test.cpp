#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/document.hpp"

using namespace relate;
using namespace relate::render;

namespace {

using Facts = std::vector<DocumentFact>;

std::string text(const Document& document, int width = 80) {
  std::ostringstream out;
  write(out, Format::text, document, {.width = width});
  return out.str();
}

std::string text_of(Content content, int width = 80) {
  return text({.schema = "relate.test.v1",
               .title = "",
               .sections = {{"key", "Title", std::move(content), "None."}}},
              width);
}

Document brief() {
  const std::vector<Column> columns{{.key = "id", .title = "id", .is_id = true},
                                    {.key = "text", .title = "what", .flexible = true},
                                    {.key = "due", .title = "due"}};
  return {.schema = "relate.brief.v1",
          .title = "Brief: Dana Ruiz (Acme)",
          .sections = {
              {"who", "",
               Facts{{"role", "Role", "head of operations, sponsor of the Rollout"},
                     {"emails", "Mail", std::vector<std::string>{"dana@acme.test", "d@ruiz.test"}},
                     {"last_contact", "Last contact", Date{2026, 3, 11}},
                     {"phone", "Phone", std::monostate{}}}},
              {"promises", "Open promises",
               Rows{.columns = columns,
                    .rows = {{ShownId{0x1234567812345678, 4}, "send the revised SOW, with Lee",
                              Date{2026, 3, 20}}},
                    .footer = "1 kept in 90 days"}},
              {"needs", "Needs", Rows{.columns = columns}, "None known; ask."},
              {"asks", "Asks", Rows{.columns = columns}},
              {"last", "Last time", "Went through the budget.\n\nWorried about training."}}};
}

}  // namespace

TEST_CASE("a report is its title underlined, then sections apart, their content indented") {
  CHECK(text(brief()) ==
        "Brief: Dana Ruiz (Acme)\n"
        "=======================\n"
        "\n"
        "Role          head of operations, sponsor of the Rollout\n"
        "Mail          dana@acme.test, d@ruiz.test\n"
        "Last contact  Wed 11 Mar 2026\n"
        "\n"
        "Open promises\n"
        "  id    what                            due\n"
        "  lmno  send the revised SOW, with Lee  Fri 20 Mar 2026\n"
        "  1 kept in 90 days\n"
        "\n"
        "Needs\n"
        "  None known; ask.\n"
        "\n"
        "Last time\n"
        "  Went through the budget.\n"
        "\n"
        "  Worried about training.\n");
}

TEST_CASE("a report reads on a screen of forty columns") {
  CHECK(text(brief(), 40) ==
        "Brief: Dana Ruiz (Acme)\n"
        "=======================\n"
        "\n"
        "Role          head of operations,\n"
        "              sponsor of the Rollout\n"
        "Mail          dana@acme.test,\n"
        "              d@ruiz.test\n"
        "Last contact  Wed 11 Mar 2026\n"
        "\n"
        "Open promises\n"
        "  lmno  due Fri 20 Mar 2026\n"
        "    send the revised SOW, with Lee\n"
        "  1 kept in 90 days\n"
        "\n"
        "Needs\n"
        "  None known; ask.\n"
        "\n"
        "Last time\n"
        "  Went through the budget.\n"
        "\n"
        "  Worried about training.\n");
}

TEST_CASE("where a value would have no sixteen columns, it stands under its title") {
  CHECK(text_of(Facts{{"role", "Role", "head of operations"},
                      {"last_contact", "Last contact", "today"}},
                28) ==
        "Title\n"
        "  Role\n"
        "    head of operations\n"
        "  Last contact\n"
        "    today\n");
  CHECK(text_of(Facts{{"last_contact", "Last contact", "today"}}, 21) ==
        "Title\n"
        "  Last contact  today\n");
}

TEST_CASE("a long title is wrapped and underlined as wide as the screen") {
  CHECK(text({.schema = "", .title = "Acme, 2026-Q1", .sections = {}}, 8) ==
        "Acme,\n"
        "2026-Q1\n"
        "========\n");
}

TEST_CASE("what is shown of a fact goes before its value, and one without title is indented") {
  CHECK(text_of(Facts{{"health", "Health", std::int64_t{72}, "72, green"},
                      {"flag", "", "single-threaded"}}) ==
        "Title\n"
        "  Health  72, green\n"
        "          single-threaded\n");
  CHECK(text_of(Facts{{"flag", "", "single-threaded"}}) == "Title\n  single-threaded\n");
}

TEST_CASE("a value of no width has its line beside the others") {
  CHECK(text_of(Facts{{"a", "Long title", "\u200B"}, {"b", "B", "x"}}) ==
        "Title\n"
        "  Long title  \u200B\n"
        "  B           x\n");
}

TEST_CASE("a section without content says so, or is left out") {
  CHECK(text_of("") == "Title\n  None.\n");
  CHECK(text_of(" \r\n\t\n") == "Title\n  None.\n");
  CHECK(text_of(Facts{}) == "Title\n  None.\n");
  CHECK(text_of(Facts{{"phone", "Phone", std::monostate{}}}) == "Title\n  None.\n");
  CHECK(text({.schema = "", .title = "", .sections = {{"key", "Title", ""}}}) == "");
}

TEST_CASE("a text keeps its lines, and each is wrapped") {
  CHECK(text_of("\n\none two three\r\n  four\n\n\nfive\n\n", 11) ==
        "Title\n"
        "  one two\n"
        "  three\n"
        "    four\n"
        "\n"
        "\n"
        "  five\n");
}

TEST_CASE("no control character is in a report") {
  CHECK(text({.schema = "",
              .title = "a\nb\x1b",
              .sections = {{"k", "c\n", Facts{{"f", "d\te", "f\ng\u202E"}}},
                           {"k", "h", "i\x1b\rj"},
                           {"k", "l", "", "m\x07"}}}) ==
        "a b\uFFFD\n"
        "====\n"
        "\n"
        "c\n"
        "  d e  f g\uFFFD\n"
        "\n"
        "h\n"
        "  i\uFFFD j\n"
        "\n"
        "l\n"
        "  m\uFFFD\n");
}
