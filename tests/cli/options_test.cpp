#include "cli/options.hpp"

#include <doctest/doctest.h>

#include "core/refusal.hpp"

namespace relate::cli {

TEST_CASE("a number is whole, and between its limits") {
  CHECK(parse_number("--limit", "1", 1, 10) == 1);
  CHECK(parse_number("--limit", "10", 1, 10) == 10);
  CHECK(parse_number("--mood", "-2", -2, 2) == -2);
  for (const char* text : {"0", "11", "", "+5", "5.0", "five", "5x", " 5", "99999999999"}) {
    CAPTURE(text);
    CHECK(refusal([&] { parse_number("--limit", text, 1, 10); }) ==
          std::string("usage: --limit cannot be '") + text +
              "'\nhint: use a whole number from 1 to 10");
  }
}

}  // namespace relate::cli
