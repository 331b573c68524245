#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/rows.hpp"
#include "relate/render/width.hpp"

using namespace relate;
using namespace relate::render;

namespace {

std::string text(const Rows& rows, int width = 80) {
  std::ostringstream out;
  write(out, Format::text, rows, {.width = width});
  return out.str();
}

const Rows promises{
    .columns = {{.key = "id", .title = "id", .is_id = true},
                {.key = "who", .place = Place::data},
                {.key = "names", .title = "who", .place = Place::column},
                {.key = "text", .title = "what", .flexible = true},
                {.key = "due", .title = "due"},
                {.key = "days_late", .title = "late", .right = true}},
    .rows = {{ShownId{0x1234567812345678, 4}, std::vector<std::string>{"dana-ruiz"}, "Dana Ruiz",
              "send the revised SOW with the new budget", Date{2026, 3, 20}, std::monostate{}},
             {ShownId{0x2234567812345678, 5}, std::vector<std::string>{"zoe-muller"}, "Zoë Müller",
              "👩‍👩‍👧 tickets", Date{2026, 3, 6}, std::int64_t{12}},
             {ShownId{0x3234567812345678, 4}, std::vector<std::string>{"yamada"}, "山田 太郎",
              "前回の予算", Date{{}, 4, 1}, std::int64_t{3}}}};

}  // namespace

TEST_CASE("a table that fits is aligned by display width, without blanks at the ends of lines") {
  CHECK(text(promises, 82) ==
        "id     who         what                                      due              late\n"
        "lmno   Dana Ruiz   send the revised SOW with the new budget  Fri 20 Mar 2026\n"
        "mmnop  Zoë Müller  👩‍👩‍👧 tickets                                Fri 6 Mar 2026   "
        " "
        " "
        "12\n"
        "nmno   山田 太郎   前回の予算                                1 Apr               3\n");
}

TEST_CASE("a flexible column wraps inside itself where the screen is narrower") {
  CHECK(text(promises, 65) ==
        "id     who         what                     due              late\n"
        "lmno   Dana Ruiz   send the revised SOW     Fri 20 Mar 2026\n"
        "                   with the new budget\n"
        "mmnop  Zoë Müller  👩‍👩‍👧 tickets               Fri 6 Mar 2026     12\n"
        "nmno   山田 太郎   前回の予算               1 Apr               3\n");
}

TEST_CASE("a flexible column keeps sixteen columns; below that rows become blocks") {
  CHECK(text(promises, 58).starts_with("id     who         what              due "));
  CHECK(text(promises, 57).starts_with("lmno  Dana Ruiz  due Fri 20 Mar 2026\n"));
}

TEST_CASE("flexible columns share the room, and one that needs less takes less") {
  const Rows rows{.columns = {{.key = "a", .flexible = true},
                              {.key = "b", .flexible = true},
                              {.key = "c", .flexible = true}},
                  .rows = {{"met", "one two three four five six", "seven eight nine ten eleven"}}};
  CHECK(text(rows, 43) ==
        "met  one two three four  seven eight nine\n"
        "     five six            ten eleven\n");
}

TEST_CASE("a column that takes more than half of the screen gives way, flexible or not") {
  const Rows rows{.columns = {{.key = "id"}, {.key = "name"}},
                  .rows = {{"lmno", "Maria del Carmen Lopez de Mendoza"}}};
  CHECK(text(rows, 40) == "lmno  Maria del Carmen Lopez de Mendoza\n");
  CHECK(text(rows, 30) ==
        "lmno  Maria del Carmen Lopez\n"
        "      de Mendoza\n");
}

TEST_CASE("without any title there is no header line") {
  const Rows rows{.columns = {{.key = "id"}, {.key = "text"}},
                  .rows = {{"lmno", "call with Dana Ruiz"}, {"mmno", ""}, {"", "x"}}};
  CHECK(text(rows) ==
        "lmno  call with Dana Ruiz\n"
        "mmno\n"
        "      x\n");
}

TEST_CASE("a column without title and text is left out, one with a title stays") {
  const Rows rows{.columns = {{.key = "a"}, {.key = "b", .title = "visit"}, {.key = "c"}},
                  .rows = {{std::monostate{}, false, "x"}, {"", std::monostate{}, "y"}}};
  CHECK(text(rows) ==
        "visit\n"
        "       x\n"
        "       y\n");
}

TEST_CASE("text says yes for what is true, nothing for false, and lists with commas") {
  const Rows rows{
      .columns = {{.key = "tags", .title = "tags"}, {.key = "private", .title = "private"}},
      .rows = {{std::vector<std::string>{"sponsor", "vip"}, true},
               {std::vector<std::string>{"vip"}, false}}};
  CHECK(text(rows) ==
        "tags          private\n"
        "sponsor, vip  yes\n"
        "vip\n");
}

TEST_CASE("cells below stand under the second column, wrapped, with their title") {
  const Rows rows{.columns = {{.key = "why", .title = "why"},
                              {.key = "who", .title = "who"},
                              {.key = "last", .place = Place::below},
                              {.key = "next", .title = "next", .place = Place::below}},
                  .rows = {{"reconnect", "Ann Hill", "rollout worries, then training",
                            "call, she likes mornings and short talks"},
                           {"ask", "Ben O'Neil", "", std::monostate{}}}};
  CHECK(text(rows, 44) ==
        "why        who\n"
        "reconnect  Ann Hill\n"
        "           rollout worries, then training\n"
        "           next: call, she likes mornings\n"
        "           and short talks\n"
        "ask        Ben O'Neil\n");
}

TEST_CASE("cells below are moved by two where the first column is wide or the only one") {
  Rows rows{.columns = {{.key = "day", .title = "day"},
                        {.key = "text", .title = "text"},
                        {.key = "note", .place = Place::below}},
            .rows = {{Date{2026, 3, 18}, "call", "budget"}}};
  CHECK(text(rows) ==
        "day              text\n"
        "Wed 18 Mar 2026  call\n"
        "  budget\n");
  rows.columns[1].place = Place::data;
  CHECK(text(rows) ==
        "day\n"
        "Wed 18 Mar 2026\n"
        "  budget\n");
}

TEST_CASE("the footer stands under the table, wrapped; it is all there is for no rows") {
  Rows rows{.columns = {{.key = "who", .title = "who"}},
            .rows = {{"Olga Petrova"}},
            .footer = "3 more to reconnect with"};
  CHECK(text(rows) == "who\nOlga Petrova\n3 more to reconnect with\n");
  CHECK(text(rows, 20) == "who\nOlga Petrova\n3 more to reconnect\nwith\n");
  rows.rows.clear();
  CHECK(text(rows) == "3 more to reconnect with\n");
  rows.footer.clear();
  CHECK(text(rows) == "");
}

TEST_CASE("nothing in a cell breaks the table or reaches the terminal as a control") {
  const Rows rows{
      .columns = {{.key = "a", .title = "a\n"}, {.key = "b"}, {.key = "c", .place = Place::below}},
      .rows = {{"\tx\ny\x1b[2J\n", std::vector<std::string>{"p\tq", "\u202Er"}, "1\r\n2\t3\n"}},
      .footer = "\x07"};
  CHECK(text(rows) ==
        "a\n"
        "x y\uFFFD[2J  p q, \uFFFDr\n"
        "         1 2 3\n"
        "\uFFFD\n");
}

TEST_CASE("at every width no letter is lost, and no line is wider than the screen") {
  const Rows rows{
      .columns = {{.key = "id"},
                  {.key = "name"},
                  {.key = "text", .flexible = true},
                  {.key = "more", .flexible = true},
                  {.key = "below", .place = Place::below}},
      .rows = {{"lmno", "Zoë Müller",
                "👩‍👩‍👧 and 🇩🇪, a-very-long-word-without-a-blank-in-it",
                "短い文。次回は導入計画", "https://example.org/a/b"},
               {"mmno", "Priya Nair", "", "x", ""}},
      .footer = "2 people"};
  const auto letters = [](std::string of) {
    std::erase_if(of, [](char c) { return c == ' ' || c == '\n'; });
    std::sort(of.begin(), of.end());
    return of;
  };
  const std::string all = letters(text(rows, 1000));
  for (int width = -1; width <= 130; ++width) {
    CAPTURE(width);
    const std::string shown = text(rows, width);
    CHECK(letters(shown) == all);
    std::istringstream lines(shown);
    for (std::string line; std::getline(lines, line);) {
      CHECK(!line.empty());
      CHECK(!line.ends_with(' '));
      if (width >= 4) CHECK(display_width(line) <= width);
    }
  }
}
