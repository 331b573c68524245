#include "relate/core/fold.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "relate/core/letters.hpp"

namespace relate {
namespace {

using Words = std::vector<std::string>;

/// Bytes, broken and whole characters of many scripts, in any order.
std::string any_text(std::mt19937_64& random) {
  const std::vector<std::vector<char32_t>> blocks = {
      {0x20, 0x7F},     {0x80, 0x24F},    {0x250, 0x36F},   {0x370, 0x52F},    {0x590, 0x6FF},
      {0x900, 0x9FF},   {0xE00, 0xEFF},   {0x1000, 0x11FF}, {0x1780, 0x17FF},  {0x1D00, 0x1FFF},
      {0x2000, 0x20FF}, {0x2C60, 0x2DFF}, {0x3000, 0x30FF}, {0xA640, 0xA7FF},  {0xAC00, 0xACFF},
      {0xF900, 0xFAFF}, {0xFB00, 0xFB4F}, {0xFE00, 0xFFEF}, {0x1D100, 0x1D7FF}};
  std::string text;
  for (auto count = random() % 12; count > 0; --count) {
    const auto choice = random() % (blocks.size() + 2);
    if (choice == blocks.size()) {
      text += static_cast<char>(random() % 256);
    } else if (choice > blocks.size()) {
      append_character(text, 0x300 + static_cast<char32_t>(random() % 0x70));
    } else {
      const auto first = blocks[choice][0];
      const auto span = blocks[choice][1] - first + 1;
      append_character(text, first + static_cast<char32_t>(random() % span));
    }
  }
  return text;
}

TEST_CASE("folding lowers the case") {
  CHECK(fold("Dana RUIZ") == "dana ruiz");
  CHECK(fold("ОЛЬГА Петрова") == "ольга петрова");
  CHECK(fold("ΣΊΣΥΦΟΣ") == fold("Σίσυφος"));
}

TEST_CASE("folding makes runs of blanks one and leaves none at the ends") {
  CHECK(fold("  Dana \t\n Ruiz  ") == "dana ruiz");
  CHECK(fold("Dana\u00A0\u3000Ruiz\u2003") == "dana ruiz");
  CHECK(fold("   ") == "");
  CHECK(fold("") == "");
  CHECK(fold("\u3000") == "");
}

TEST_CASE("folding strips marks from Latin and Greek letters, however they are written") {
  CHECK(fold("Zoë Müller") == "zoe muller");
  CHECK(fold("Zoe\u0308 Mu\u0308ller") == "zoe muller");
  CHECK(fold("Tomás García") == "tomas garcia");
  CHECK(fold("Nguyễn Văn Đường") == "nguyen van duong");
  CHECK(fold("Αθηνά Ωρίων") == "αθηνα ωριων");
  CHECK(fold("ᾳ ᾼ") == "α α");
  CHECK(fold("a\u0328\u0301") == "a");
}

TEST_CASE("folding writes the special Latin letters with plain ones") {
  CHECK(fold("Ø ø Ł ł Đ đ Ð ð Þ þ Æ æ Œ œ") == "o o l l d d d d th th ae ae oe oe");
  CHECK(fold("ß ẞ Straße") == "ss ss strasse");
  CHECK(fold("Ǿ ǽ") == "o ae");
}

TEST_CASE("every Turkish i folds to i") {
  CHECK(fold("ı") == "i");
  CHECK(fold("İ") == "i");
  CHECK(fold("I\u0307") == "i");
  CHECK(fold("IŞIK ışık İzmir") == "isik isik izmir");
}

TEST_CASE("marks of other scripts are letters and stay") {
  CHECK(fold("Й") == "й");
  CHECK(fold("Й") != fold("И"));
  CHECK(fold("И\u0306") == fold("Й"));
  CHECK(fold("Ё") != fold("Е"));
  CHECK(fold("नि") != fold("न"));
  CHECK(fold("שׁ") != fold("ש"));
}

TEST_CASE("kana with and without dakuten differ, composed or not they are equal") {
  CHECK(fold("か\u3099") == "が");
  CHECK(fold("が") == "が");
  CHECK(fold("が") != fold("か"));
  CHECK(fold("ハ\u309A") == fold("パ"));
  CHECK(fold("パ") != fold("バ"));
}

TEST_CASE("Hangul is equal composed and decomposed") {
  CHECK(fold("\u1112\u1161\u11AB\u1100\u1173\u11AF") == "한글");
  CHECK(fold("한글") == "한글");
}

TEST_CASE("wide and narrow forms fold to the usual ones") {
  CHECK(fold("Ｄａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ") == "dana@example.org");
  CHECK(fold("ﾔﾏﾀﾞ") == "ヤマダ");
  CHECK(fold("１２") == "12");
  CHECK(fold("x²") == "x²");
}

TEST_CASE("ligatures fold to their letters") { CHECK(fold("Grifﬁn") == "griffin"); }

TEST_CASE("characters that are never seen do not count") {
  CHECK(fold("\uFEFFDana\u200B Ru\u00ADiz\u200E") == "dana ruiz");
  CHECK(fold("葛\uFE00") == "葛");
}

TEST_CASE("folding leaves punctuation and control characters alone") {
  CHECK(fold("O'Neil, Inc. +TAG") == "o'neil, inc. +tag");
  CHECK(fold("a\x01 b") == "a\x01 b");
  CHECK(fold(std::string_view("a\0b", 3)) == std::string_view("a\0b", 3));
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
  CHECK(fold("M\xFCller") == "m\uFFFDller");
  CHECK(valid_utf8("M\xFCller") == "M\uFFFDller");
  CHECK(valid_utf8("ok \xE2\x82") == "ok \uFFFD\uFFFD");
  CHECK(valid_utf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(valid_utf8("\xC0\x80") == "\uFFFD\uFFFD");
  CHECK(valid_utf8("Zoë 山田 \U0001F600") == "Zoë 山田 \U0001F600");
  CHECK(valid_utf8("") == "");
}

TEST_CASE("folding twice is folding once, of any bytes, and gives valid text") {
  std::mt19937_64 random(20260318);
  for (int i = 0; i < 20000; ++i) {
    const auto text = any_text(random);
    CAPTURE(text);
    const auto folded = fold(text);
    REQUIRE(fold(folded) == folded);
    REQUIRE(valid_utf8(folded) == folded);
    REQUIRE(fold(valid_utf8(text)) == folded);
    const auto spaced = fold_for_search(text);
    REQUIRE(fold_for_search(spaced) == spaced);
    (void)words(text);
    (void)phone_key(text);
    (void)looks_like_phone(text);
  }
}

TEST_CASE("ASCII folds alike alone and beside other letters") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int n = 0; n < 8; ++n) text += static_cast<char>(random() % 128);
    CAPTURE(text);
    REQUIRE(fold("x" + text + "x山") == fold("x" + text + "x") + "山");
  }
}

TEST_CASE("words are runs of letters, digits and marks") {
  CHECK(words("Jean-Luc O'Neil") == Words{"jean", "luc", "o", "neil"});
  CHECK(words("Acme, Inc. (2026)") == Words{"acme", "inc", "2026"});
  CHECK(words("山田 太郎") == Words{"山田", "太郎"});
  CHECK(words("山田・太郎") == Words{"山田", "太郎"});
  CHECK(words("सुनीता नायर") == Words{"सुनीता", "नायर"});
  CHECK(words("snake_case") == Words{"snake", "case"});
  CHECK(words("Zoë's") == Words{"zoe", "s"});
  CHECK(words(" -- ").empty());
  CHECK(words("").empty());
}

TEST_CASE("for the search index a blank stands between letters of unspaced scripts") {
  CHECK(fold_for_search("Zoë Straße") == "zoe strasse");
  CHECK(fold_for_search("山田さんと会議") == "山 田 さ ん と 会 議");
  CHECK(fold_for_search("Q1会議room") == "q1 会 議 room");
  CHECK(fold_for_search("会議、東京") == "会 議、東 京");
  CHECK(fold_for_search("3月18日") == "3 月 18 日");
  CHECK(fold_for_search("か\u3099き") == "が き");
  CHECK(fold_for_search("한국어") == "한국어");
}

TEST_CASE("for the search index a mark stays with its letter") {
  CHECK(fold_for_search("ที่นี่") == "ที่ นี่");
}

TEST_CASE("phone numbers are compared by their last nine digits, or all of fewer") {
  CHECK(mail_key("<Dana@X.example>") == "dana@x.example");
  CHECK(mail_key("dana@x.example") == "dana@x.example");
  CHECK(mail_key("<>") == "<>");
  CHECK(phone_key("+49 (30) 123-456.78") == "012345678");
  CHECK(phone_key("030/12345678") == phone_key("+49 30 12345678"));
  CHECK(phone_key("12345678") == "12345678");
  CHECK(phone_key("12345678") != phone_key("030 12345678"));
  CHECK(phone_key("１２３ ４５６") == "123456");
  CHECK(phone_key("none") == "");
}

TEST_CASE("a phone number has six digits at least and nothing but digits and their signs") {
  CHECK(looks_like_phone("+49 (30) 123-456.78"));
  CHECK(looks_like_phone("030/123456"));
  CHECK(looks_like_phone("123456"));
  CHECK_FALSE(looks_like_phone("12345"));
  CHECK_FALSE(looks_like_phone("123456 ext"));
  CHECK_FALSE(looks_like_phone("123456x"));
  CHECK_FALSE(looks_like_phone("123,456,789"));
  CHECK_FALSE(looks_like_phone(""));
  CHECK_FALSE(looks_like_phone("+"));
}

}  // namespace
}  // namespace relate
