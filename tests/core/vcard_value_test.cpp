#include "relate/core/vcard_value.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using Pieces = std::vector<std::string_view>;

TEST_CASE("quoted-printable codes are bytes, in either case") {
  CHECK(decode_quoted_printable("Zo=C3=AB=20M=c3=bcller") == "Zoë Müller");
  CHECK(decode_quoted_printable("a=3D") == "a=");
}

TEST_CASE("what is no code of quoted-printable stays, save for a soft break at the end") {
  CHECK(decode_quoted_printable("a=ZZ=4") == "a=ZZ=4");
  CHECK(decode_quoted_printable("a=b=") == "a=b");
  CHECK(decode_quoted_printable("") == "");
}

TEST_CASE("base64 is bytes up to its padding") {
  CHECK(decode_base64("RGFuYSBSdWl6") == "Dana Ruiz");
  CHECK(decode_base64("RGFuYQ==RGFu") == "Dana");
  CHECK(decode_base64("RGF\n u YQ") == "Dana");
  CHECK(decode_base64("+/+/") == "\xFB\xFF\xBF");
  CHECK(decode_base64("") == "");
}

TEST_CASE("a value is split at separators without a backslash") {
  CHECK(split_vcard_value("a;b\\;c;;d\\\\;e", ';') == Pieces{"a", "b\\;c", "", "d\\\\", "e"});
  CHECK(split_vcard_value("", ';') == Pieces{""});
  CHECK(split_vcard_value("a;", ';') == Pieces{"a", ""});
  CHECK(split_vcard_value("a\\", ';') == Pieces{"a\\"});
}

TEST_CASE("escapes are undone, and other backslashes stay") {
  CHECK(unescape_vcard_value(R"(a\nb\Nc\,d\;e\:f\"g\\n\x)", false) == "a\nb\nc,d;e:f\"g\\n\\x");
  CHECK(unescape_vcard_value("a\\", false) == "a\\");
}

TEST_CASE("a path of Windows in a card of 2.1 stays whole") {
  CHECK(unescape_vcard_value(R"(see C:\new\notes)", true) == R"(see C:\new\notes)");
  CHECK(unescape_vcard_value(R"(\\acme\new)", true) == R"(\\acme\new)");
  CHECK(unescape_vcard_value(R"(Ruiz\; Dana\nnotes:\n1)", true) == "Ruiz; Dana\nnotes:\n1");
  CHECK(unescape_vcard_value(R"(\:\n1)", true) == ":\n1");
  CHECK(unescape_vcard_value(R"(C:\new)", false) == "C:\new");
}

}  // namespace
}  // namespace relate
