#include "relate/core/letters.hpp"

#include <string>

#include <doctest/doctest.h>

namespace relate {
namespace {

TEST_CASE("characters are read one by one, and written back alike") {
  const std::string text = "aë山\U0001F600";
  std::size_t at = 0;
  CHECK(next_character(text, at) == U'a');
  CHECK(at == 1);
  CHECK(next_character(text, at) == U'ë');
  CHECK(at == 3);
  CHECK(next_character(text, at) == U'山');
  CHECK(at == 6);
  CHECK(next_character(text, at) == 0x1F600);
  CHECK(at == text.size());

  std::string written;
  for (const char32_t character : {U'a', U'ë', U'山', U'\U0001F600'})
    append_character(written, character);
  CHECK(written == text);
}

TEST_CASE("a byte that begins no character is read alone") {
  const std::string text = "\xC3(";
  std::size_t at = 0;
  CHECK(next_character(text, at) == 0xFFFD);
  CHECK(at == 1);
  CHECK(next_character(text, at) == U'(');
  CHECK(at == 2);
}

TEST_CASE("words are made of letters, digits and marks") {
  CHECK(is_word_character(U'a'));
  CHECK(is_word_character(U'7'));
  CHECK(is_word_character(U'山'));
  CHECK(is_word_character(U'ー'));
  CHECK(is_word_character(0x308));
  CHECK_FALSE(is_word_character(U'-'));
  CHECK_FALSE(is_word_character(U'\''));
  CHECK_FALSE(is_word_character(U'_'));
  CHECK_FALSE(is_word_character(U' '));
  CHECK_FALSE(is_word_character(0xFFFD));
}

TEST_CASE("marks belong to the letter before them") {
  CHECK(is_mark(0x308));
  CHECK(is_mark(0x3099));
  CHECK(is_mark(0x93F));
  CHECK(is_mark(U'ﾞ'));
  CHECK_FALSE(is_mark(U'a'));
}

TEST_CASE("blanks are those of any script, and the ends of lines") {
  for (const char32_t character : {U' ', U'\t', U'\n', U'\r', U'\u00A0', U'\u3000', U'\u2028'})
    CHECK(is_blank(character));
  CHECK_FALSE(is_blank(U'a'));
  CHECK_FALSE(is_blank(U'\x1F'));
}

TEST_CASE("Han, kana, Thai, Lao, Khmer and Myanmar are written without blanks") {
  for (const char32_t character : {U'山', U'々', U'さ', U'ヤ', U'ー', U'ก', U'ກ', U'ក', U'မ'})
    CHECK(is_unspaced(character));
  for (const char32_t character : {U'a', U'я', U'한', U'न', U'、', U'ש'})
    CHECK_FALSE(is_unspaced(character));
}

TEST_CASE("marks do not count on Latin and Greek letters alone") {
  for (const char32_t character : {U'a', U'Z', U'ø', U'ộ', U'α', U'ὠ'})
    CHECK(is_latin_or_greek(character));
  for (const char32_t character : {U'и', U'1', U'山', U'×', U'-'})
    CHECK_FALSE(is_latin_or_greek(character));
}

TEST_CASE("a small letter lacks a capital only where names begin with one") {
  CHECK(lacks_capital(U'd'));
  CHECK(lacks_capital(U'é'));
  CHECK(lacks_capital(U'о'));
  CHECK(lacks_capital(U'α'));
  CHECK_FALSE(lacks_capital(U'D'));
  CHECK_FALSE(lacks_capital(U'О'));
  CHECK_FALSE(lacks_capital(U'山'));
  CHECK_FALSE(lacks_capital(U'ש'));
  CHECK_FALSE(lacks_capital(U'ა'));
  CHECK_FALSE(lacks_capital(U'7'));
}

TEST_CASE("some characters are never seen") {
  for (const char32_t character : {0xADU, 0x200BU, 0x200DU, 0xFEFFU, 0xFE0FU})
    CHECK(is_unseen(character));
  CHECK_FALSE(is_unseen(U'a'));
  CHECK_FALSE(is_unseen(U' '));
}

TEST_CASE("wide letters take two columns, marks none") {
  CHECK(columns("Dana") == 4);
  CHECK(columns("Zoë") == 3);
  CHECK(columns("Zoe\u0308") == 3);
  CHECK(columns("山田 太郎") == 9);
  CHECK(columns("") == 0);
}

}  // namespace
}  // namespace relate
