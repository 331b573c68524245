#include "relate/render/width.hpp"

#include <doctest/doctest.h>

using namespace relate::render;

TEST_CASE("a letter takes one column, a wide one two, a mark none") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Dana Ruiz") == 9);
  CHECK(display_width("Zoë Müller") == 10);
  CHECK(display_width("山田 太郎") == 9);
  CHECK(display_width("山田") == 4);
  CHECK(display_width("ｶﾅ") == 2);                  // half-width kana
  CHECK(display_width("Ａ") == 2);                  // full-width Latin
  CHECK(display_width("e\u0301") == 1);             // e, combining acute
  CHECK(display_width("\u0301") == 0);              // a mark alone
  CHECK(display_width("a\u200Bb") == 2);            // zero width space
  CHECK(display_width("한글") == 4);                // Hangul, composed
  CHECK(display_width("\u1112\u1161\u11AB") == 2);  // the same syllable from its letters
  CHECK(display_width("नमस्ते") == 4);                // Devanagari: four letters, two marks
  CHECK(display_width("…") == 1);
}

TEST_CASE("what is drawn as one emoji takes two columns") {
  CHECK(display_width("🎂") == 2);
  CHECK(display_width("👩‍👩‍👧") == 2);  // family, joined by U+200D
  CHECK(display_width("👩🏽‍💻") == 2);     // skin tone and profession
  CHECK(display_width("👍🏿") == 2);
  CHECK(display_width("\u261D\U0001F3FB") == 2);  // a narrow hand becomes wide by its skin tone
  CHECK(display_width("\u2764") == 1);            // a heart as text
  CHECK(display_width("\u2764\uFE0F") == 2);      // as emoji
  CHECK(display_width("\u2764\uFE0F\u200D\U0001F525") == 2);
  CHECK(display_width("1\uFE0F\u20E3") == 2);  // a key
  CHECK(display_width("a\uFE0F") == 1);        // no emoji begins with a letter
  CHECK(display_width("🇩🇪") == 2);
  CHECK(display_width("🇩🇪🇯🇵") == 4);
  CHECK(display_width("\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F") ==
        2);  // the flag of Scotland
  CHECK(display_width("x🎂y") == 4);
}

TEST_CASE("controls take no column, a byte that is not UTF-8 one") {
  CHECK(display_width("a\tb\x1b") == 2);
  CHECK(display_width("a\xFF"
                      "b") == 3);
  CHECK(display_width("\xE5\xB1") == 2);  // a wide letter cut short
}

TEST_CASE("printable text is left as it is") {
  CHECK(printable("") == "");
  CHECK(printable("Dana Ruiz, 山田 太郎 👩‍👩‍👧") ==
        "Dana Ruiz, 山田 太郎 👩‍👩‍👧");
  CHECK(printable("\u05D3\u05E0\u05D4 \u200F") == "\u05D3\u05E0\u05D4 \u200F");  // Hebrew, a mark
}

TEST_CASE("tabs and line breaks become a blank") {
  CHECK(printable("a\tb\nc") == "a b c");
  CHECK(printable("a\r\nb\rc") == "a b c");
  CHECK(printable("a\n\nb") == "a  b");
  CHECK(printable("a\vb\fc\u0085d\u2028e\u2029f") == "a b c d e f");
}

TEST_CASE("controls, overrides of direction and bytes that are not UTF-8 are made visible") {
  CHECK(printable("\x1b[31mred") == "\uFFFD[31mred");
  CHECK(printable(std::string_view("a\0b", 3)) == "a\uFFFDb");
  CHECK(printable("\x07\x7F\u009B") == "\uFFFD\uFFFD\uFFFD");
  CHECK(printable("\u202Etxt.exe\u2066x\u2069") == "\uFFFDtxt.exe\uFFFDx\uFFFD");
  CHECK(printable("a\xFF\xC0\x80") == "a\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("padding counts columns, not bytes") {
  CHECK(pad_right("Zoë", 5) == "Zoë  ");
  CHECK(pad_left("山田", 5) == " 山田");
  CHECK(pad_right("山田", 3) == "山田");
  CHECK(pad_left("Dana", 4) == "Dana");
  CHECK(pad_right("", 2) == "  ");
  CHECK(pad_left("Dana", -1) == "Dana");
}
