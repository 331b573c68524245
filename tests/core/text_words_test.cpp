#include "relate/core/text_words.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace relate {
namespace {

/// The words of a text, folded, with what stands before each in brackets.
std::string shown(std::string_view text) {
  std::string joined;
  for (const auto& word : text_words(text)) joined += "[" + word.gap + "]" + word.folded;
  return joined;
}

Edge before(std::string_view text, std::size_t i) { return edge_before(text_words(text), i); }
Edge behind(std::string_view text, std::size_t i) { return edge_behind(text_words(text), i); }

TEST_CASE("the words of a text are folded, and what stands between them is kept") {
  CHECK(shown("Dana  Ruiz\n(Acme, Inc.)") == "[]dana[ ]ruiz[ (]acme[, ]inc");
  CHECK(shown("Ben O’Neil") == "[]ben[ ]o[']neil");
  CHECK(shown("Jean‑Luc Zoë") == "[]jean[-]luc[ ]zoe");
  CHECK(shown("") == "");
  CHECK(shown(" ... ") == "");
}

TEST_CASE("every letter of an unspaced script is a word, with its marks") {
  CHECK(shown("山田さん") == "[]山[]田[]さ[]ん");
  CHECK(shown("か\u3099き") == "[]が[]き");
  CHECK(shown("ﾀﾞﾅ") == "[]ダ[]ナ");
  CHECK(shown("Danaさんと3回") == "[]dana[]さ[]ん[]と[]3[]回");
  CHECK(shown("ที่นี่") == "[]ที่[]นี่");
}

TEST_CASE("the place of a word is given in bytes of the text") {
  const auto words = text_words("Zoë 山");
  REQUIRE(words.size() == 2);
  CHECK(words[0].begin == 0);
  CHECK(words[0].end == 4);
  CHECK(words[1].begin == 5);
  CHECK(words[1].end == 8);
  CHECK_FALSE(words[0].unspaced);
  CHECK(words[1].unspaced);
}

TEST_CASE("characters that are never seen do not end a word") {
  CHECK(shown("Da\u00ADna\u200B Ruiz") == "[]dana[ ]ruiz");
}

TEST_CASE("bytes that are not UTF-8 are no words") { CHECK(shown("a\xFF b") == "[]a[\uFFFD ]b"); }

TEST_CASE("a word stands alone between blanks and most punctuation") {
  for (const auto* text : {"a b c", "a (b) c", "a, b: c", "a/b/c", "a \"b\" c", "a... b. c"}) {
    CAPTURE(text);
    CHECK(before(text, 1) == Edge::open);
    CHECK(behind(text, 1) == Edge::open);
  }
  CHECK(before("b", 0) == Edge::open);
  CHECK(behind("b", 0) == Edge::open);
  CHECK(before("@b", 0) == Edge::open);
}

TEST_CASE("a hyphen joins, and an apostrophe joins to what stands before it") {
  CHECK(before("a-b", 1) == Edge::joined);
  CHECK(behind("a-b", 0) == Edge::joined);
  CHECK(before("o'neil", 1) == Edge::joined);
  CHECK(behind("dana's", 0) == Edge::open);
  CHECK(before("a - b", 1) == Edge::open);
  CHECK(before("the 'b'", 1) == Edge::open);
}

TEST_CASE("parts of addresses, files and escapes are closed") {
  CHECK(before("a@b", 1) == Edge::closed);
  CHECK(behind("a@b", 0) == Edge::closed);
  CHECK(before("a.b", 1) == Edge::closed);
  CHECK(behind("a.b", 0) == Edge::closed);
  CHECK(before("a_b", 1) == Edge::closed);
  CHECK(behind("a_b", 0) == Edge::closed);
  CHECK(before("a \\b", 1) == Edge::closed);
}

TEST_CASE("in unspaced scripts a word is set off where the script changes") {
  CHECK(behind("山田さ", 1) == Edge::open);
  CHECK(before("さ山", 1) == Edge::open);
  CHECK(before("日山", 1) == Edge::inside);
  CHECK(behind("Danaさ", 0) == Edge::open);
  CHECK(behind("アンケ", 1) == Edge::closed);
  CHECK(behind("アンさ", 1) == Edge::open);
}

}  // namespace
}  // namespace relate
