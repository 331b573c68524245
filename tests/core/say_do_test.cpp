#include "relate/core/say_do.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "relate/core/life_cycle.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;
constexpr Day since = 2026y / 3 / 1;
constexpr Day until = 2026y / 3 / 31;

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

Item promise(std::optional<Day> due) {
  Item item;
  item.opened = march(2);
  item.due = due;
  return item;
}

Item closed(Item item, Day day, std::string as) {
  item.closed = day;
  item.closed_as = std::move(as);
  return item;
}

Item kept(std::optional<Day> due, Day day) { return closed(promise(due), day, "kept"); }

Item moved(Item item, Day made, std::optional<Day> to) {
  move_due(item, to, made);
  return item;
}

SayDo of(const std::vector<Item>& promises) { return say_do(promises, since, until, today); }

TEST_CASE("each promise counts once, by how it stands to its agreed day") {
  const auto result = of({
      kept(march(10), march(9)),                           // early
      kept(march(10), march(10)),                          // on its day
      kept(march(10), march(11)),                          // late
      closed(promise(march(10)), march(10), "broken"),     //
      promise(march(17)),                                  // overdue
      promise(march(18)),                                  // pending, due today
      promise(march(31)),                                  // pending
      closed(promise(march(20)), march(12), "withdrawn"),  //
      closed(promise(march(10)), march(10), "withdrawn"),  // on its day: not overdue
      closed(promise(march(10)), march(11), "withdrawn"),  // overdue by then
      promise({}),                                         // without a day
      closed(promise({}), march(11), "kept"),              // without a day
      closed(promise({}), march(11), "withdrawn"),         // without a day
  });
  CHECK(result.kept == 2);
  CHECK(result.kept_early == 1);
  CHECK(result.kept_late == 1);
  CHECK(result.broken == 1);
  CHECK(result.overdue == 1);
  CHECK(result.pending == 2);
  CHECK(result.withdrawn == 3);
  CHECK(result.withdrawn_overdue == 1);
  CHECK(result.without_day == 3);
  CHECK(result.moves == 0);
  CHECK(result.counted() == 5);
  CHECK(result.percent() == 40);  // 2 of 5
}

TEST_CASE("the counts are of promises that are named, each with its day and what it counts as") {
  std::vector items = {kept(march(10), march(9)),
                       moved(moved(promise(march(5)), march(5), march(12)), march(13), march(20)),
                       closed(promise({}), march(11), "kept"), kept(2026y / 2 / 28, march(1))};
  for (std::size_t i = 0; i < items.size(); ++i) items[i].id = static_cast<Id>(i + 1);
  items[0].every = "1w";
  const auto promises = of(items).promises;
  REQUIRE(promises.size() == 3);
  CHECK(promises[0].item == 1);
  CHECK(promises[0].agreed == march(10));
  CHECK(promises[0].as == Keeping::kept_early);
  CHECK(promises[0].is_recurring);
  CHECK(promises[1].item == 2);
  CHECK(promises[1].agreed == march(12));
  CHECK(promises[1].as == Keeping::overdue);
  CHECK(promises[1].moves == 2);
  CHECK(promises[2].item == 3);
  CHECK_FALSE(promises[2].agreed);
  CHECK(promises[2].as == Keeping::without_day);
}

TEST_CASE("of recurring promises those count that the ratio is of") {
  auto in_time = kept(march(10), march(10));
  auto late = kept(march(4), march(5));
  auto pending = promise(march(31));
  auto withdrawn = closed(promise(march(11)), march(11), "withdrawn");
  for (Item* each : {&in_time, &late, &pending, &withdrawn}) each->every = "1w";
  const auto result = of({in_time, late, pending, withdrawn, kept(march(10), march(10))});
  CHECK(result.recurring() == 2);
  CHECK(result.recurring_kept() == 1);
  CHECK(result.counted() == 3);
}

TEST_CASE("the ratio is in whole percent, halves up, and none when nothing counts") {
  CHECK(SayDo{.kept = 2, .broken = 1}.percent() == 67);
  CHECK(SayDo{.kept = 1, .kept_late = 2}.percent() == 33);
  CHECK(SayDo{.kept = 1, .overdue = 7}.percent() == 13);  // 12.5
  CHECK(SayDo{.kept = 4}.percent() == 100);
  CHECK(SayDo{.broken = 4}.percent() == 0);
  CHECK_FALSE(SayDo{.pending = 2, .withdrawn = 1, .without_day = 1}.percent());
  CHECK_FALSE(of({}).percent());
}

TEST_CASE("the agreed day decides the period, its first and last day included") {
  CHECK(of({kept(march(1), march(1))}).kept == 1);
  CHECK(of({kept(march(31), march(17))}).kept == 1);
  CHECK(of({kept(2026y / 2 / 28, march(1))}).counted() == 0);
  CHECK(of({kept(2026y / 4 / 1, march(17))}).counted() == 0);
}

TEST_CASE("a promise moved twice before its day, and kept after the last, is kept late") {
  auto item = moved(promise(march(5)), march(4), march(10));
  item = moved(item, march(10), march(12));
  const auto result = of({closed(item, march(13), "kept")});
  CHECK(result.kept_late == 1);
  CHECK(result.kept == 0);
  CHECK(result.moves == 2);
}

TEST_CASE("a promise moved after its day had passed is overdue, then kept late") {
  const auto item = moved(promise(march(5)), march(6), march(25));
  CHECK(of({item}).overdue == 1);
  CHECK(of({item}).moves == 1);
  CHECK(of({closed(item, march(17), "kept")}).kept_late == 1);
}

TEST_CASE("a promise moved in time out of the period counts in the other one") {
  const auto item = moved(promise(march(5)), march(5), 2026y / 4 / 10);
  const auto result = of({item});
  CHECK(result.pending == 0);
  CHECK(result.moves == 0);
  const std::vector<Item> one = {item};
  const auto april = say_do(one, 2026y / 4 / 1, 2026y / 4 / 30, today);
  CHECK(april.pending == 1);
  CHECK(april.moves == 1);
}

TEST_CASE("a day taken away in time leaves a promise without a day, too late it does not") {
  CHECK(of({moved(promise(march(10)), march(10), {})}).without_day == 1);
  CHECK(of({moved(promise(march(10)), march(11), {})}).overdue == 1);
}

TEST_CASE("a day set later counts, and setting it is no move") {
  const auto result = of({closed(moved(promise({}), march(5), march(10)), march(10), "kept")});
  CHECK(result.kept == 1);
  CHECK(result.without_day == 0);
  CHECK(result.moves == 0);
}

TEST_CASE("a promise without a day counts in the period it was made in") {
  auto earlier = promise({});
  earlier.opened = 2026y / 2 / 28;
  CHECK(of({earlier}).without_day == 0);
}

TEST_CASE("items of other kinds are left out") {
  auto ask = promise(march(5));
  ask.kind = ItemKind::ask;
  CHECK(of({ask}).overdue == 0);
}

}  // namespace
}  // namespace relate
