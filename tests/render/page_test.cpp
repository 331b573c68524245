#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/document.hpp"

using namespace relate;
using namespace relate::render;

namespace {

std::string text(const Rows& rows, Screen screen) {
  std::ostringstream out;
  write(out, Format::text, rows, screen);
  return out.str();
}

Rows toned() {
  return {.columns = {{.key = "a", .tone = Tone::strong},
                      {.key = "b", .title = "b", .right = true, .tone = Tone::good},
                      {.key = "c", .tone = Tone::warning},
                      {.key = "d", .tone = Tone::bad},
                      {.key = "e", .tone = Tone::dim},
                      {.key = "f"}},
          .rows = {{"ask", std::int64_t{1}, "w", "x", "y", "z"},
                   {"idea", std::int64_t{10}, "", "x", "y", "z"}},
          .footer = "1 more"};
}

}  // namespace

TEST_CASE("colour is written around the words alone, and only where it is wanted") {
  CHECK(text(toned(), {.color = true}) ==
        "       \x1b[2mb\x1b[0m\n"
        "\x1b[1mask\x1b[0m    \x1b[32m1\x1b[0m  \x1b[33mw\x1b[0m  \x1b[31mx\x1b[0m  "
        "\x1b[2my\x1b[0m  z\n"
        "\x1b[1midea\x1b[0m  \x1b[32m10\x1b[0m     \x1b[31mx\x1b[0m  \x1b[2my\x1b[0m  z\n"
        "\x1b[2m1 more\x1b[0m\n");
  CHECK(text(toned(), {}) ==
        "       b\n"
        "ask    1  w  x  y  z\n"
        "idea  10     x  y  z\n"
        "1 more\n");
}

TEST_CASE("colour changes no other byte, at any width, in lists and reports") {
  const auto without_colour = [](const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\x1b') {
        at = text.find('m', at);
      } else {
        result += text[at];
      }
    }
    return result;
  };
  const Document report{
      .schema = "relate.test.v1",
      .title = "Acme",
      .sections = {{"who", "Who", std::vector<DocumentFact>{{"role", "Role", "sponsor"}}},
                   {"asks", "Asks", toned()},
                   {"wins", "Wins", "", "None yet."}}};
  const auto report_text = [&](Screen screen) {
    std::ostringstream out;
    write(out, Format::text, report, screen);
    return out.str();
  };
  for (int width = 1; width < 50; ++width) {
    CAPTURE(width);
    CHECK(without_colour(text(toned(), {width, true})) == text(toned(), {width, false}));
    CHECK(without_colour(report_text({width, true})) == report_text({width, false}));
  }
}

TEST_CASE("other formats are never coloured") {
  for (const Format format :
       {Format::json, Format::jsonl, Format::csv, Format::tsv, Format::markdown}) {
    std::ostringstream out;
    write(out, format, toned(), {.color = true});
    CHECK(out.str().find('\x1b') == std::string::npos);
  }
}
