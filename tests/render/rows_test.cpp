#include "relate/render/rows.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

using namespace relate;
using namespace relate::render;

namespace {

std::string ids(const Rows& rows) {
  std::ostringstream out;
  write(out, Format::ids, rows);
  return out.str();
}

/// Kind, message and hint of what `action` throws.
template <class Action>
std::string error_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return std::to_string(exit_status(error.kind())) + " " + error.what() + ", " + error.hint();
  }
  return "none";
}

const std::vector<Format> every_format{Format::text, Format::json, Format::jsonl,   Format::csv,
                                       Format::tsv,  Format::ids,  Format::markdown};

}  // namespace

TEST_CASE("a format is read by the word that it is written as") {
  CHECK(parse_format("text", every_format) == Format::text);
  CHECK(parse_format("json", every_format) == Format::json);
  CHECK(parse_format("jsonl", every_format) == Format::jsonl);
  CHECK(parse_format("csv", every_format) == Format::csv);
  CHECK(parse_format("tsv", every_format) == Format::tsv);
  CHECK(parse_format("markdown", every_format) == Format::markdown);
  CHECK(parse_format("ids", every_format) == Format::ids);
  for (const Format format : every_format) {
    CHECK(parse_format(to_word(format), every_format) == format);
  }
}

TEST_CASE("an unknown format, or one that is not possible here, names those that are") {
  const std::vector<Format> some{Format::text, Format::json, Format::csv};
  CHECK(error_of([&] { parse_format("yaml", some); }) ==
        "2 no format named 'yaml', use text, json or csv");
  CHECK(error_of([&] { parse_format("JSON", some); }) ==
        "2 no format named 'JSON', use text, json or csv");
  CHECK(error_of([&] { parse_format("", {Format::text}); }) == "2 no format named '', use text");
  CHECK(error_of([&] { parse_format("ids", some); }) ==
        "2 format 'ids' is not possible here, use text, json or csv");
}

TEST_CASE("ids prints the column of ids, one a line, with all letters") {
  CHECK(ids({.columns = {{.key = "text"}, {.key = "id", .place = Place::data, .is_id = true}},
             .rows = {{"x", ShownId{1, 4}}, {"y", std::monostate{}}, {"z", ShownId{2, 5}}}}) ==
        "kkkkkkkkkkkkkkkl\n"
        "kkkkkkkkkkkkkkkm\n");
  CHECK(ids({.columns = {{.key = "handle", .is_id = true}},
             .rows = {{"dana-ruiz"}, {"山田-太郎"}, {"+a\n"}}}) ==
        "dana-ruiz\n"
        "山田-太郎\n"
        "+a \n");
  CHECK(ids({.columns = {{.key = "id", .is_id = true}}}) == "");
}

TEST_CASE("what has no ids cannot be printed as ids") {
  CHECK(error_of([] { ids({.columns = {{.key = "tag"}}, .rows = {{"vip"}}}); }) ==
        "2 format 'ids' is not possible for what has no ids, "
        "use text, json, jsonl, csv, tsv or markdown");
}
