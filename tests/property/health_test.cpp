// Health answers to what is done: a kept promise never lowers it, an overdue day never raises it.

#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/healthy_person.hpp"

namespace {

using namespace relate;

const Day today = day_of("2026-03-18");

/// A day of the last five hundred, today included.
rc::Gen<Day> past_day() {
  return rc::gen::map(rc::gen::inRange(0, 500),
                      [](int days) { return today - std::chrono::days(days); });
}

rc::Gen<Item> any_item() {
  return rc::gen::apply(
      [](ItemKind kind, Day opened, int due, int end, const std::string& as) {
        Item item = item_for_dana(kind, "2024-01-01");
        item.opened = opened;
        if (due > 0) item.due = opened + std::chrono::days(due);
        if (end > 0) {
          item.closed = std::min(today, opened + std::chrono::days(end));
          item.closed_as = as;
        }
        if (end % 2 == 1) item.parties.front().told = item.closed;
        return item;
      },
      rc::gen::element(ItemKind::promise, ItemKind::roadblock, ItemKind::feedback), past_day(),
      rc::gen::inRange(-20, 80), rc::gen::inRange(-20, 80),
      rc::gen::element<std::string>("kept", "broken", "withdrawn"));
}

rc::Gen<HealthInputs> any_inputs() {
  const auto count = rc::gen::inRange(0, 5);
  return rc::gen::apply(
      [](const std::string& every, Day last, std::vector<Item> items,
         std::vector<std::pair<Day, int>> moods, int in, int out, int both) {
        HealthInputs inputs = dana_ruiz();
        inputs.clock.every = every;
        inputs.clock.last_contact = last;
        inputs.items = std::move(items);
        std::ranges::sort(moods, std::greater());
        for (const auto& [day, mood] : moods)
          if (day >= health_year(today)) inputs.moods.push_back({1, day, mood});
        inputs.in = in;
        inputs.out = out;
        inputs.both = both;
        return inputs;
      },
      rc::gen::element<std::string>("", "1d", "1w", "10d", "2w", "1m", "1q", "1y"), past_day(),
      rc::gen::container<std::vector<Item>>(any_item()),
      rc::gen::container<std::vector<std::pair<Day, int>>>(
          rc::gen::pair(past_day(), rc::gen::inRange(-2, 3))),
      count, count, count);
}

std::optional<int> total(const HealthInputs& inputs, Day day = today) {
  return health_of(inputs, DueTerms(day, 0, Settings{})).total();
}

/// With one more promise, made on 2 January 2026.
HealthInputs with(HealthInputs inputs, Item promise) {
  inputs.items.push_back(std::move(promise));
  return inputs;
}

}  // namespace

TEST_CASE("health lies between 0 and 100, and so does each of its parts") {
  CHECK(rc::check([] {
    const Health health = health_of(*any_inputs(), DueTerms(today, 0, Settings{}));
    for (const HealthShare& share : health.shares)
      if (share.points) RC_ASSERT((0 <= *share.points && *share.points <= 100));
    if (health.total()) RC_ASSERT((0 <= *health.total() && *health.total() <= 100));
  }));
}

TEST_CASE("a promise that is kept never lowers health") {
  CHECK(rc::check([] {
    const HealthInputs inputs = *any_inputs();
    const Day due = *past_day();
    const Item kept =
        closed(promise("2024-01-02", due), to_iso(due - std::chrono::days(1)).c_str(), "kept");
    RC_ASSERT((total(with(inputs, kept)) >= total(inputs)));
  }));
}

TEST_CASE("keeping a promise that is overdue, late as it is, never lowers health") {
  CHECK(rc::check([] {
    const HealthInputs inputs = *any_inputs();
    const Item overdue = promise("2024-01-02", *past_day() - std::chrono::days(1));
    const Item late = closed(overdue, "2026-03-18", "kept");
    RC_ASSERT((total(with(inputs, late)) >= total(with(inputs, overdue))));
  }));
}

TEST_CASE("a promise that becomes overdue, or is broken, never raises health that is known") {
  CHECK(rc::check([] {
    const HealthInputs inputs = *any_inputs();
    const auto before = total(with(inputs, promise("2026-01-02", today)));
    RC_PRE(before.has_value());
    const Item overdue = promise("2026-01-02", today - std::chrono::days(1));
    RC_ASSERT((total(with(inputs, overdue)) <= before));
    RC_ASSERT((total(with(inputs, closed(overdue, "2026-03-17", "broken"))) <= before));
  }));
}

TEST_CASE("a day more without contact never raises recency") {
  CHECK(rc::check([] {
    HealthInputs inputs = *any_inputs();
    const int later = *rc::gen::inRange(0, 400);
    const auto on = [&](int days) {
      const DueTerms terms(today + std::chrono::days(days), 0, Settings{});
      return share_of(health_of(inputs, terms), HealthPart::recency).points;
    };
    RC_ASSERT((on(later + 1) <= on(later)));
  }));
}

TEST_CASE("a day more that a contact is overdue never raises health") {
  CHECK(rc::check([] {
    HealthInputs inputs = *any_inputs();
    inputs.clock.every = *rc::gen::element<std::string>("1d", "1w", "10d", "2w");
    const auto before = total(inputs);
    *inputs.clock.last_contact -= std::chrono::days(1);
    RC_ASSERT((total(inputs) <= before));
  }));
}
