#include <doctest/doctest.h>

#include "small_brief.hpp"

namespace relate::render {
namespace {

Item late_promise() {
  Item promise = item(1, ItemKind::promise, "send the revised SOW", {dana, lee});
  promise.due = day_of("2026-03-06");
  promise.every = "1w";
  promise.owner = PartyName{.id = 4, .handle = "mia", .name = "Mia Lindqvist"};
  promise.moves = {{.made = day_of("2026-03-03")}};
  promise.priority = 1;
  promise.is_private = true;
  return promise;
}

Item told_half() {
  Item roadblock = item(3, ItemKind::roadblock, "no firmware", {dana, lee});
  roadblock.parties[0].told = day_of("2026-03-03");
  roadblock.closed = day_of("2026-03-04");
  roadblock.closed_as = "resolved";
  return roadblock;
}

}  // namespace

TEST_CASE("what is owed stands with its day, how late it is, and what else matters of it") {
  Brief brief = one();
  brief.items = {late_promise(), item(2, ItemKind::promise, "films", {dana})};
  brief.items[1].due = day_of("2026-03-20");
  CHECK(under("We owe them", brief) ==
        "  kkkl  send the revised SOW (also Lee Chan, owner Mia   Fri 6 Mar, 12 days late\n"
        "        Lindqvist, every 1w, priority 1, moved once,\n"
        "        private)\n"
        "  kkkm  films                                            Fri 20 Mar, in 2 days\n");
}

TEST_CASE("what they owe without a day stands with the day it is open since") {
  Brief brief = one();
  brief.items = {item(2, ItemKind::ask, "access to the plant", {dana})};
  CHECK(under("They owe us", brief) == "  kkkm  access to the plant  since Mon 2 Mar\n");
}

TEST_CASE("a roadblock says who was not told, and that it is resolved") {
  Brief brief = one();
  brief.items = {item(2, ItemKind::roadblock, "trainer is ill", {dana}), told_half()};
  CHECK(under("Roadblocks", brief) ==
        "  kkkm  trainer is ill (nobody told)                     since Mon 2 Mar\n"
        "  kkkn  no firmware (also Lee Chan, not told: Lee Chan)  resolved Wed 4 Mar\n");
}

TEST_CASE("feedback stands with its scores, and waits to be told only when it is acted on") {
  Brief brief = one();
  Item scored = item(1, ItemKind::feedback, "good", {dana});
  scored.nps = 9;
  Item acted_on = item(2, ItemKind::feedback, "printer jams", {dana});
  acted_on.csat = 2;
  acted_on.closed = day_of("2026-03-16");
  acted_on.closed_as = "acted on";
  brief.items = {scored, acted_on};
  CHECK(under("Feedback", brief) ==
        "  kkkl  good (NPS 9)                        since Mon 2 Mar\n"
        "  kkkm  printer jams (CSAT 2, nobody told)  acted on Mon 16 Mar\n");
}

TEST_CASE("of a need it is said how it is measured and why it matters") {
  Brief brief = one();
  Item need = item(1, ItemKind::need, "six lines live", {dana});
  need.measure = "lines, of 6";
  need.why = "the audit";
  brief.items = {need};
  CHECK(under("Needs", brief) ==
        "  kkkl  six lines live  since Mon 2 Mar\n"
        "        measure: lines, of 6\n"
        "        why: the audit\n");
  brief.subjects.push_back(subject(lee, "head of IT"));
  CHECK(under("Needs", brief) ==
        "  kkkl  six lines live  Dana Ruiz  since Mon 2 Mar\n"
        "        measure: lines, of 6\n"
        "        why: the audit\n");
}

TEST_CASE("in a brief about several each item says whom it concerns") {
  Brief brief = two();
  brief.items = {late_promise(), item(2, ItemKind::promise, "films", {lee}),
                 item(3, ItemKind::promise, "prices", {lee, ann})};
  brief.items[0].owner.reset();
  CHECK(under("We owe them", brief) ==
        "  kkkl  send the revised SOW (every  all                 Fri 6 Mar, 12 days late\n"
        "        1w, priority 1, moved once,\n"
        "        private)\n"
        "  kkkm  films                        Lee Chan            since Mon 2 Mar\n"
        "  kkkn  prices                       Lee Chan, Ann Hill  since Mon 2 Mar\n");
}

TEST_CASE("data gives the days an open item is late") {
  Brief brief = one();
  brief.items = {late_promise(), item(2, ItemKind::promise, "films", {dana})};
  const std::string json = written(brief, Format::json);
  CHECK(json.find("\"days_late\": 12}") != std::string::npos);
  CHECK(json.find("\"days_late\": null}") != std::string::npos);
}

}  // namespace relate::render
