#include "relate/core/clean_text.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::string_view_literals;

TEST_CASE("a text has line feeds as line ends and no other control characters") {
  CHECK(clean_text("a\r\nb\rc\nd") == "a\nb\nc\nd");
  CHECK(clean_text("a\tb") == "a b");
  CHECK(clean_text("a\0\x1B[31mb\x7F\u0085c"sv) == "a[31mbc");
}

TEST_CASE("a text has no blanks or line ends around it") {
  CHECK(clean_text(" \n a \n b \r\n ") == "a \n b");
  CHECK(clean_text(" \t ") == "");
}

TEST_CASE("a text is UTF-8") {
  CHECK(clean_text("Zo\xEB") == "Zo\uFFFD");
  CHECK(clean_line("Zo\xEB") == "Zo\uFFFD");
}

TEST_CASE("a line has single blanks for blanks and line ends of any kind") {
  CHECK(clean_line("  Dana \t\r\n\u3000 Ruiz\u00A0") == "Dana Ruiz");
  CHECK(clean_line("\n") == "");
  CHECK(clean_line("Dana\0\x01 Ruiz"sv) == "Dana Ruiz");
}

TEST_CASE("marks of direction that came along with a number are dropped") {
  CHECK(clean_line("\u202A+1 555 0100\u202C") == "+1 555 0100");
  CHECK(clean_line("\uFEFFDana\u200E \u200BRuiz") == "Dana Ruiz");
}

TEST_CASE("a text of blanks, line ends and what is not seen is blank") {
  CHECK(is_blank(""));
  CHECK(is_blank(" \t\n\u00A0\u200B"));
  CHECK_FALSE(is_blank(" . "));
}

TEST_CASE("joiners within words stay") {
  CHECK(clean_line("\u0646\u0627\u0645\u0647\u200C\u0647\u0627") ==
        "\u0646\u0627\u0645\u0647\u200C\u0647\u0627");
}

TEST_CASE("an excerpt is one line, cut behind so many characters") {
  CHECK(excerpt("Dana\nRuiz", 20) == "Dana Ruiz");
  CHECK(excerpt("Zoë Müller", 5) == "Zoë M...");
  CHECK(excerpt("Zoë", 3) == "Zoë");
  CHECK(excerpt(std::string(100, 'x')) == std::string(40, 'x') + "...");
  CHECK(excerpt("") == "");
}

}  // namespace
}  // namespace relate
