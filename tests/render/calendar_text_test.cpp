#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/document.hpp"

using namespace relate;
using namespace relate::render;
using namespace std::chrono;

namespace {

std::string written(const Calendar& calendar, Format format, const Screen& screen = {}) {
  std::ostringstream out;
  write(out, format, Document{.schema = "s", .title = {}, .sections = {{"days", "", calendar}}},
        screen);
  return out.str();
}

/// Three weeks from Wednesday 18 February to Tuesday 10 March.
Calendar three_weeks() {
  Calendar calendar{.first = 2026y / 2 / 18, .counts = std::vector<int>(21)};
  calendar.counts[0] = 1;   // Wed 18 Feb
  calendar.counts[5] = 2;   // Mon 23 Feb
  calendar.counts[11] = 4;  // Sun 1 Mar
  calendar.counts[20] = 3;  // Tue 10 Mar
  return calendar;
}

}  // namespace

TEST_CASE("a calendar has a column a week, its months above, and days outside it blank") {
  CHECK(written(three_weeks(), Format::text) ==
        "    Feb Mar\n"
        "Mon   ▒ · ·\n"
        "Tue   · · ▓\n"
        "Wed ░ · ·\n"
        "Thu · · ·\n"
        "Fri · · ·\n"
        "Sat · · ·\n"
        "Sun · █ ·\n"
        "· none  ░ 1  ▒ 2  ▓ 3  █ 4\n");
}

TEST_CASE("without UTF-8 a calendar is drawn with plain characters") {
  CHECK(written(three_weeks(), Format::text, {.utf8 = false}) ==
        "    Feb Mar\n"
        "Mon   + . .\n"
        "Tue   . . x\n"
        "Wed - . .\n"
        "Thu . . .\n"
        "Fri . . .\n"
        "Sat . . .\n"
        "Sun . # .\n"
        ". none  - 1  + 2  x 3  # 4\n");
}

TEST_CASE("more than four in a day share four shades, each said with its numbers") {
  Calendar calendar{.first = 2026y / 3 / 16, .counts = {1, 3, 4, 5, 10, 0, 0}};
  CHECK(written(calendar, Format::text) ==
        "    Mar\n"
        "Mon ░\nTue ▒\nWed ▒\nThu ▒\nFri █\nSat ·\nSun ·\n"
        "· none  ░ 1-2  ▒ 3-5  ▓ 6-7  █ 8-10\n");
}

TEST_CASE("weeks stand closer where they do not fit, then below each other") {
  const Calendar calendar{.first = 2026y / 1 / 5, .counts = std::vector<int>(70, 1)};
  CHECK(written(calendar, Format::text, {.width = 14}) ==
        "    Jan Feb\n"
        "Mon ░░░░░░░░░░\nTue ░░░░░░░░░░\nWed ░░░░░░░░░░\nThu ░░░░░░░░░░\n"
        "Fri ░░░░░░░░░░\nSat ░░░░░░░░░░\nSun ░░░░░░░░░░\n"
        "· none  ░ 1\n");
  CHECK(written(calendar, Format::text, {.width = 12}) ==
        "    Jan Feb\n"
        "Mon ░░░░░░░░\nTue ░░░░░░░░\nWed ░░░░░░░░\nThu ░░░░░░░░\n"
        "Fri ░░░░░░░░\nSat ░░░░░░░░\nSun ░░░░░░░░\n"
        "    Mar\n"
        "Mon ░░\nTue ░░\nWed ░░\nThu ░░\nFri ░░\nSat ░░\nSun ░░\n"
        "· none  ░ 1\n");
}

TEST_CASE("as data a calendar is a number a day, as Markdown a block of code") {
  const Calendar calendar{.first = 2026y / 3 / 16, .counts = {1, 0, 2}};
  CHECK(written(calendar, Format::json) ==
        "{\n  \"schema\": \"s\",\n  \"title\": \"\",\n"
        "  \"days\": {\"first\": \"2026-03-16\", \"last\": \"2026-03-18\", \"counts\": [1, 0, 2]}\n"
        "}\n");
  CHECK(written(calendar, Format::markdown) ==
        "```\n    Mar\nMon ░\nTue ·\nWed ▒\nThu\nFri\nSat\nSun\n· none  ░ 1  ▒ 2\n```\n");
}

TEST_CASE("a calendar of nothing is left out, or said to be empty") {
  const Calendar calendar{.first = 2026y / 3 / 16, .counts = {0, 0}};
  CHECK(written(calendar, Format::text).empty());
}
