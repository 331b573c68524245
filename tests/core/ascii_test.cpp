#include "relate/core/ascii.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

TEST_CASE("only the letters A to Z have a case") {
  CHECK(ascii_lower("QUOTED-Printable 1Ä") == "quoted-printable 1Ä");
  CHECK(ascii_upper("quoted-Printable 1ä") == "QUOTED-PRINTABLE 1ä");
  CHECK(ascii_equal("Begin", "bEGIN"));
  CHECK_FALSE(ascii_equal("Ä", "ä"));
  CHECK_FALSE(ascii_equal("Begin", "Beg"));
}

TEST_CASE("a beginning and a place are found whatever the case") {
  CHECK(ascii_begins("MailTo:x", "mailto:"));
  CHECK_FALSE(ascii_begins("mail", "mailto:"));
  CHECK(ascii_find("a;Encoding=B", "ENCODING=b") == 2);
  CHECK(ascii_find("abab", "AB", 1) == 2);
  CHECK(ascii_find("ab", "abc") == std::string_view::npos);
  CHECK(ascii_find("ab", "a", 5) == std::string_view::npos);
}

TEST_CASE("blanks and line ends around a text are trimmed") {
  CHECK(trim_ascii(" \t\r\n a b \v\f") == "a b");
  CHECK(trim_ascii(" \n ") == "");
  CHECK(trim_ascii("") == "");
}

}  // namespace
}  // namespace relate
