#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/rows.hpp"

using namespace relate;
using namespace relate::render;

namespace {

std::string text(const Rows& rows, int width) {
  std::ostringstream out;
  write(out, Format::text, rows, {.width = width});
  return out.str();
}

const Rows due{
    .columns = {{.key = "why"},
                {.key = "who", .title = "who"},
                {.key = "text", .title = "what", .flexible = true},
                {.key = "due", .title = "due"},
                {.key = "days_late", .title = "late", .right = true},
                {.key = "private", .title = "private"},
                {.key = "id", .title = "id", .is_id = true},
                {.key = "next", .title = "next", .place = Place::below}},
    .rows = {{"promise", "Dana Ruiz", "send the revised statement of work with the new budget",
              Date{2026, 3, 16}, std::int64_t{2}, true, ShownId{0x1234567812345678, 4},
              "say when it will be there"},
             {"reconnect", "山田 太郎", "", std::monostate{}, std::int64_t{17}, false,
              ShownId{0x2234567812345678, 4}, ""}},
    .footer = "3 more"};

}  // namespace

TEST_CASE("on a narrow screen each row is a block, its short cells first") {
  CHECK(text(due, 40) ==
        "promise  Dana Ruiz  due Mon 16 Mar 2026\n"
        "  late 2  private  lmno\n"
        "  send the revised statement of work\n"
        "  with the new budget\n"
        "  next: say when it will be there\n"
        "reconnect  山田 太郎  late 17  mmno\n"
        "3 more\n");
}

TEST_CASE("a block wraps whatever is wider than the screen") {
  CHECK(text(due, 14) ==
        "promise\n"
        "  Dana Ruiz\n"
        "  due Mon 16\n"
        "  Mar 2026\n"
        "  late 2\n"
        "  private\n"
        "  lmno\n"
        "  send the\n"
        "  revised\n"
        "  statement of\n"
        "  work with\n"
        "  the new\n"
        "  budget\n"
        "  next: say\n"
        "  when it will\n"
        "  be there\n"
        "reconnect\n"
        "  山田 太郎\n"
        "  late 17\n"
        "  mmno\n"
        "3 more\n");
}

TEST_CASE("a flexible first column leads its block; a row without short cells goes on") {
  const Rows rows{.columns = {{.key = "name", .title = "name", .flexible = true},
                              {.key = "org", .title = "org"},
                              {.key = "notes", .title = "notes", .flexible = true}},
                  .rows = {{"Mia Lindqvist", "Initech", "met at the fair in Malmö"},
                           {"", "", "nobody yet, ask Sam Okafor"}}};
  CHECK(text(rows, 30) ==
        "Mia Lindqvist  Initech\n"
        "  met at the fair in Malmö\n"
        "  nobody yet, ask Sam Okafor\n");
}

TEST_CASE("a cell of no width ends its line all the same") {
  const Rows rows{.columns = {{.key = "a"}, {.key = "b"}, {.key = "c", .flexible = true}},
                  .rows = {{"\u200B", "", "one two three four"}}};
  CHECK(text(rows, 8) ==
        "\u200B\n"
        "  one\n"
        "  two\n"
        "  three\n"
        "  four\n");
}
