#include "relate/core/item_order.hpp"

#include <string>

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

Item opened(ItemKind kind, std::string text, unsigned day, std::optional<Day> due = {}) {
  static std::int64_t sequence = 0;
  Item item;
  item.kind = kind;
  item.text = std::move(text);
  item.opened = march(day);
  item.due = due;
  item.sequence = ++sequence;
  return item;
}

Item closed(Item item, unsigned day) {
  item.closed = march(day);
  return item;
}

std::string in_order(std::vector<Item> items) {
  sort_for_report(items);
  std::string text;
  for (const Item& item : items) text += (text.empty() ? "" : " ") + item.text;
  return text;
}

constexpr auto promise = ItemKind::promise;

}  // namespace

TEST_CASE("open items stand before closed ones, by due day, then by the day they were opened") {
  CHECK(in_order({closed(opened(promise, "kept", 1), 2), opened(promise, "new", 9),
                  opened(promise, "old", 3), opened(promise, "late", 8, march(10)),
                  opened(promise, "later", 2, march(4))}) == "later late old new kept");
}

TEST_CASE("what is no promise and no ask stands by the day it was known, whatever its due day") {
  for (const ItemKind kind : {ItemKind::feedback, ItemKind::need})
    CHECK(in_order({opened(kind, "second", 5, march(6)), opened(kind, "third", 7),
                    opened(kind, "first", 3, march(20))}) == "first second third");
}

TEST_CASE("closed items stand the latest first") {
  const auto win = ItemKind::win;
  CHECK(in_order({closed(opened(win, "one", 2), 2), closed(opened(win, "three", 9), 9),
                  closed(opened(win, "two", 5), 5)}) == "three two one");
  CHECK(in_order({closed(opened(promise, "early", 1, march(20)), 2),
                  closed(opened(promise, "late", 1, march(4)), 9),
                  closed(opened(promise, "any", 1), 6)}) == "early any late");
}

TEST_CASE("of one day the order is that of recording, the latest first where they are closed") {
  CHECK(in_order({opened(promise, "a", 2), opened(promise, "b", 2)}) == "a b");
  CHECK(in_order({closed(opened(promise, "a", 2), 3), closed(opened(promise, "b", 2), 3)}) ==
        "b a");
}

}  // namespace relate
