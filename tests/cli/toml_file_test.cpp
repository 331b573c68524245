#include "cli/toml_file.hpp"

#include <string>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

namespace relate::cli {
namespace {

using Kind = TomlNode::Kind;

void check_no_toml(std::string_view text, const std::string& message) {
  CAPTURE(text);
  try {
    parse_toml(text, "config.toml");
    FAIL_CHECK("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    CHECK(std::string(error.what()) == message);
    CHECK(error.hint() == "write settings as name = value, with texts in double quotes");
  }
}

TEST_CASE("values keep their order, their kind, what they say and their line") {
  const TomlNode top = parse_toml("b = 'two'\na = 1\n[z]\nlist = [\n  2026-04-03,\n  1.5]\n", "c");
  CHECK(top.kind == Kind::section);
  REQUIRE(top.children.size() == 3);
  CHECK(top.children[0].key == "b");
  CHECK(top.children[0].kind == Kind::text);
  CHECK(top.children[0].text == "two");
  CHECK(top.children[0].place == "c:1");
  CHECK(top.children[1].key == "a");
  CHECK(top.children[1].kind == Kind::number);
  CHECK(top.children[1].number == 1);
  CHECK(top.children[1].text == "1");
  CHECK(top.children[2].kind == Kind::section);

  const TomlNode& list = top.children[2].children.at(0);
  CHECK(list.kind == Kind::list);
  CHECK(list.place == "c:4");
  REQUIRE(list.children.size() == 2);
  CHECK(list.children[0].kind == Kind::text);
  CHECK(list.children[0].text == "2026-04-03");
  CHECK(list.children[0].place == "c:5");
  CHECK(list.children[1].kind == Kind::other);
  CHECK(list.children[1].text == "1.5");
  CHECK(list.children[1].place == "c:6");
}

TEST_CASE("line ends of Windows and a byte order mark are no errors") {
  const TomlNode top = parse_toml("\xEF\xBB\xBF# ours\r\n[due]\r\nlead = 2\r\n", "c");
  REQUIRE(top.children.size() == 1);
  CHECK(top.children[0].children.at(0).place == "c:3");
}

TEST_CASE("what is no TOML is an error that names its line") {
  check_no_toml("[due]\nlead = 2\nlead = 3\n",
                "config.toml:3: error while parsing key-value pair: cannot redefine existing "
                "integer 'lead'");
  check_no_toml("[due]\nlead 2\n",
                "config.toml:2: error while parsing key-value pair: expected '=', saw '2'");
}

TEST_CASE("a letter with a mark is an error where a blank may stand") {
  check_no_toml("Zoë = 2\n",
                "config.toml:1: error while parsing key-value pair: expected '=', saw 'ë'");
}

TEST_CASE("a heading that is not ended is an error, and so is one that holds nothing") {
  check_no_toml("[\n",
                "config.toml:1: error while parsing key: expected bare key starting character or "
                "string delimiter, saw '\\n'");
  check_no_toml("[]\n",
                "config.toml:1: error while parsing table header: tables with blank bare keys are "
                "explicitly prohibited");
}

TEST_CASE("bytes that are not UTF-8 are no TOML") {
  CHECK_THROWS_AS(parse_toml("name = \"Zo\xEB\"\n", "c"), Error);
}

}  // namespace
}  // namespace relate::cli
