#include "relate/core/wide_text.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::string_view_literals;

TEST_CASE("a mark of UTF-8 is dropped, and other bytes stay as they are") {
  CHECK(narrow_text("\xEF\xBB\xBFZoë") == "Zoë");
  CHECK(narrow_text("Zo\xEB") == "Zo\xEB");
  CHECK(narrow_text("") == "");
}

TEST_CASE("UTF-16 of either order is known by its mark") {
  CHECK(narrow_text("\xFF\xFEZ\0o\0\xEB\0"sv) == "Zoë");
  CHECK(narrow_text("\xFE\xFF\0Z\0o\0\xEB"sv) == "Zoë");
  CHECK(narrow_text("\xFF\xFE\x71\x5C\x30\x75"sv) == "山田");
}

TEST_CASE("UTF-16 of either order is known without a mark by its zero bytes") {
  CHECK(narrow_text("D\0a\0n\0a\0"sv) == "Dana");
  CHECK(narrow_text("\0D\0a\0n\0a"sv) == "Dana");
  CHECK(narrow_text("D\0a\0\x71\x5C\x30\x75n\0"sv) == "Da山田n");
}

TEST_CASE("a few zero bytes do not make a text UTF-16") {
  CHECK(narrow_text("Da\0na Ruiz"sv) == "Da\0na Ruiz"sv);
  CHECK(narrow_text("\0\0\0\0"sv) == "\0\0\0\0"sv);
}

TEST_CASE("UTF-32 of either order is known by its mark") {
  CHECK(narrow_text("\xFF\xFE\0\0Z\0\0\0\xEB\0\0\0"sv) == "Zë");
  CHECK(narrow_text("\0\0\xFE\xFF\0\0\0Z\0\x01\xF6\0"sv) == "Z\U0001F600");
}

TEST_CASE("characters beyond the first 65536 are pairs in UTF-16") {
  CHECK(narrow_text("\xFF\xFE\x3D\xD8\x00\xDE"sv) == "\U0001F600");
}

TEST_CASE("what is no character in UTF-16 or UTF-32 is U+FFFD") {
  CHECK(narrow_text("\xFF\xFE\x3D\xD8Z\0"sv) == "\uFFFDZ");    // half a pair
  CHECK(narrow_text("\xFF\xFE\x00\xDEZ\0"sv) == "\uFFFDZ");    // the other half
  CHECK(narrow_text("\xFF\xFEZ\0o"sv) == "Z\uFFFD");           // cut off
  CHECK(narrow_text("\xFF\xFE\0\0\0\0\x11\0"sv) == "\uFFFD");  // beyond the last
  CHECK(narrow_text("\xFF\xFE\0\0Z\0\0\0Z"sv) == "Z\uFFFD");   // cut off
}

}  // namespace
}  // namespace relate
