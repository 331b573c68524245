#include "relate/core/vcard_lines.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace relate {
namespace {

using Texts = std::vector<std::string>;

/// The lines of `text`, each with its number.
Texts lines_of(std::string_view text) {
  Texts found;
  TextLines lines(text);
  for (std::string_view line; lines.next(line);)
    found.push_back(std::to_string(lines.number()) + " " + std::string(line));
  return found;
}

/// The properties of `text` as `number name=value`.
Texts properties_of(std::string_view text) {
  Texts found;
  VcardLines lines(text);
  for (VcardLine line; lines.next(line);)
    found.push_back(std::to_string(line.number) + " " + line.name + "=" + line.value);
  return found;
}

/// The value of the first property.
std::string value_of(std::string_view text) {
  VcardLine line;
  REQUIRE(VcardLines(text).next(line));
  return line.value;
}

TEST_CASE("lines end in CR LF, LF or CR, with or without an end of the last") {
  CHECK(lines_of("a\r\nb\nc") == Texts{"1 a", "2 b", "3 c"});
  CHECK(lines_of("a\rb\r") == Texts{"1 a", "2 b"});
  CHECK(lines_of("a\r\r\nb\r\n") == Texts{"1 a", "2 b"});
  CHECK(lines_of("a\n\nb\n") == Texts{"1 a", "2 ", "3 b"});
  CHECK(lines_of("") == Texts{});
}

TEST_CASE("a lone CR in a text of LF ends a line only before a property") {
  CHECK(lines_of("FN:a\rb\nTEL:1\n") == Texts{"1 FN:a\rb", "2 TEL:1"});
  CHECK(lines_of("FN:a\rTEL;CELL:1\nX:2\n") == Texts{"1 FN:a", "2 TEL;CELL:1", "3 X:2"});
}

TEST_CASE("a byte order mark at the beginning of any line is dropped") {
  CHECK(lines_of("a\n\xEF\xBB\xBF"
                 "b\n") == Texts{"1 a", "2 b"});
}

TEST_CASE("a fold of 3.0 and 4.0 is nothing, and the blank behind it is a blank") {
  CHECK(properties_of("NOTE:Rol\r\n lout\r\n  worries\r\nFN:x") ==
        Texts{"1 NOTE=Rollout worries", "4 FN=x"});
  CHECK(value_of("NOTE:Rol\n\tlout") == "Rollout");
}

TEST_CASE("a property may be folded within its parameters") {
  VcardLine line;
  REQUIRE(VcardLines("TEL;TYPE=ce\n ll:1\n").next(line));
  CHECK(line.types() == std::vector<std::string>{"CELL"});
  CHECK(line.value == "1");
}

TEST_CASE("blank lines end nothing that goes on behind them") {
  CHECK(properties_of("NOTE:Rol\n\n lout\n\n\nFN:x") == Texts{"1 NOTE=Rollout", "6 FN=x"});
}

TEST_CASE("a fold of 2.1 is a blank, unless the line was cut at its limit") {
  CHECK(properties_of("VERSION:2.1\nNOTE:the\n   rollout")[1] == "2 NOTE=the rollout");
  const std::string full = "NOTE:" + std::string(70, 'x');
  CHECK(properties_of("VERSION:2.1\n" + full + "\n yz")[1] == "2 NOTE=" + full.substr(5) + "yz");
  CHECK(properties_of("VERSION:2.1\nNOTE:" + full.substr(6) + "\n yz")[1] ==
        "2 NOTE=" + full.substr(6) + " yz");
  CHECK(properties_of("VERSION:2.1\nBEGIN:VCARD\nNOTE:rol\n lout")[2] == "3 NOTE=rollout");
}

TEST_CASE("a soft break of quoted-printable joins the next line, whatever it begins with") {
  CHECK(value_of("NOTE;QUOTED-PRINTABLE:Rol=\r\nlout=0A=\r\nTel: 1\r\n") == "Rollout=0ATel: 1");
  CHECK(value_of("NOTE;QUOTED-PRINTABLE:Rol=  \nlout") == "Rollout");
  CHECK(value_of("NOTE;QUOTED-PRINTABLE:the=\n rollout") == "the rollout");
  CHECK(value_of("NOTE;QUOTED-PRINTABLE:the=\n =C3=A9tude") == "the =C3=A9tude");
}

TEST_CASE("a soft break that is folded, too, has no blank") {
  CHECK(value_of("FN;QUOTED-PRINTABLE:=D0=9E=D0=\n =BB") == "=D0=9E=D0=BB");
  CHECK(value_of("FN;QUOTED-PRINTABLE:=D0=9E=D0\n =BB") == "=D0=9E=D0=BB");
  CHECK(value_of("FN;QUOTED-PRINTABLE:the =\n  rollout") == "the rollout");
}

TEST_CASE("a soft break before the end of the card, or a blank line, joins no property") {
  CHECK(properties_of("NOTE;QUOTED-PRINTABLE:a=\nEND:VCARD\n") ==
        Texts{"1 NOTE=a=", "2 END=VCARD"});
  CHECK(properties_of("NOTE;QUOTED-PRINTABLE:a=\n\nFN:x\n") == Texts{"1 NOTE=a=", "3 FN=x"});
  CHECK(value_of("NOTE;QUOTED-PRINTABLE:a=\n\n=62\n") == "a=62");
}

TEST_CASE("an equals sign at the end of other text is no soft break") {
  CHECK(properties_of("NOTE:a=\nFN:x\n") == Texts{"1 NOTE=a=", "2 FN=x"});
}

TEST_CASE("of pictures, sounds and keys one line is read, however they are broken") {
  const Texts expected{"1 PHOTO=AAAA", "5 FN=x"};
  CHECK(properties_of("PHOTO;BASE64:\n AAAA\n BBB=\n\nFN:x") == expected);
  CHECK(properties_of("PHOTO;ENCODING=b:AAAA\nBBBB/+\nBBB=\n\nFN:x") == expected);
  CHECK(properties_of("PHOTO:AAAA\n BBBB\n BBBB\n BBB=\nFN:x") == expected);
  CHECK(properties_of("item1.KEY:x\n y\nSOUND:x\n y\nLOGO:x\n y\n") ==
        Texts{"1 KEY=x", "3 SOUND=x", "5 LOGO=x"});
}

TEST_CASE("other base64 goes on over lines without indentation") {
  CHECK(value_of("NOTE;ENCODING=BASE64:Um9s\nbG91dA==\n\nFN:x") == "Um9sbG91dA==");
}

TEST_CASE("a note or an address that was broken without folding goes on") {
  CHECK(properties_of("NOTE:first line\nsecond line\nFN:x") ==
        Texts{"1 NOTE=first line\nsecond line", "3 FN=x"});
  CHECK(properties_of("FN:x\nsecond line\nTEL:1") == Texts{"1 FN=x", "2 =second line", "3 TEL=1"});
}

TEST_CASE("a card that is indented as a whole is read as if it were not") {
  const Texts expected{"1 BEGIN=VCARD", "2 NOTE=Rollout", "4 END=VCARD", "5 BEGIN=VCARD"};
  CHECK(properties_of("  BEGIN:VCARD\n  NOTE:Rol\n   lout\n  END:VCARD\n  BEGIN:VCARD") ==
        expected);
}

TEST_CASE("a card indented behind AGENT is lines of its own") {
  CHECK(properties_of("AGENT:BEGIN:VCARD\n FN:Lee\n  Chan\n END:VCARD\nTEL:1") ==
        Texts{"1 AGENT=BEGIN:VCARD", "2 FN=LeeChan", "4 END=VCARD", "5 TEL=1"});
}

TEST_CASE("an escaped card behind AGENT is one value") {
  CHECK(value_of("AGENT:BEGIN:VCARD\\nFN:Lee\n  Chan\\n\n END:VCARD\n") ==
        "BEGIN:VCARD\\nFN:Lee Chan\\nEND:VCARD");
}

}  // namespace
}  // namespace relate
