#include "relate/core/vcard_line.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using Types = std::vector<std::string>;

TEST_CASE("a line is a name, parameters and a value") {
  const auto line = parse_vcard_line("tel;type=cell;PREF=1:+1:555", 7);
  CHECK(line.number == 7);
  CHECK(line.name == "TEL");
  CHECK(line.group == "");
  CHECK(line.types() == Types{"CELL"});
  CHECK(line.parameter("PREF") == "1");
  CHECK(line.parameter("CHARSET") == "");
  CHECK(line.value == "+1:555");
}

TEST_CASE("a group stands before the last dot") {
  CHECK(parse_vcard_line("item1.X-ABLabel:x", 1).group == "ITEM1");
  CHECK(parse_vcard_line("item1.X-ABLabel:x", 1).name == "X-ABLABEL");
  CHECK(parse_vcard_line("a.b.TEL:1", 1).group == "A.B");
}

TEST_CASE("quotes keep what would end a parameter, and carets are decoded") {
  const auto line = parse_vcard_line(R"(ADR;LABEL="Main St: 1^nTown; ^'x^' ^^n ^x":;;)", 1);
  CHECK(line.parameter("LABEL") == "Main St: 1\nTown; \"x\" ^n ^x");
  CHECK(line.value == ";;");
}

TEST_CASE("text behind a quote belongs to the value") {
  CHECK(parse_vcard_line("TEL;X=\"a;\"b:1", 1).parameter("X") == "a;b");
}

TEST_CASE("a quote that nothing closes is a letter") {
  const auto line = parse_vcard_line("TEL;X=\"a;TYPE=home:1", 1);
  CHECK(line.parameter("X") == "\"a");
  CHECK(line.types() == Types{"HOME"});
  CHECK(line.value == "1");
}

TEST_CASE("types stand in a list, in quotes, one by one, or bare") {
  CHECK(parse_vcard_line("TEL;TYPE=home,pref:1", 1).types() == Types{"HOME", "PREF"});
  CHECK(parse_vcard_line("TEL;TYPE=\"home,pref\":1", 1).types() == Types{"HOME", "PREF"});
  CHECK(parse_vcard_line("TEL;type=home;type=pref:1", 1).types() == Types{"HOME", "PREF"});
  CHECK(parse_vcard_line("TEL;HOME;PREF:1", 1).types() == Types{"HOME", "PREF"});
  CHECK(parse_vcard_line("TEL;TYPE=HOME,TYPE=PREF:1", 1).types() == Types{"HOME", "PREF"});
  CHECK(parse_vcard_line("TEL;TYPE=\"home\",pref:1", 1).types() == Types{"HOME", "PREF"});
  CHECK(parse_vcard_line("TEL;;TYPE=,:1", 1).types() == Types{});
}

TEST_CASE("encodings are known with and without their parameter's name") {
  CHECK(parse_vcard_line("N;QUOTED-PRINTABLE:x", 1).is_quoted_printable());
  CHECK(parse_vcard_line("N;encoding=quoted-printable:x", 1).is_quoted_printable());
  CHECK(parse_vcard_line("N;TYPE=QUOTED-PRINTABLE:x", 1).is_quoted_printable());
  CHECK_FALSE(parse_vcard_line("N;ENCODING=8BIT:x", 1).is_quoted_printable());
  CHECK(parse_vcard_line("N;BASE64:x", 1).is_base64());
  CHECK(parse_vcard_line("N;ENCODING=b:x", 1).is_base64());
  CHECK_FALSE(parse_vcard_line("N;TYPE=b:x", 1).is_base64());
}

TEST_CASE("preference is a number, or a type that comes first") {
  CHECK(parse_vcard_line("TEL;PREF=2:1", 1).preference() == 2);
  CHECK(parse_vcard_line("TEL;TYPE=home,pref:1", 1).preference() == 1);
  CHECK(parse_vcard_line("TEL;PREF:1", 1).preference() == 1);
  CHECK(parse_vcard_line("TEL:1", 1).preference() == 101);
  CHECK(parse_vcard_line("TEL;PREF=0:1", 1).preference() == 101);
  CHECK(parse_vcard_line("TEL;PREF=999999999999:1", 1).preference() == 101);
  CHECK(parse_vcard_line("TEL;PREF=x:1", 1).preference() == 101);
}

TEST_CASE("what has no name or no colon is all value") {
  for (const std::string_view text :
       {"no property", ":x", ";x:y", "TEL;TYPE=home", "TEL", "", ".:x", "Zoë:x", "a b:c"}) {
    CAPTURE(text);
    const auto line = parse_vcard_line(text, 1);
    CHECK(line.name == "");
    CHECK(line.parameters.empty());
    CHECK(line.value == text);
  }
}

TEST_CASE("a name is letters, digits and few signs, up to a colon or a parameter") {
  CHECK(vcard_name_size("TEL:1") == 3);
  CHECK(vcard_name_size("item1.X-AB_c/d;x") == 14);
  CHECK(vcard_name_size("TEL 1:2") == 0);
  CHECK(vcard_name_size("TEL") == 0);
  CHECK(vcard_name_size("group.:1") == 0);
}

}  // namespace
}  // namespace relate
