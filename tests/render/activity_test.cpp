#include "relate/render/activity.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "relate/render/width.hpp"

using namespace relate;
using namespace relate::render;
using namespace std::chrono;

namespace {

constexpr Day today = 2026y / 3 / 18;
constexpr Period march{2026y / 3 / 1, 2026y / 3 / 31};

PartyName person(Id id, std::string handle, std::string name) {
  return {.id = id, .handle = std::move(handle), .name = std::move(name)};
}

/// Three calls and a mail in March, two calls in the eighteen days before.
Activity activity() {
  const auto part = [](Id interaction, Id party, Day day, Channel channel, Direction direction) {
    return ContactPart{interaction, party, day, channel, direction};
  };
  const std::vector parts = {part(1, 1, 2026y / 3 / 2, Channel::call, Direction::out),
                             part(2, 1, 2026y / 3 / 3, Channel::call, Direction::in),
                             part(3, 2, 2026y / 3 / 3, Channel::email, Direction::in),
                             part(4, 1, 2026y / 3 / 16, Channel::call, Direction::both)};
  const std::vector before = {part(5, 1, 2026y / 2 / 16, Channel::call, Direction::out),
                              part(6, 3, 2026y / 2 / 17, Channel::call, Direction::out)};
  return count_activity(parts, before, march, today);
}

std::string written(Format format, Audience audience = Audience::me, int width = 80) {
  const std::vector<ActivePerson> people = {
      {person(1, "dana-ruiz", "Dana Ruiz"), {3, 1}, 2026y / 3 / 16, Rhythm{3, 2, 6}},
      {person(2, "lee-chan", "Lee Chan"), {1, 0}, 2026y / 3 / 3, {}},
      {person(3, "ann-hill", "Ann Hill"), {0, 1}, {}, Rhythm{1, 0, 4}}};
  std::ostringstream out;
  const ReportHead head{
      .who = {{.id = 9, .kind = PartyKind::org, .handle = "acme", .name = "Acme"}},
      .audience = audience,
      .today = today,
      .period = march};
  const std::vector<GroupRhythm> groups = {{head.who.front(), {2, 1, 3}}};
  write(out, format, activity_document(head, activity(), people, groups), {.width = width});
  return out.str();
}

}  // namespace

TEST_CASE("activity is counted against the period before, drawn by day and listed by what it was") {
  CHECK(written(Format::text) ==
        "Activity, Sun 1 Mar 2026 to Tue 31 Mar 2026: Acme\n"
        "=================================================\n"
        "\n"
        "Contacts         4, 2 more than in the 18 days before\n"
        "People           2, 2 before\n"
        "On               3 days\n"
        "Longest silence  12 days, Wed 4 Mar to Sun 15 Mar\n"
        "Begun            2 by them, 1 by us, 1 by both\n"
        "Rhythm           kept 2 of 4 (6 days late at worst)\n"
        "Own rhythm       Acme kept 1 of 2 (3 days late at worst)\n"
        "\n"
        "Day by day\n"
        "      Mar\n"
        "  Mon   ░ · ░\n"
        "  Tue   ▒ · ·\n"
        "  Wed   · · ·\n"
        "  Thu   · ·\n"
        "  Fri   · ·\n"
        "  Sat   · ·\n"
        "  Sun · · ·\n"
        "  · none  ░ 1  ▒ 2\n"
        "\n"
        "By month\n"
        "  Mar 2026, 18 days  4  ██████████████████████████████\n"
        "\n"
        "By channel\n"
        "         now  before\n"
        "  call     3       2  ██████████████████████████████\n"
        "  email    1       0  ██████████\n"
        "\n"
        "By person\n"
        "             now  before  last        rhythm\n"
        "  Dana Ruiz    3       1  Mon 16 Mar  kept 2 of 3  █████████████████████████████\n"
        "  Lee Chan     1       0  Tue 3 Mar                █████████▋\n"
        "  Ann Hill     0       1              kept 0 of 1\n");
}

TEST_CASE("a customer is shown neither who began nor the rhythm") {
  const std::string text = written(Format::text, Audience::customer);
  CHECK(text.find("Begun") == std::string::npos);
  CHECK(text.find("hythm") == std::string::npos);
  CHECK(text.find("2 of 3") == std::string::npos);
  const std::string json = written(Format::json, Audience::customer);
  CHECK(json.find("begun") == std::string::npos);
  CHECK(json.find("rhythm") == std::string::npos);
}

TEST_CASE("the keys of activity are these") {
  const std::string json = written(Format::json);
  CHECK(json ==
        R"({
  "schema": "relate.activity.v1",
  "title": "Activity, Sun 1 Mar 2026 to Tue 31 Mar 2026: Acme",
  "day": "2026-03-18",
  "audience": "me",
  "period": {
    "first": "2026-03-01",
    "last": "2026-03-31",
    "days": 31
  },
  "who": [
    {"handle": "acme", "kind": "org", "name": "Acme"}
  ],
  "totals": {
    "contacts": 4,
    "contacts_before": 2,
    "days_with_contact": 3,
    "days_with_contact_before": 2,
    "people": 2,
    "people_before": 2,
    "before_first": "2026-02-11",
    "before_last": "2026-02-28",
    "longest_silence": 12,
    "begun_by_them": 2,
    "begun_by_us": 1,
    "begun_by_both": 1,
    "rhythm_waits": 4,
    "rhythm_kept": 2
  },
  "calendar": {"first": "2026-03-01", "last": "2026-03-18", "counts": [0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]},
  "months": [
    {"month": "2026-03", "contacts": 4}
  ],
  "channels": [
    {"channel": "call", "contacts": 3, "contacts_before": 2},
    {"channel": "email", "contacts": 1, "contacts_before": 0}
  ],
  "people": [
    {"handle": "dana-ruiz", "name": "Dana Ruiz", "contacts": 3, "contacts_before": 1, "last_contact": "2026-03-16", "rhythm_waits": 3, "rhythm_kept": 2},
    {"handle": "lee-chan", "name": "Lee Chan", "contacts": 1, "contacts_before": 0, "last_contact": "2026-03-03", "rhythm_waits": null, "rhythm_kept": null},
    {"handle": "ann-hill", "name": "Ann Hill", "contacts": 0, "contacts_before": 1, "last_contact": null, "rhythm_waits": 1, "rhythm_kept": 0}
  ],
  "groups": [
    {"handle": "acme", "name": "Acme", "rhythm_waits": 2, "rhythm_kept": 1}
  ]
}
)");
}

TEST_CASE("on forty columns activity needs no more") {
  std::istringstream lines(written(Format::text, Audience::me, 40));
  for (std::string line; std::getline(lines, line);) CHECK(display_width(line) <= 40);
}
