#include "relate/render/echo.hpp"

#include <sstream>

#include <doctest/doctest.h>

namespace relate::render {
namespace {

std::string echo(std::string_view text, const Screen& screen) {
  std::ostringstream out;
  write_echo(out, "mrqk", text, screen);
  return out.str();
}

}  // namespace

TEST_CASE("an echo is the id and what was stored") {
  CHECK(echo("call with Zoë Müller", {}) == "mrqk  call with Zoë Müller\n");
  CHECK(echo("a\x1b[31m\nb", {}) == "mrqk  a\xEF\xBF\xBD[31m b\n");
}

TEST_CASE("in colour the id steps back") {
  CHECK(echo("call", {.color = true}) == "\x1b[2mmrqk\x1b[0m  call\n");
}

}  // namespace relate::render
