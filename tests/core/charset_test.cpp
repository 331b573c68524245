#include "relate/core/charset.hpp"

#include <string>

#include <doctest/doctest.h>

namespace relate {
namespace {

TEST_CASE("text is UTF-8 when every byte belongs to a character of it") {
  CHECK(is_utf8("Zoë 山田"));
  CHECK(is_utf8(""));
  CHECK_FALSE(is_utf8("Zo\xEB"));
  CHECK_FALSE(is_utf8("Zo\xC3"));
}

TEST_CASE("text of no declared charset is UTF-8, or else windows-1252") {
  TextDecoder decoder;
  CHECK(decoder.to_utf8("Dana") == "Dana");
  CHECK(decoder.to_utf8("Zoë Müller") == "Zoë Müller");
  CHECK(decoder.to_utf8("Zo\xEB M\xFCller") == "Zoë Müller");
  CHECK(decoder.to_utf8("\x80 \x93so\x94") == "€ “so”");
  CHECK(decoder.to_utf8("\x81") == "\uFFFD");
}

TEST_CASE("UTF-8 with a few broken bytes is UTF-8 still") {
  TextDecoder decoder;
  CHECK(decoder.to_utf8("äöüß\xFF") == "äöüß\uFFFD");
  CHECK(decoder.to_utf8("ä\xC3") == "ä\uFFFD");       // cut off within a character
  CHECK(decoder.to_utf8("ä \xE9 \xE9") == "Ã¤ é é");  // more is broken than whole
}

TEST_CASE("declared charsets are read") {
  TextDecoder decoder;
  CHECK(decoder.to_utf8("\xCE\xEB\xFC\xE3\xE0", "windows-1251") == "Ольга");
  CHECK(decoder.to_utf8("\xEF\xCC\xD8\xC7\xC1", "KOI8-R") == "Ольга");
  CHECK(decoder.to_utf8("\x8E\x52\x93\x63", "SHIFT_JIS") == "山田");
  CHECK(decoder.to_utf8("\x1B$B;3ED\x1B(B", "ISO-2022-JP") == "山田");
  CHECK(decoder.to_utf8("Iksi\xF1ski", "iso-8859-2") == "Iksiński");
  CHECK(decoder.to_utf8("Zo\xC3\xAB", "utf-8") == "Zoë");
}

TEST_CASE("charsets go by many names") {
  TextDecoder decoder;
  for (const std::string name : {"WINDOWS-1251", "windows1251", "cp1251", "CP-1251", "win-1251",
                                 "x-cp1251", " windows_1251 "}) {
    CAPTURE(name);
    CHECK(decoder.to_utf8("\xCE\xEB\xFC\xE3\xE0", name) == "Ольга");
  }
  for (const std::string name : {"iso-8859-1", "ISO_8859-1", "latin1", "ISO8859-1", "us-ascii"}) {
    CAPTURE(name);
    CHECK(decoder.to_utf8("\x93Zo\xEB\x94", name) == "“Zoë”");
  }
  CHECK(decoder.to_utf8("\x8E\x52\x93\x63", "x-sjis") == "山田");
  CHECK(decoder.to_utf8("\xC0\xFC", "ks_c_5601-1987") == "전");
}

TEST_CASE("a charset nobody knows, or that cannot be meant, is as if none were declared") {
  TextDecoder decoder;
  for (const std::string name :
       {"nonsense", "", "UTF-16", "UCS-4", "IBM037", "utf-8//IGNORE", "\xFF"}) {
    CAPTURE(name);
    CHECK(decoder.to_utf8("Zo\xEB", name) == "Zoë");
    CHECK(decoder.to_utf8("Zoë", name) == "Zoë");
  }
}

TEST_CASE("text declared Western or UTF-8 that is not is read as what it is") {
  TextDecoder decoder;
  CHECK(decoder.to_utf8("Zoë", "windows-1252") == "Zoë");
  CHECK(decoder.to_utf8("Zoë", "iso-8859-1") == "Zoë");
  CHECK(decoder.to_utf8("Zo\xEB", "utf-8") == "Zoë");
  CHECK(decoder.to_utf8("\xA4", "iso-8859-15") == "€");
}

TEST_CASE("bytes that are no character of the declared charset are U+FFFD") {
  TextDecoder decoder;
  CHECK(decoder.to_utf8("a\xFF\x62", "euc-jp") ==
        "a\uFFFD"
        "b");
  CHECK(decoder.to_utf8("\x8E", "shift_jis") == "\uFFFD");  // cut off
}

TEST_CASE("text longer than the decoder's buffer comes whole") {
  TextDecoder decoder;
  const std::string bytes(10000, '\xCE');
  std::string letters;
  for (int i = 0; i < 10000; ++i) letters += "О";
  CHECK(decoder.to_utf8(bytes, "windows-1251") == letters);
}

TEST_CASE("what undeclared text is taken for can be set to a charset that is known") {
  TextDecoder decoder;
  CHECK_FALSE(decoder.set_undeclared("nonsense"));
  CHECK_FALSE(decoder.set_undeclared("utf-8"));
  CHECK_FALSE(decoder.set_undeclared("us-ascii"));
  CHECK(decoder.to_utf8("\xEB") == "ë");
  CHECK(decoder.set_undeclared("koi8-r"));
  CHECK(decoder.to_utf8("\xEF\xCC\xD8\xC7\xC1") == "Ольга");
  CHECK(decoder.to_utf8("Zoë") == "Zoë");
}

TEST_CASE("a file of more charsets than there are opens no more than 32") {
  TextDecoder decoder;
  for (int i = 0; i < 100; ++i) decoder.to_utf8("\xEB", "nonsense" + std::to_string(i));
  CHECK(decoder.to_utf8("\xEF", "koi8-r") == "ï");
}

}  // namespace
}  // namespace relate
