#include "relate/core/series.hpp"

#include <string>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"
#include "relate/core/life_cycle.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday

constexpr Day on(unsigned month, unsigned day) {
  return 2026y / std::chrono::month(month) / std::chrono::day(day);
}

Item recurring(std::string every, Day added, std::optional<Day> due = {}) {
  Item item;
  item.id = 7;
  item.text = "status mail";
  item.opened = added;
  item.due = due;
  item.every = std::move(every);
  start_series(item, added);
  return item;
}

Item closed(Item item, Day day, std::string as = "kept") {
  item.closed = day;
  item.closed_as = std::move(as);
  return item;
}

/// The item that keeping `item` on its due day opens.
Item after_keeping(const Item& item) {
  auto next = next_item(closed(item, *item.due));
  REQUIRE(next);
  next->id = item.id + 1;
  return *next;
}

TEST_CASE("without a due day the first of a series is due one period from today") {
  CHECK(recurring("weekly", today).due == on(3, 25));
  CHECK(recurring("1m", today).due == on(4, 18));
  CHECK(recurring("1m", on(1, 31)).due == on(2, 28));
}

TEST_CASE("with a due day the first of a series is due then, and the rest count from it") {
  const auto item = recurring("2w", today, on(3, 20));
  CHECK(item.due == on(3, 20));
  CHECK(after_keeping(item).due == on(4, 3));
}

TEST_CASE("a monthly series clamps to short months and does not drift") {
  auto item = recurring("monthly", on(1, 31));
  CHECK(item.due == on(2, 28));
  item = after_keeping(item);
  CHECK(item.due == on(3, 31));
  item = after_keeping(item);
  CHECK(item.due == on(4, 30));
  item = after_keeping(item);
  CHECK(item.due == on(5, 31));
}

TEST_CASE("the next day lies after the agreed day, however early the item was done") {
  const auto item = recurring("1w", today, on(3, 27));
  CHECK(next_in_series(item, on(3, 18)) == on(4, 3));
  CHECK(next_in_series(item, on(3, 27)) == on(4, 3));
}

TEST_CASE("the next day lies after the day the item was done, so that none is opened late") {
  const auto item = recurring("1w", on(3, 2), on(3, 6));  // Fridays
  CHECK(next_in_series(item, on(3, 12)) == on(3, 13));
  CHECK(next_in_series(item, on(3, 13)) == on(3, 20));
  CHECK(next_in_series(item, on(3, 18)) == on(3, 20));
}

TEST_CASE("a moved day is the new base, for months too") {
  auto weekly = recurring("1w", on(3, 2), on(3, 13));
  move_due(weekly, on(3, 16), on(3, 11));  // from Friday to Monday
  CHECK(next_in_series(weekly, on(3, 16)) == on(3, 23));

  auto monthly = recurring("1m", on(1, 31));
  move_due(monthly, on(3, 3), on(2, 27));
  CHECK(next_in_series(monthly, on(3, 3)) == on(4, 3));
  CHECK(after_keeping(after_keeping(monthly)).due == on(5, 3));
}

TEST_CASE("a day moved after it had passed is the new base all the same") {
  auto item = recurring("1m", on(1, 31));  // agreed: 28 February
  move_due(item, on(3, 5), on(3, 2));
  CHECK(next_in_series(item, on(3, 5)) == on(4, 5));
  CHECK(next_in_series(item, on(3, 3)) == on(4, 5));  // never the day that was just done
}

TEST_CASE("a due day taken away leaves the base as it was") {
  auto item = recurring("1w", on(3, 2), on(3, 13));
  move_due(item, {}, on(3, 11));
  CHECK(item.base == on(3, 13));
  CHECK(next_in_series(item, on(3, 18)) == on(3, 20));
}

TEST_CASE("the last day there is ends the counting") {
  const Day end = 9999y / 12 / 31;
  CHECK(next_in_series(recurring("1y", today, end), today) == end);
}

TEST_CASE("done and drop as broken open the next, drop ends the series") {
  const auto item = recurring("1w", on(3, 2), on(3, 13));
  CHECK_FALSE(next_item(item));
  CHECK(next_item(closed(item, on(3, 18), "kept"))->due == on(3, 20));
  CHECK(next_item(closed(item, on(3, 18), "broken"))->due == on(3, 20));
  CHECK_FALSE(next_item(closed(item, on(3, 18), "withdrawn")));

  auto once = item;
  once.every.clear();
  CHECK_FALSE(next_item(closed(once, on(3, 18))));
}

TEST_CASE("the next item is the same promise, open, without what befell the last one") {
  auto item = recurring("1w", on(3, 2), on(3, 13));
  ItemParty dana;
  dana.party.name = "Dana Ruiz";
  item.parties = {dana};
  item.priority = 2;
  item.is_private = true;
  item.tags = {"status"};
  item.outcome = "sent";
  item.interaction = 5;
  item.wordings = {{"weekly mail", on(3, 3)}};
  move_due(item, on(3, 16), on(3, 11));

  const auto next = next_item(closed(item, on(3, 17)));
  REQUIRE(next);
  CHECK(next->id == 0);
  CHECK(next->kind == ItemKind::promise);
  CHECK(next->text == "status mail");
  REQUIRE(next->parties.size() == 1);
  CHECK(next->parties[0].party.name == "Dana Ruiz");
  CHECK(next->opened == on(3, 17));
  CHECK(next->due == on(3, 23));
  CHECK(next->base == on(3, 16));
  CHECK(next->every == "1w");
  CHECK(next->series == 7);
  CHECK(next->priority == 2);
  CHECK(next->is_private);
  CHECK(next->tags == std::vector<std::string>{"status"});
  CHECK(next->is_open());
  CHECK(next->outcome.empty());
  CHECK(next->moves.empty());
  CHECK(next->wordings.empty());
  CHECK_FALSE(next->interaction);
}

TEST_CASE("every item of a series names the first") {
  const auto third = after_keeping(after_keeping(recurring("1w", today)));
  CHECK(third.series == 7);
}

TEST_CASE("promises alone recur, in a real duration") {
  Item need;
  need.kind = ItemKind::need;
  need.every = "1w";
  CHECK_THROWS_WITH_AS(start_series(need, today), "a need does not recur", Error);
  try {
    recurring("often", today);
    FAIL_CHECK("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
  }
}

}  // namespace
}  // namespace relate
