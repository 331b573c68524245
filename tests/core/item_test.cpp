#include "relate/core/item.hpp"

#include <string>

#include <doctest/doctest.h>

#include "relate/core/life_cycle.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday

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

Item moved(Item item, Day made, std::optional<Day> to) {
  move_due(item, to, made);
  return item;
}

PartyName person(Id id, std::string name) {
  PartyName result;
  result.id = id;
  result.name = std::move(name);
  return result;
}

TEST_CASE("a due day that was never moved is the agreed day") {
  CHECK(agreed_day(promise(march(20))) == march(20));
  CHECK_FALSE(agreed_day(promise()));
}

TEST_CASE("a day moved twice, each time before it had passed, is agreed as it was last set") {
  auto item = moved(promise(march(10)), march(9), march(16));
  item = moved(item, march(15), march(24));
  CHECK(agreed_day(item) == march(24));
}

TEST_CASE("moves count up to the first that was made after the day of then had passed") {
  CHECK(moves_in_time(promise(march(10))) == 0);
  auto item = moved(promise(march(10)), march(10), march(12));
  CHECK(moves_in_time(item) == 1);
  item = moved(item, march(13), march(20));
  item = moved(item, march(14), march(24));
  CHECK(moves_in_time(item) == 1);
}

TEST_CASE("a day moved on the day itself had not passed") {
  CHECK(agreed_day(moved(promise(march(10)), march(10), march(16))) == march(16));
}

TEST_CASE("a day moved on the day after stays agreed") {
  const auto item = moved(promise(march(10)), march(11), march(16));
  CHECK(item.due == march(16));
  CHECK(agreed_day(item) == march(10));
}

TEST_CASE("once an agreed day has passed, no later move counts") {
  auto item = moved(promise(march(10)), march(11), march(30));
  item = moved(item, march(12), march(25));
  CHECK(agreed_day(item) == march(10));

  auto second = moved(promise(march(10)), march(9), march(12));
  second = moved(second, march(13), march(20));
  second = moved(second, march(19), march(27));
  CHECK(agreed_day(second) == march(12));
}

TEST_CASE("a day moved to an earlier one is agreed, and may have passed at once") {
  auto item = moved(promise(march(24)), march(16), march(12));
  CHECK(agreed_day(item) == march(12));
  item = moved(item, march(16), march(30));
  CHECK(agreed_day(item) == march(12));
}

TEST_CASE("a day taken away before it had passed leaves none agreed") {
  const auto item = moved(promise(march(20)), march(18), {});
  CHECK_FALSE(item.due);
  CHECK_FALSE(agreed_day(item));
}

TEST_CASE("a day taken away after it had passed stays agreed") {
  const auto item = moved(promise(march(10)), march(11), {});
  CHECK_FALSE(item.due);
  CHECK(agreed_day(item) == march(10));
}

TEST_CASE("a day set later, or set anew after it was taken away, is agreed") {
  CHECK(agreed_day(moved(promise(), march(5), march(20))) == march(20));
  auto item = moved(promise(march(20)), march(18), {});
  item = moved(item, march(25), march(31));
  CHECK(agreed_day(item) == march(31));
}

TEST_CASE("overdue is open past the agreed day, whatever the current day") {
  CHECK_FALSE(is_overdue(promise(march(18)), today));
  CHECK(is_overdue(promise(march(17)), today));
  CHECK_FALSE(is_overdue(promise(), today));
  CHECK(is_overdue(moved(promise(march(10)), march(11), march(30)), today));
  CHECK_FALSE(is_overdue(closed(promise(march(10)), march(12), "kept"), today));
}

TEST_CASE("a kept promise is early, on its day or late by its agreed day") {
  CHECK(state_of(promise(march(20))) == "open");
  CHECK(state_of(closed(promise(march(20)), march(19), "kept")) == "kept early");
  CHECK(state_of(closed(promise(march(20)), march(20), "kept")) == "kept");
  CHECK(state_of(closed(promise(march(20)), march(21), "kept")) == "kept late");
  CHECK(state_of(closed(promise(), march(21), "kept")) == "kept");
  const auto late = moved(promise(march(10)), march(11), march(16));
  CHECK(state_of(closed(late, march(16), "kept")) == "kept late");
}

TEST_CASE("other states are shown as they are") {
  CHECK(state_of(closed(promise(march(20)), march(21), "broken")) == "broken");
  CHECK(state_of(closed(promise(march(20)), march(21), "withdrawn")) == "withdrawn");
  const auto ask = item_of(ItemKind::ask, march(10));
  CHECK(state_of(ask) == "open");
  CHECK(state_of(closed(ask, march(21), "received")) == "received");
  CHECK(state_of(closed(item_of(ItemKind::feedback), march(9), "acted on")) == "acted on");
  CHECK(state_of(closed(item_of(ItemKind::win), march(2), "")) == "recorded");
}

TEST_CASE("those on our side and those told are not left to tell, those who ended are") {
  auto item = item_of(ItemKind::roadblock);
  PartyName gone = person(3, "Ann Hill");
  gone.ended = true;
  PartyName ours = person(4, "Zoë Müller");
  ours.internal = true;
  item.parties = {
      {person(1, "Dana Ruiz"), {}}, {person(2, "Lee Chan"), march(3)}, {gone, {}}, {ours, {}}};
  const auto left = untold(item);
  REQUIRE(left.size() == 2);
  CHECK(left[0].name == "Dana Ruiz");
  CHECK(left[1].name == "Ann Hill");

  item.kind = ItemKind::promise;
  CHECK(untold(item).empty());
}

}  // namespace
}  // namespace relate
