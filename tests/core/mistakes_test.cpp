#include "relate/core/mistakes.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;  // a Wednesday
const DueTerms terms(today, 0, Settings{});

constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName gone{.id = 2, .handle = "ben", .name = "Ben O'Neil", .ended = true};

Item item(ItemKind kind, Day opened, std::vector<ItemParty> parties = {{dana, {}}}) {
  Item result;
  result.kind = kind;
  result.opened = opened;
  result.parties = std::move(parties);
  return result;
}

Item closed(Item item, Day day) {
  item.closed = day;
  item.closed_as = "done";
  return item;
}

}  // namespace

TEST_CASE("open promises and asks without a day are unclear, and needs without a measure") {
  Item promise = item(ItemKind::promise, march(2));
  CHECK(is_unclear(promise));
  CHECK_FALSE(is_unclear(closed(promise, march(3))));
  promise.due = march(20);
  CHECK_FALSE(is_unclear(promise));
  CHECK(is_unclear(item(ItemKind::ask, march(2))));
  Item need = item(ItemKind::need, march(2));
  CHECK(is_unclear(need));
  need.measure = "lines of 6";
  CHECK_FALSE(is_unclear(need));
  CHECK_FALSE(is_unclear(item(ItemKind::idea, march(2))));
}

TEST_CASE("feedback is unanswered from the day after its answer day, until it is told") {
  CHECK_FALSE(is_unanswered(item(ItemKind::feedback, march(16)), terms));  // today is the day
  CHECK(is_unanswered(item(ItemKind::feedback, march(13)), terms));
  CHECK(is_unanswered(closed(item(ItemKind::feedback, march(2)), march(9)), terms));
  CHECK_FALSE(is_unanswered(
      closed(item(ItemKind::feedback, march(2), {{dana, march(9)}}), march(9)), terms));
  CHECK_FALSE(
      is_unanswered(closed(item(ItemKind::feedback, march(2), {{gone, {}}}), march(9)), terms));
}

TEST_CASE("a roadblock is unanswered while somebody is untold past the day after it was known") {
  CHECK_FALSE(is_unanswered(item(ItemKind::roadblock, march(17)), terms));
  CHECK(is_unanswered(item(ItemKind::roadblock, march(16)), terms));
  CHECK(is_unanswered(closed(item(ItemKind::roadblock, march(16)), march(17)), terms));
  CHECK_FALSE(is_unanswered(item(ItemKind::roadblock, march(2), {{dana, march(2)}}), terms));
  CHECK_FALSE(is_unanswered(item(ItemKind::promise, march(2)), terms));
}

TEST_CASE("what a merge kept as a fact is nothing personal") {
  CHECK(is_personal({.key = "prefers", .value = "mornings"}));
  CHECK_FALSE(is_personal({.key = "merged", .value = "level: management"}));
}

TEST_CASE("evidence is sorted by the mistake it is of") {
  const std::vector items = {item(ItemKind::promise, march(2)), item(ItemKind::feedback, march(2)),
                             closed(item(ItemKind::need, march(2)), march(9)),
                             item(ItemKind::need, march(2))};
  FourMistakes mistakes;
  CHECK_FALSE(mistakes.is_unclear());
  check_items(mistakes, items, terms);
  CHECK(mistakes.expectations == 2);
  CHECK(mistakes.unclear.size() == 2);
  CHECK(mistakes.concerns.size() == 1);
  check_messages(mistakes, std::vector<OpenMessage>{{.day = march(16)}, {.day = march(13)}}, terms);
  CHECK(mistakes.messages.size() == 1);
  CHECK(mistakes.is_unclear());
  CHECK(mistakes.is_unanswered());
  CHECK_FALSE(mistakes.is_impersonal());
  CHECK_FALSE(mistakes.is_out_of_touch());
}

}  // namespace relate
