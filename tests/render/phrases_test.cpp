#include "render/phrases.hpp"

#include <doctest/doctest.h>

using namespace relate;
using namespace relate::render;
using namespace std::chrono;

namespace {

constexpr Day today = 2026y / 3 / 18;

}  // namespace

TEST_CASE("remarks stand behind a text in parentheses, the empty ones left out") {
  CHECK(remarked("send the plan", {"every 1w", "", "private"}) ==
        "send the plan (every 1w, private)");
  CHECK(remarked("send the plan", {"", ""}) == "send the plan");
  CHECK(remarked("", {"Acme", "CIO"}) == "Acme, CIO");
  CHECK(remarked("", {}) == "");
}

TEST_CASE("a due day is late from the day after it") {
  CHECK(lateness(today - days(12), today) == "12 days late");
  CHECK(lateness(today - days(1), today) == "1 day late");
  CHECK(lateness(today, today) == "today");
  CHECK(lateness(today + days(1), today) == "tomorrow");
  CHECK(lateness(today + days(2), today) == "in 2 days");
}

TEST_CASE("one is counted in the singular, none and many in the plural") {
  CHECK(counted(1, "account", "accounts") == "1 account");
  CHECK(counted(0, "account", "accounts") == "0 accounts");
  CHECK(counted(2, "account", "accounts") == "2 accounts");
}

TEST_CASE("a text that is longer than its room ends at a word, with an ellipsis") {
  CHECK(gist("went through the budget", 23) == "went through the budget");
  CHECK(gist("went through the budget", 22) == "went through the …");
  CHECK(gist("one\n\ntwo\tthree", 40) == "one  two three");
  CHECK(gist("", 10) == "");
}

TEST_CASE("a day of this year needs no year, one of another does") {
  CHECK(short_day(2026y / 3 / 18, today) == "Wed 18 Mar");
  CHECK(short_day(2026y / 1 / 1, today) == "Thu 1 Jan");
  CHECK(short_day(2025y / 12 / 31, today) == "Wed 31 Dec 2025");
  CHECK(short_day(2027y / 1 / 1, today) == "Fri 1 Jan 2027");
}

TEST_CASE("a position is the role and where, or where alone") {
  const PartyName acme{.id = 1, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};
  CHECK(position({.group = acme, .role = "CIO"}) == "CIO, Acme");
  CHECK(position({.group = acme}) == "Acme");
}
