#include "relate/core/life_cycle.hpp"

#include <string>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

Item item_of(ItemKind kind, std::optional<Day> due = {}) {
  Item item;
  item.id = 7;
  item.kind = kind;
  item.text = "send the SOW";
  item.opened = march(2);
  item.due = due;
  return item;
}

Item promise(std::optional<Day> due = {}) { return item_of(ItemKind::promise, due); }

Item closed(Item item, Day day, std::string as) {
  item.closed = day;
  item.closed_as = std::move(as);
  return item;
}

PartyName person(Id id, std::string name) {
  PartyName result;
  result.id = id;
  result.name = std::move(name);
  return result;
}

template <class Function>
void check_refused(Function move, const std::string& message, const std::string& hint) {
  try {
    move();
    FAIL_CHECK("nothing was thrown, expected: " << message);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::refused);
    CHECK(error.what() == message);
    CHECK(error.hint() == hint);
  }
}

constexpr auto promise_moves =
    "a promise can be done (kept), dropped (withdrawn) or dropped with --broken";

TEST_CASE("what is open can be done, save a win") {
  for (const KindRules& rules : kinds()) {
    if (rules.kind != ItemKind::win) CHECK_NOTHROW(require_can_be_done(item_of(rules.kind)));
  }
  check_refused([] { require_can_be_done(item_of(ItemKind::win)); }, "a win cannot be done",
                "a win is recorded at once and stays as it is");
}

TEST_CASE("what is closed cannot be closed again") {
  const auto kept = closed(promise(march(20)), march(21), "kept");
  const auto message = "promise 'send the SOW' is closed: kept late, Sat 21 Mar 2026";
  const auto hint = std::string(promise_moves) + ", and only while it is open";
  check_refused([&] { require_can_be_done(kept); }, message, hint);
  check_refused([&] { require_can_be_dropped(kept, false); }, message, hint);
  check_refused([&] { require_can_be_dropped(kept, true); }, message, hint);
  check_refused(
      [&] { require_can_be_done(closed(item_of(ItemKind::roadblock), march(9), "resolved")); },
      "roadblock 'send the SOW' is closed: resolved, Mon 9 Mar 2026",
      "a roadblock can be done (resolved) or told; closed, it can only be told");
}

TEST_CASE("roadblocks and wins cannot be dropped, the others can") {
  for (const ItemKind kind : {ItemKind::promise, ItemKind::ask, ItemKind::need, ItemKind::feedback,
                              ItemKind::idea, ItemKind::lesson}) {
    CHECK_NOTHROW(require_can_be_dropped(item_of(kind), false));
  }
  check_refused([] { require_can_be_dropped(item_of(ItemKind::roadblock), false); },
                "a roadblock cannot be dropped", "a roadblock can be done (resolved) or told");
  check_refused([] { require_can_be_dropped(item_of(ItemKind::win), false); },
                "a win cannot be dropped", "a win is recorded at once and stays as it is");
}

TEST_CASE("promises and asks alone can be dropped as broken") {
  CHECK_NOTHROW(require_can_be_dropped(promise(), true));
  CHECK_NOTHROW(require_can_be_dropped(item_of(ItemKind::ask), true));
  check_refused([] { require_can_be_dropped(item_of(ItemKind::need), true); },
                "a need cannot be broken", "a need can be done (met) or dropped");
}

TEST_CASE("a roadblock is told open or resolved, until nobody is left to tell") {
  auto item = item_of(ItemKind::roadblock);
  item.parties = {{person(1, "Dana Ruiz"), {}}};
  CHECK_NOTHROW(require_can_be_told(item));
  CHECK_NOTHROW(require_can_be_told(closed(item, march(9), "resolved")));
  item.parties[0].told = march(10);
  check_refused([&] { require_can_be_told(item); },
                "nobody is left to tell of roadblock 'send the SOW'",
                "show it to see who was told on which day");
}

TEST_CASE("feedback is told once it is acted on or declined, not before") {
  auto item = item_of(ItemKind::feedback);
  item.parties = {{person(1, "Dana Ruiz"), {}}};
  CHECK_NOTHROW(require_can_be_told(closed(item, march(9), "acted on")));
  CHECK_NOTHROW(require_can_be_told(closed(item, march(9), "declined")));
  const auto message = "feedback 'send the SOW' is still open";
  const auto hint = "tell them what came of it once it is done (acted on) or dropped (declined)";
  check_refused([&] { require_can_be_told(item); }, message, hint);
  check_refused([&] { require_can_be_told(item, person(1, "Dana Ruiz")); }, message, hint);
}

TEST_CASE("a kind that is not told cannot be") {
  check_refused([] { require_can_be_told(promise()); }, "a promise cannot be told", promise_moves);
  check_refused([] { require_can_be_told(promise(), person(1, "Dana Ruiz")); },
                "a promise cannot be told", promise_moves);
}

TEST_CASE("one party is told when it is concerned, not ours and not told yet") {
  auto item = item_of(ItemKind::roadblock);
  PartyName ours = person(3, "Zoë Müller");
  ours.internal = true;
  item.parties = {{person(1, "Dana Ruiz"), {}}, {person(2, "Lee Chan"), march(4)}, {ours, {}}};
  CHECK_NOTHROW(require_can_be_told(item, person(1, "Dana Ruiz")));
  const auto hint = "show it to see who is still to be told";
  check_refused([&] { require_can_be_told(item, person(2, "Lee Chan")); },
                "'Lee Chan' was told of roadblock 'send the SOW' on Wed 4 Mar 2026", hint);
  check_refused([&] { require_can_be_told(item, ours); },
                "'Zoë Müller' is on our side and knows of roadblock 'send the SOW'", hint);
  check_refused([&] { require_can_be_told(item, person(9, "Ann Hill")); },
                "roadblock 'send the SOW' does not concern 'Ann Hill'",
                "show it to see whom it concerns");
}

TEST_CASE("who is informed of its project is to be told of a roadblock, too") {
  Item roadblock = item_of(ItemKind::roadblock);
  roadblock.parties = {{person(1, "Dana Ruiz"), march(3)}};
  CHECK_THROWS_AS(require_can_be_told(roadblock), Error);
  roadblock.informed = {{person(2, "Olga Petrova"), false}};
  CHECK_NOTHROW(require_can_be_told(roadblock));
  CHECK_NOTHROW(require_can_be_told(roadblock, person(2, "Olga Petrova")));
  CHECK_THROWS_AS(require_can_be_told(roadblock, person(1, "Dana Ruiz")), Error);
  REQUIRE(untold(roadblock).size() == 1);
  roadblock.informed[0].party.internal = true;
  CHECK(untold(roadblock).empty());
  CHECK_THROWS_WITH_AS(require_can_be_told(roadblock, person(2, "Olga Petrova")),
                       "'Olga Petrova' is on our side and knows of roadblock 'send the SOW'",
                       Error);
}

TEST_CASE("moving what is closed, or what has no due day, is refused") {
  auto kept = closed(promise(march(20)), march(20), "kept");
  check_refused([&] { move_due(kept, march(24), march(21)); },
                "promise 'send the SOW' is closed: kept, Fri 20 Mar 2026",
                std::string(promise_moves) + ", and only while it is open");
  CHECK(kept.moves.empty());
  check_refused([] { require_can_be_moved(item_of(ItemKind::win)); }, "a win has no due day",
                "a win is recorded at once and stays as it is");
}

TEST_CASE("every move of a due day is kept, and a move to the same day is none") {
  auto item = promise(march(20));
  move_due(item, march(20), march(18));
  CHECK(item.moves.empty());
  move_due(item, march(25), march(18));
  REQUIRE(item.moves.size() == 1);
  CHECK(item.moves[0].made == march(18));
  CHECK(item.moves[0].from == march(20));
  CHECK(item.moves[0].to == march(25));
  CHECK_FALSE(item.base);
}

TEST_CASE("a day before the item was opened is a wrong value") {
  CHECK_NOTHROW(require_not_before_opened(promise(), march(2)));
  try {
    require_not_before_opened(promise(), march(1));
    FAIL_CHECK("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    CHECK(std::string(error.what()) ==
          "'2026-03-01' lies before Mon 2 Mar 2026, when promise 'send the SOW' was opened");
    CHECK(error.hint() == "give --at a day from 2026-03-02 on");
  }
}

TEST_CASE("feedback is not told before the day it was acted on or declined") {
  const Item feedback = closed(item_of(ItemKind::feedback), march(9), "acted on");
  CHECK_NOTHROW(require_can_be_told_on(feedback, march(9)));
  CHECK_THROWS_WITH_AS(
      require_can_be_told_on(feedback, march(8)),
      "'2026-03-08' lies before Mon 9 Mar 2026, when feedback 'send the SOW' was acted on", Error);
  CHECK_THROWS_WITH_AS(
      require_can_be_told_on(closed(feedback, march(9), "declined"), march(1)),
      "'2026-03-01' lies before Mon 2 Mar 2026, when feedback 'send the SOW' was opened", Error);
}

TEST_CASE("a roadblock is told on any day since it is known, resolved or not") {
  const Item roadblock = closed(item_of(ItemKind::roadblock), march(9), "resolved");
  CHECK_NOTHROW(require_can_be_told_on(roadblock, march(2)));
  CHECK_THROWS_AS(require_can_be_told_on(roadblock, march(1)), Error);
}

}  // namespace
TEST_CASE("as of a day an item is without what was done later") {
  Item item = closed(item_of(ItemKind::feedback, march(5)), march(10), "acted on");
  item.outcome = "a new form";
  item.parties = {{person(1, "Dana Ruiz"), march(10)}, {person(2, "Lee Chan"), march(12)}};
  item.moves = {{march(3), march(4), march(5)}, {march(5), march(5), march(9)}};
  item.due = march(9);

  CHECK_FALSE(as_of(item, march(1)));
  const auto opened = as_of(item, march(2));
  REQUIRE(opened);
  CHECK(opened->due == march(4));
  CHECK(opened->moves.empty());
  CHECK(opened->is_open());
  CHECK(opened->closed_as.empty());
  CHECK(opened->outcome.empty());
  CHECK_FALSE(opened->parties[0].told);
  const auto moved = as_of(item, march(3));
  REQUIRE(moved);
  CHECK(moved->due == march(5));
  CHECK(moved->moves.size() == 1);
  const auto acted = as_of(item, march(10));
  REQUIRE(acted);
  CHECK(acted->due == march(9));
  CHECK(acted->closed_as == "acted on");
  CHECK(acted->outcome == "a new form");
  CHECK(acted->parties[0].told == march(10));
  CHECK_FALSE(acted->parties[1].told);
}

}  // namespace relate
