#include "relate/core/promises.hpp"

#include <doctest/doctest.h>

#include "relate/core/life_cycle.hpp"

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;
constexpr Period period{2026y / 2 / 1, 2026y / 3 / 31};  // 46 of its days have come

constexpr Day february(unsigned day) { return 2026y / 2 / std::chrono::day(day); }
constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};
const PartyName mia{.id = 3, .handle = "mia", .name = "Mia Lindqvist", .internal = true};

Item item(ItemKind kind, std::vector<PartyName> who, std::optional<Day> due) {
  Item result;
  result.kind = kind;
  for (const PartyName& party : who) result.parties.push_back({party, {}});
  result.opened = 2025y / 12 / 1;
  result.due = due;
  return result;
}

Item closed(Item item, Day day, std::string as) {
  item.closed = day;
  item.closed_as = std::move(as);
  return item;
}

Item promise(std::vector<PartyName> who, std::optional<Day> due) {
  return item(ItemKind::promise, std::move(who), due);
}

}  // namespace

TEST_CASE("promises and asks are counted apart, in the period, before it and by month") {
  const std::vector items = {
      closed(promise({dana}, february(10)), february(10), "kept"),
      closed(promise({dana}, march(4)), march(6), "kept"),
      promise({lee}, march(13)),
      closed(promise({lee}, Day(2026y / 1 / 20)), Day(2026y / 1 / 20), "kept"),
      closed(item(ItemKind::ask, {lee}, march(2)), march(1), "received"),
      item(ItemKind::need, {lee}, march(2)),
  };
  const PromiseCounts counts = count_promises(items, period, today);
  CHECK(counts.ours.kept == 1);
  CHECK(counts.ours.kept_late == 1);
  CHECK(counts.ours.overdue == 1);
  CHECK(counts.ours.percent() == 33);
  CHECK(counts.ours_before.kept == 1);  // 17 December to 31 January
  CHECK(counts.theirs.kept == 1);
  CHECK(counts.theirs.counted() == 1);
  REQUIRE(counts.months.size() == 2);
  CHECK(counts.months[0].second.percent() == 100);
  CHECK(counts.months[1].second.percent() == 0);
}

TEST_CASE("a promise to several counts for each of theirs, those with something overdue first") {
  const std::vector items = {closed(promise({dana, lee, mia}, march(4)), march(4), "kept"),
                             promise({lee}, march(13))};
  const PromiseCounts counts = count_promises(items, period, today);
  CHECK(counts.ours.counted() == 2);
  REQUIRE(counts.parties.size() == 2);
  CHECK(counts.parties[0].party.handle == "lee-chan");
  CHECK(counts.parties[0].ours.counted() == 2);
  CHECK(counts.parties[1].party.handle == "dana-ruiz");
  CHECK(counts.parties[1].ours.percent() == 100);
}

TEST_CASE("all open promises to a party are open, whatever their day") {
  const std::vector items = {
      promise({dana}, march(4)), promise({dana}, {}), promise({dana}, Day(2026y / 7 / 1)),
      closed(promise({dana}, march(4)), march(4), "kept"), item(ItemKind::ask, {dana}, march(4))};
  const PromiseCounts counts = count_promises(items, period, today);
  REQUIRE(counts.parties.size() == 1);
  CHECK(counts.parties[0].open == 3);
}

TEST_CASE(
    "what is promised to our own people alone, asked of them or needed by them is not theirs") {
  std::vector items = {promise({mia}, march(4)),
                       promise({mia, dana}, march(4)),
                       item(ItemKind::ask, {mia}, {}),
                       item(ItemKind::need, {mia}, {}),
                       item(ItemKind::roadblock, {mia}, {}),
                       promise({}, march(4))};
  keep_theirs(items);
  REQUIRE(items.size() == 3);
  CHECK(items[0].parties.size() == 2);
  CHECK(items[1].kind == ItemKind::roadblock);
  CHECK(items[2].parties.empty());
}

TEST_CASE("recurring promises are met as often as they were kept in time") {
  const auto weekly = [](std::optional<Id> series, Day due, std::int64_t sequence) {
    Item item = promise({dana}, due);
    item.id = 6 + sequence;
    item.every = "1w";
    item.series = series;
    item.sequence = sequence;
    item.text = sequence == 3 ? "status, in brief" : "status";
    return item;
  };
  const std::vector items = {closed(weekly({}, march(6), 1), march(6), "kept"),
                             closed(weekly(7, march(13), 2), march(16), "kept"),
                             weekly(7, march(20), 3), promise({dana}, march(4))};
  const PromiseCounts counts = count_promises(items, period, today);
  REQUIRE(counts.series.size() == 1);
  CHECK(counts.series[0].text == "status, in brief");
  CHECK(counts.series[0].every == "1w");
  CHECK(counts.series[0].met.pending == 1);
  CHECK(counts.ours.recurring_kept() == 1);
  CHECK(counts.ours.recurring() == 2);
}

TEST_CASE("what was late, broken, overdue or moved is worth a word, in the period of its day") {
  const auto is_worth = [](const Item& item) { return is_worth_a_word(item, period, today); };
  CHECK_FALSE(is_worth(closed(promise({dana}, march(4)), march(4), "kept")));
  CHECK(is_worth(closed(promise({dana}, march(4)), march(5), "kept")));
  CHECK_FALSE(is_worth(closed(promise({dana}, Day(2026y / 1 / 4)), march(5), "kept")));
  CHECK(is_worth(closed(promise({dana}, march(4)), march(4), "broken")));
  CHECK(is_worth(promise({dana}, march(17))));
  CHECK_FALSE(is_worth(promise({dana}, march(18))));
  CHECK_FALSE(is_worth(promise({dana}, {})));
  Item moved = promise({dana}, march(16));
  move_due(moved, march(24), march(10));
  CHECK(is_worth(moved));
}

}  // namespace relate
