#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/rows.hpp"

using namespace relate;
using namespace relate::render;

namespace {

std::string markdown(const Rows& rows) {
  std::ostringstream out;
  write(out, Format::markdown, rows);
  return out.str();
}

/// The one cell of a table of one.
std::string escaped(std::string text) {
  const std::string before = "| x |\n| --- |\n| ";
  const std::string table =
      markdown({.columns = {{.key = "x", .title = "x"}}, .rows = {{std::move(text)}}});
  REQUIRE(table.starts_with(before));
  REQUIRE(table.ends_with(" |\n"));
  return table.substr(before.size(), table.size() - before.size() - 3);
}

}  // namespace

TEST_CASE("a list is a pipe table, cells below as its last columns, all letters of ids") {
  const Rows rows{.columns = {{.key = "id", .title = "id", .is_id = true},
                              {.key = "next", .title = "next", .place = Place::below},
                              {.key = "who", .place = Place::data},
                              {.key = "names", .title = "who", .place = Place::column},
                              {.key = "due", .title = "due"},
                              {.key = "late", .title = "late", .right = true},
                              {.key = "tags", .title = "tags"},
                              {.key = "note", .place = Place::below}},
                  .rows = {{ShownId{1, 4}, "call", "dana-ruiz", "Dana Ruiz", Date{2026, 3, 18},
                            std::int64_t{-2}, std::vector<std::string>{"vip", "a_b"}, ""},
                           {ShownId{2, 4}, "", "yamada", "山田 太郎", Date{{}, 3, 20},
                            std::monostate{}, std::vector<std::string>{}, std::monostate{}}},
                  .footer = "1 more #"};
  CHECK(markdown(rows) ==
        "| id | who | due | late | tags | next |\n"
        "| --- | --- | --- | ---: | --- | --- |\n"
        "| kkkkkkkkkkkkkkkl | Dana Ruiz | Wed 18 Mar 2026 | -2 | vip, a\\_b | call |\n"
        "| kkkkkkkkkkkkkkkm | 山田 太郎 | 20 Mar | | | |\n"
        "\n"
        "1 more \\#\n");
}

TEST_CASE("no rows are no Markdown at all") {
  CHECK(markdown({.columns = {{.key = "x", .title = "x"}}, .footer = "1 more"}) == "");
}

TEST_CASE("no text becomes markup") {
  CHECK(escaped("a|b") == "a\\|b");
  CHECK(escaped("a\\|b") == "a\\\\\\|b");
  CHECK(escaped("*a* _b_ `c` ~~d~~") == "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~");
  CHECK(escaped("[a](b) ![c](d)") == "\\[a\\](b) !\\[c\\](d)");
  CHECK(escaped("$5 and $6") == "\\$5 and \\$6");
}

TEST_CASE("no text becomes HTML") {
  CHECK(escaped("<b>bold</b> &amp; <!-- x -->") == "\\<b>bold\\</b> \\&amp; \\<!-- x -->");
}

TEST_CASE("no text becomes a heading, a list, a quote or a rule") {
  CHECK(escaped("# a") == "\\# a");
  CHECK(escaped("a #1") == "a #1");
  CHECK(escaped("a #") == "a \\#");
  CHECK(escaped("- a") == "\\- a");
  CHECK(escaped("+ a") == "\\+ a");
  CHECK(escaped("> a") == "\\> a");
  CHECK(escaped("=== a") == "\\=== a");
  CHECK(escaped("12. a") == "12\\. a");
  CHECK(escaped("12) a") == "12\\) a");
  CHECK(escaped("12 a.") == "12 a.");
  CHECK(escaped("    code") == "code");
}

TEST_CASE("no address becomes a link") {
  CHECK(escaped("see https://example.org") == "see https\\://example.org");
  CHECK(escaped("www.example.org, WWW.x, at 3: yes") == "www\\.example.org, WWW\\.x, at 3: yes");
  CHECK(escaped("<https://example.org>") == "\\<https\\://example.org>");
}

TEST_CASE("Markdown has no control characters, and a cell is one line") {
  CHECK(escaped("a\n\n# b\x1b\u202E\xFF") == "a  # b\uFFFD\uFFFD\uFFFD");
}
