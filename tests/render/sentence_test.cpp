#include "relate/render/sentence.hpp"

#include <doctest/doctest.h>

namespace relate::render {
namespace {

using namespace std::chrono_literals;

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz", .org = "Acme"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};
const PartyName acme{.id = 3, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};
const PartyName rollout{
    .id = 4, .kind = PartyKind::project, .handle = "rollout", .name = "Rollout"};

}  // namespace

TEST_CASE("a party is its kind and name") {
  CHECK(sentence(Party{.name = "Dana Ruiz"}) == "person Dana Ruiz");
  CHECK(sentence(Party{.kind = PartyKind::org, .name = "Acme"}) == "org Acme");
  CHECK(sentence(Party{.kind = PartyKind::org, .name = "Acme", .account = true}) == "account Acme");
  CHECK(sentence(Party{.kind = PartyKind::project, .name = "Rollout"}) == "project Rollout");
}

TEST_CASE("a party shows its present org, with the role there and since when") {
  Party party{.name = "Dana Ruiz", .memberships = {{.group = acme}}};
  CHECK(sentence(party) == "person Dana Ruiz (Acme)");
  party.memberships[0].role = "CIO";
  CHECK(sentence(party) == "person Dana Ruiz (CIO, Acme)");
  party.memberships.push_back({.group = rollout});
  CHECK(sentence(party) == "person Dana Ruiz (CIO, Acme)");
  party.memberships[0].until = march(16);
  CHECK(sentence(party) == "person Dana Ruiz (Rollout)");
  party.memberships[1] = {.group = {.name = "Globex"}, .role = "COO", .since = march(16)};
  CHECK(sentence(party) == "person Dana Ruiz (COO, Globex), since Mon 16 Mar 2026");
}

TEST_CASE("a party shows what else was said of it, in one order") {
  CHECK(sentence(Party{.name = "Dana Ruiz",
                       .internal = true,
                       .level = "executive",
                       .every = "2w",
                       .each = "1m",
                       .at_most = "2m",
                       .snoozed_until = march(25),
                       .ended = march(30),
                       .is_private = true,
                       .tags = {"sponsor", "vip"}}) ==
        "person Dana Ruiz, executive, internal, every 2w, each 1m, at most 2m, "
        "snoozed until Wed 25 Mar 2026, ended Mon 30 Mar 2026, private +sponsor +vip");
}

TEST_CASE("of a party that is never to be reminded of that is said") {
  CHECK(sentence(Party{.name = "Dana Ruiz", .every = "never", .snoozed_until = march(25)}) ==
        "person Dana Ruiz, no reminders, snoozed until Wed 25 Mar 2026");
}

TEST_CASE("an interaction is its channel and who took part, a note is about them") {
  Interaction call{.channel = Channel::call, .participants = {{dana, Role::with}}};
  CHECK(sentence(call) == "call with Dana Ruiz (Acme)");
  call.participants.push_back({lee, Role::with});
  CHECK(sentence(call) == "call with Dana Ruiz (Acme), Lee Chan");
  call.channel = Channel::note;
  CHECK(sentence(call) == "note about Dana Ruiz (Acme), Lee Chan");
}

TEST_CASE("an interaction shows what else was said of it, and not its day and text") {
  CHECK(sentence(Interaction{
            .day = march(18),
            .channel = Channel::meeting,
            .direction = Direction::in,
            .mood = -1,
            .minutes = 90,
            .text = "budget",
            .place = "Berlin",
            .url = "https://example.org",
            .project = rollout,
            .is_private = true,
            .participants = {{dana, Role::with}, {lee, Role::cc}, {acme, Role::mentioned}},
            .tags = {"budget"}}) ==
        "meeting with Dana Ruiz (Acme), cc Lee Chan, in, mood -1, 1h30m, project Rollout, "
        "at Berlin, mentions Acme, private +budget");
}

TEST_CASE("an item is its kind, whom it concerns, its text and its day") {
  Item item{.text = "send the revised SOW", .parties = {{dana, {}}}, .due = march(20)};
  CHECK(sentence(item) == "promise to Dana Ruiz: send the revised SOW, by Fri 20 Mar 2026");
  item.due.reset();
  item.parties.push_back({lee, {}});
  CHECK(sentence(item) == "promise to Dana Ruiz, Lee Chan: send the revised SOW");
}

TEST_CASE("each kind of item has a word of its own for those it concerns") {
  const auto of = [](ItemKind kind) {
    return sentence(Item{.kind = kind, .text = "x", .parties = {{dana, {}}}});
  };
  CHECK(of(ItemKind::ask) == "ask of Dana Ruiz: x");
  CHECK(of(ItemKind::need) == "need of Dana Ruiz: x");
  CHECK(of(ItemKind::feedback) == "feedback from Dana Ruiz: x");
  CHECK(of(ItemKind::roadblock) == "roadblock for Dana Ruiz: x");
  CHECK(of(ItemKind::idea) == "idea for Dana Ruiz: x");
  CHECK(of(ItemKind::win) == "win with Dana Ruiz: x");
  CHECK(of(ItemKind::lesson) == "lesson from Dana Ruiz: x");
}

TEST_CASE("an item shows what else was said of it, and how it was closed") {
  CHECK(sentence(Item{.text = "send it",
                      .parties = {{dana, {}}},
                      .opened = march(2),
                      .due = march(20),
                      .closed = march(18),
                      .closed_as = "kept",
                      .outcome = "by mail",
                      .owner = lee,
                      .project = rollout,
                      .every = "1w",
                      .priority = 1,
                      .is_private = true,
                      .tags = {"sow"}}) ==
        "promise to Dana Ruiz: send it, by Fri 20 Mar 2026, every 1w, owner Lee Chan, "
        "project Rollout, priority 1, kept early Wed 18 Mar 2026 (by mail), private +sow");
}

TEST_CASE("a win, which is recorded at once, shows no closing") {
  CHECK(sentence(Item{.kind = ItemKind::win,
                      .text = "live",
                      .parties = {{dana, {}}},
                      .closed = march(18),
                      .closed_as = "recorded"}) == "win with Dana Ruiz: live");
}

TEST_CASE("an occasion is its label, whose it is, its day and how often it comes") {
  Occasion occasion{.who = {dana}, .label = "birthday", .date = {{}, 3, 20}, .every = "1y"};
  CHECK(sentence(occasion) == "birthday of Dana Ruiz (Acme), 20 Mar, yearly");
  occasion = {.who = {dana, lee},
              .label = "steering committee",
              .date = {2026, 3, 26},
              .time = ClockTime{14 * 60 + 30, {}},
              .every = "3m",
              .lead = 14,
              .is_private = true};
  CHECK(sentence(occasion) ==
        "steering committee of Dana Ruiz (Acme), Lee Chan, Thu 26 Mar 2026 14:30, every 3m, "
        "lead 14d, private");
  occasion = {.who = {lee}, .label = "go-live", .date = {2026, 6, 1}};
  CHECK(sentence(occasion) == "go-live of Lee Chan, Mon 1 Jun 2026");
}

TEST_CASE("a fact is whose it is, its key and its value") {
  CHECK(sentence(Fact{.who = dana, .key = "prefers", .value = "mornings"}) ==
        "Dana Ruiz prefers: mornings");
  CHECK(sentence(Fact{.who = dana, .key = "prefers", .value = "mornings", .is_private = true}) ==
        "Dana Ruiz prefers: mornings, private");
}

TEST_CASE("what only some kinds of items have is said behind the rest") {
  Item item{.kind = ItemKind::feedback, .text = "too short", .parties = {{dana, {}}}};
  item.how = "survey";
  item.nps = 6;
  item.csat = 3;
  CHECK(sentence(item) == "feedback from Dana Ruiz: too short, survey, NPS 6, CSAT 3");
  item = {.kind = ItemKind::need, .text = "fewer calls", .parties = {{dana, {}}}};
  item.measure = "under 50 a week";
  item.why = "her bonus";
  item.agreed = march(2);
  CHECK(sentence(item) ==
        "need of Dana Ruiz: fewer calls, measure: under 50 a week, why: her bonus, agreed Mon 2 "
        "Mar 2026");
  item = {.kind = ItemKind::idea, .text = "no paper", .parties = {{dana, {}}}};
  item.challenge = true;
  CHECK(sentence(item) == "idea for Dana Ruiz: no paper, a challenge");
}

TEST_CASE("a link is said as it is from its ends, with its days") {
  Link link{.from = lee, .relation = "reports-to", .to = dana, .since = march(2)};
  CHECK(sentence(link) == "Lee Chan reports to Dana Ruiz, since Mon 2 Mar 2026");
  link.until = march(18);
  link.is_private = true;
  CHECK(sentence_both_ways(link) ==
        "Lee Chan reports to Dana Ruiz, since Mon 2 Mar 2026, until Wed 18 Mar 2026, private; "
        "Dana Ruiz manages Lee Chan");
  CHECK(sentence_both_ways({.from = lee, .relation = "knows", .to = dana}) ==
        "Lee Chan knows Dana Ruiz, and the other way round");
  CHECK(sentence_both_ways({.from = dana, .relation = "accountable", .to = rollout}) ==
        "Dana Ruiz is accountable for Rollout; Rollout is answered for by Dana Ruiz");
}

TEST_CASE("an assessment is said with its day, a position with what was before") {
  const Assessment now{.who = dana,
                       .project = rollout,
                       .day = march(2),
                       .influence = 4,
                       .interest = 5,
                       .engagement = "supportive",
                       .desired = "leading",
                       .pulse = 3,
                       .is_private = true};
  CHECK(sentence(now) ==
        "assessment of Dana Ruiz (Acme) in Rollout: influence 4, interest 5: manage closely; "
        "supportive, wanted leading; pulse 3, Mon 2 Mar 2026, private");
  const Assessment before{.influence = 4, .interest = 2, .engagement = "neutral", .pulse = 4};
  CHECK(position({now, before}) ==
        "influence 4, interest 5 (was 2): manage closely; supportive (was neutral), wanted "
        "leading; pulse 3 (was 4)");
}

TEST_CASE("a day is shown with its time where it has one") {
  CHECK(day_and_time(march(18), {}) == "Wed 18 Mar 2026");
  CHECK(day_and_time(march(18), ClockTime{14 * 60 + 30, 60}) == "Wed 18 Mar 2026 14:30");
}

TEST_CASE("several names stand with commas between, each with its org") {
  CHECK(names({dana, lee}) == "Dana Ruiz (Acme), Lee Chan");
  CHECK(names({}) == "");
}

}  // namespace relate::render
