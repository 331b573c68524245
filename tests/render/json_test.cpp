#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/rows.hpp"

using namespace relate;
using namespace relate::render;

namespace {

std::string json(const Rows& rows, Format format = Format::json) {
  std::ostringstream out;
  write(out, format, rows);
  return out.str();
}

std::string json_of(Cell cell) {
  return json({.columns = {{.key = "x"}}, .rows = {{std::move(cell)}}}, Format::jsonl);
}

}  // namespace

TEST_CASE("a list is a JSON array with an object a line, keys in the order of columns") {
  const Rows rows{.columns = {{.key = "id", .is_id = true},
                              {.key = "text", .title = "What"},
                              {.key = "shown", .place = Place::column},
                              {.key = "more", .place = Place::below},
                              {.key = "private", .place = Place::data}},
                  .rows = {{ShownId{1, 4}, "send it", "not data", "nor this", true},
                           {ShownId{2, 4}, std::monostate{}, "", "", false}},
                  .footer = "1 more"};
  CHECK(json(rows) ==
        "[\n"
        "  {\"id\": \"kkkkkkkkkkkkkkkl\", \"text\": \"send it\", \"private\": true},\n"
        "  {\"id\": \"kkkkkkkkkkkkkkkm\", \"text\": null, \"private\": false}\n"
        "]\n");
  CHECK(json(rows, Format::jsonl) ==
        "{\"id\": \"kkkkkkkkkkkkkkkl\", \"text\": \"send it\", \"private\": true}\n"
        "{\"id\": \"kkkkkkkkkkkkkkkm\", \"text\": null, \"private\": false}\n");
}

TEST_CASE("an empty list is an empty JSON array, and no line of JSON Lines") {
  const Rows rows{.columns = {{.key = "id"}}, .footer = "nothing"};
  CHECK(json(rows) == "[]\n");
  CHECK(json(rows, Format::jsonl) == "");
}

TEST_CASE("a row without data is an empty object") {
  CHECK(json({.columns = {{.key = "who", .place = Place::column}}, .rows = {{"Lee Chan"}}}) ==
        "[\n  {}\n]\n");
}

TEST_CASE("JSON keeps the type of each cell") {
  CHECK(json_of(std::monostate{}) == "{\"x\": null}\n");
  CHECK(json_of(std::int64_t{-9223372036854775807 - 1}) == "{\"x\": -9223372036854775808}\n");
  CHECK(json_of("") == "{\"x\": \"\"}\n");
  CHECK(json_of(Date{2026, 3, 18}) == "{\"x\": \"2026-03-18\"}\n");
  CHECK(json_of(Date{{}, 3, 20}) == "{\"x\": \"03-20\"}\n");
  CHECK(json_of(std::vector<std::string>{}) == "{\"x\": []}\n");
  CHECK(json_of(std::vector<std::string>{"dana-ruiz", "a\"b"}) ==
        "{\"x\": [\"dana-ruiz\", \"a\\\"b\"]}\n");
}

TEST_CASE("JSON strings are valid UTF-8 without any control character") {
  CHECK(json_of("Zoë 山田 👩‍👩‍👧 / \\ \"") ==
        "{\"x\": \"Zoë 山田 👩‍👩‍👧 / \\\\ \\\"\"}\n");
  CHECK(json_of("a\tb\r\nc") == "{\"x\": \"a\\tb\\r\\nc\"}\n");
  CHECK(json_of(std::string("\0\x1b\x7F", 3)) == "{\"x\": \"\\u0000\\u001b\\u007f\"}\n");
  CHECK(json_of("\u009B\u2028\u202E") == "{\"x\": \"\\u009b\\u2028\\u202e\"}\n");
  CHECK(json_of("a\xFF\xE5\xB1") == "{\"x\": \"a\uFFFD\uFFFD\uFFFD\"}\n");
  CHECK(json_of("\xED\xA0\x80") == "{\"x\": \"\uFFFD\uFFFD\uFFFD\"}\n");  // half a surrogate pair
}
