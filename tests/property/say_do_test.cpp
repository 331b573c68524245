// The say-do ratio against one that is counted by hand, promise by promise.

#include "relate/core/say_do.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "relate/core/life_cycle.hpp"

namespace {

using namespace relate;

const Day first = *day_from_iso("2026-01-01");

Day day(int number) { return first + std::chrono::days(number); }

constexpr int today = 60;

/// A promise made on one of sixty days, its day set and moved as they go by.
rc::Gen<Item> any_promise() {
  return rc::gen::apply(
      [](int opened, int due, std::vector<std::pair<int, int>> moves, int end,
         const std::string& as) {
        Item item;
        item.opened = day(opened);
        if (due > 0) item.due = day(opened + due);
        std::ranges::sort(moves);
        for (const auto& [made, to] : moves)
          move_due(item, to > 0 ? std::optional(day(opened + made + to)) : std::nullopt,
                   day(opened + made));
        if (end > 0) {
          item.closed = day(opened + end);
          item.closed_as = as;
        }
        return item;
      },
      rc::gen::inRange(0, today), rc::gen::inRange(-5, 20),
      rc::gen::resize(3, rc::gen::container<std::vector<std::pair<int, int>>>(
                             rc::gen::pair(rc::gen::inRange(0, 20), rc::gen::inRange(-3, 20)))),
      rc::gen::inRange(-20, 30), rc::gen::element<std::string>("kept", "broken", "withdrawn"));
}

/// The day that was agreed when the one before it passed: followed a day at a time.
std::optional<Day> agreed_by_days(const Item& item) {
  std::optional<Day> agreed = item.moves.empty() ? item.due : item.moves.front().from;
  std::size_t next = 0;
  for (int number = 0; number < 300; ++number) {
    if (agreed && day(number) > *agreed) return agreed;
    for (; next < item.moves.size() && item.moves[next].made == day(number); ++next)
      agreed = item.moves[next].to;
  }
  return agreed;
}

struct Counts {
  int kept = 0;
  int counted = 0;
};

Counts recount(const std::vector<Item>& promises, Day since, Day until) {
  Counts counts;
  for (const Item& item : promises) {
    const auto agreed = agreed_by_days(item);
    if (!agreed || *agreed < since || *agreed > until) continue;
    const bool is_kept = item.closed && item.closed_as == "kept";
    const bool is_overdue = !item.closed && *agreed < day(today);
    if (is_kept && *item.closed <= *agreed) ++counts.kept;
    if (is_kept || is_overdue || (item.closed && item.closed_as == "broken")) ++counts.counted;
  }
  return counts;
}

}  // namespace

TEST_CASE("the say-do ratio is what a count by hand gives, and lies between 0 and 100") {
  CHECK(rc::check([] {
    const auto promises = *rc::gen::container<std::vector<Item>>(any_promise());
    const Day since = day(*rc::gen::inRange(0, 40));
    const Day until = since + std::chrono::days(*rc::gen::inRange(0, 60));
    const SayDo ratio = say_do(promises, since, until, day(today));
    const Counts counts = recount(promises, since, until);
    RC_ASSERT(ratio.kept == counts.kept);
    RC_ASSERT(ratio.counted() == counts.counted);
    RC_ASSERT(ratio.percent().has_value() == (counts.counted > 0));
    if (!ratio.percent()) return;
    RC_ASSERT((0 <= *ratio.percent() && *ratio.percent() <= 100));
    const double exact = 100.0 * counts.kept / counts.counted;
    RC_ASSERT((*ratio.percent() - exact <= 0.5 && exact - *ratio.percent() < 0.5));
  }));
}
