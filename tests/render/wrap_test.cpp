#include <doctest/doctest.h>

#include "relate/render/width.hpp"

using namespace relate::render;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a text that fits is one line as it is") {
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("  two  blanks ", 14) == Lines{"  two  blanks "});
  CHECK(wrap("山田", 4) == Lines{"山田"});
}

TEST_CASE("lines break at blanks, which go") {
  CHECK(wrap("went through the budget", 12) == Lines{"went through", "the budget"});
  CHECK(wrap("went through the budget", 11) == Lines{"went", "through the", "budget"});
  CHECK(wrap("one   two  ", 4) == Lines{"one", "two"});
  CHECK(wrap("a  b cc", 4) == Lines{"a  b", "cc"});
  CHECK(wrap("     ", 3) == Lines{""});
}

TEST_CASE("a word longer than a line starts a line and is broken between its letters") {
  CHECK(wrap("see abcdefghij k", 4) == Lines{"see", "abcd", "efgh", "ij k"});
  CHECK(wrap("e\u0301e\u0301e\u0301", 2) == Lines{"e\u0301e\u0301", "e\u0301"});
  CHECK(wrap("abc", 1) == Lines{"a", "b", "c"});
  CHECK(wrap("abc", 0) == Lines{"a", "b", "c"});
}

TEST_CASE("wide letters may part anywhere, but no line begins with their punctuation") {
  CHECK(wrap("山田太郎と話した", 6) == Lines{"山田太", "郎と話", "した"});
  CHECK(wrap("abc山田", 5) == Lines{"abc山", "田"});
  CHECK(wrap("話した。次回", 6) == Lines{"話し", "た。次", "回"});
}

TEST_CASE("no line ends with a bracket that opens, nor begins with one that closes") {
  CHECK(wrap("山田「山田」", 6) == Lines{"山田", "「山", "田」"});
  CHECK(wrap("山田(山田)山", 5) == Lines{"山田", "(山", "田)山"});
}

TEST_CASE("an emoji is never parted, and a wide letter in one column stands alone") {
  CHECK(wrap("👩‍👩‍👧👩‍👩‍👧", 3) ==
        Lines{"👩‍👩‍👧", "👩‍👩‍👧"});
  CHECK(wrap("山田", 1) == Lines{"山", "田"});
  CHECK(wrap("a🇩🇪b", 1) == Lines{"a", "🇩🇪", "b"});
}

TEST_CASE("no line is wider than asked, and no letter is lost") {
  const std::string text =
      "Zoë Müller asked 山田 太郎、about the 👩‍👩‍👧 licences at "
      "https://example.org/a/b/c?d=e🎂🎂, twice";
  const auto letters = [](std::string_view from) {
    std::string result;
    for (const char c : from) {
      if (c != ' ') result += c;
    }
    return result;
  };
  for (int columns = 2; columns < 100; ++columns) {
    CAPTURE(columns);
    std::string all;
    for (const std::string& line : wrap(text, columns)) {
      CHECK(display_width(line) <= columns);
      all += letters(line);
    }
    CHECK(all == letters(text));
  }
}
