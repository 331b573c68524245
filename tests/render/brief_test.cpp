#include "relate/render/brief.hpp"

#include <doctest/doctest.h>

#include "small_brief.hpp"

namespace relate::render {
TEST_CASE("sections without content are left out, but for what is owed and the contacts") {
  for (const char* title : {"Roadblocks", "Feedback", "Needs", "Mentions and notes", "Facts",
                            "Coming up", "Position", "Links", "Lessons", "What they share"})
    CHECK(under(title, one()) == "(no section)");
  CHECK(under("We owe them", one()) == "  Nothing is open.\n");
  CHECK(under("Last contacts", one()) == "  None yet.\n");
}

TEST_CASE("a contact stands with day, channel, company, direction, mood and text") {
  Brief brief = one();
  Interaction first = call(1, "2026-03-10", {dana, lee}, "went through\nthe budget");
  first.time = ClockTime{.minute = 14 * 60 + 30};
  first.direction = Direction::in;
  first.mood = -1;
  first.is_private = true;
  Interaction second = call(2, "2025-12-30", {dana}, "");
  second.direction = Direction::both;
  brief.contacts = {first, second};
  CHECK(under("Last contacts", brief) ==
        "  kkkl  Tue 10 Mar 14:30, call with Lee Chan, in, mood -1, private: went through\n"
        "        the budget\n"
        "  kkkm  Tue 30 Dec 2025, call, both\n");
}

TEST_CASE("a note is about somebody, and a long text is cut") {
  Brief brief = two();
  std::string long_text;
  for (int i = 0; i < 41; ++i) long_text += "word ";
  Interaction note = call(1, "2026-03-10", {dana}, long_text + "end");
  note.channel = Channel::note;
  brief.mentions = {note};
  // 200 columns are 40 times `word `, the last without its blank.
  const std::string text = under("Mentions and notes", brief);
  CHECK(text.starts_with("  kkkl  Tue 10 Mar, note about Dana Ruiz: word word"));
  CHECK(text.ends_with(" word …\n"));
}

TEST_CASE("facts are grouped by whom they are about, and say so unless it is clear") {
  Brief brief = one();
  brief.facts = {{.who = dana, .key = "prefers", .value = "mornings"},
                 {.who = dana, .key = "rumour", .value = "may leave", .is_private = true}};
  CHECK(under("Facts", brief) == "  prefers: mornings\n  rumour: may leave (private)\n");
  brief.facts.push_back({.who = acme, .key = "year", .value = "begins in April"});
  CHECK(under("Facts", brief) ==
        "  Dana Ruiz  prefers: mornings\n"
        "             rumour: may leave (private)\n"
        "  Acme       year: begins in April\n");
}

TEST_CASE("what is coming up stands with its day, its number and its distance") {
  Brief brief = one();
  const Occasion birthday{
      .id = 1, .who = {dana}, .label = "birthday", .date = {1986, 3, 20}, .every = "1y"};
  const Occasion meeting{.id = 2,
                         .who = {dana, lee},
                         .label = "committee",
                         .date = {2026, 3, 18},
                         .time = ClockTime{.minute = 600}};
  brief.occasions = {{meeting, brief.today, {}}, {birthday, day_of("2026-03-20"), 40}};
  CHECK(under("Coming up", brief) ==
        "  Wed 18 Mar 10:00  committee      Lee Chan  today\n"
        "  Fri 20 Mar        birthday (40)            in 2 days\n");
  CHECK(written(brief, Format::json).find("\"occurrence\": \"2026-03-20\"") != std::string::npos);
}

TEST_CASE("a position says influence, interest, engagement and pulse, and links how they stand") {
  Brief brief = one();
  const Assessment in_rollout{.id = 1,
                              .who = dana,
                              .project = rollout,
                              .day = day_of("2026-03-02"),
                              .influence = 4,
                              .interest = 5,
                              .engagement = "supportive",
                              .desired = "leading",
                              .pulse = 3,
                              .note = "asks for figures",
                              .is_private = true};
  const Assessment earlier{.id = 3, .who = dana, .influence = 3};
  brief.positions = {
      {in_rollout, {}},
      {{.id = 2, .who = dana, .day = day_of("2026-01-05"), .influence = 2}, earlier}};
  brief.links = {{.from = dana, .relation = "reports-to", .to = ann},
                 {.from = lee, .relation = "reports-to", .to = dana, .note = "since May"}};
  CHECK(under("Position", brief) ==
        "  influence 4, interest 5: manage closely; supportive, wanted          Mon 2 Mar\n"
        "  leading; pulse 3 (Rollout, private)\n"
        "    asks for figures\n"
        "  influence 2 (was 3)                                                  Mon 5 Jan\n");
  CHECK(under("Links", brief) ==
        "  reports to  Ann Hill\n"
        "  manages     Lee Chan (since May)\n");
}

TEST_CASE("lessons say where they were learnt") {
  Brief brief = one();
  brief.lessons = {item(1, ItemKind::lesson, "train the leads first", {rollout})};
  CHECK(under("Lessons", brief) == "  kkkl  train the leads first  Rollout\n");
}

TEST_CASE("what several share stands with who does, and how often they met") {
  Brief brief = two();
  brief.subjects.push_back(subject(ann, ""));
  brief.shared = Shared{.groups = {{acme, {dana, lee, ann}}, {rollout, {dana, lee}}},
                        .tags = {{"board", {dana, lee, ann}}, {"pilot", {lee, ann}}},
                        .together = 6,
                        .all_together = 2,
                        .last_together = day_of("2026-03-04"),
                        .items = {1, 2}};
  CHECK(under("What they share", brief) ==
        "  Acme        all\n"
        "  Rollout     Dana Ruiz, Lee Chan\n"
        "  Tags        board (all), pilot (Lee Chan, Ann Hill)\n"
        "  Together    6 contacts in a year, 2 with all, the last on Wed 4 Mar\n"
        "  Open items  kkkl, kkkm\n");
  brief.shared = Shared{};
  CHECK(under("What they share", brief) ==
        "  Together  no contact with several of them in a year\n");
}

TEST_CASE("data holds every section, empty ones too, in one order") {
  const std::string json = written(one(), Format::json);
  std::size_t at = 0;
  for (const char* key :
       {"schema",      "title",    "day",           "audience",    "parties",      "health",
        "memberships", "people",   "shared_groups", "shared_tags", "shared_items", "together",
        "facts",       "promises", "asks",          "roadblocks",  "feedback",     "needs",
        "contacts",    "mentions", "occasions",     "assessments", "links",        "lessons"}) {
    CAPTURE(key);
    const std::size_t found = json.find("\n  \"" + std::string(key) + "\": ");
    REQUIRE(found != std::string::npos);
    CHECK(found > at);
    at = found;
  }
}

}  // namespace relate::render
