#include "relate/core/customer.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

using namespace std::chrono_literals;

constexpr Day opened = 2026y / 3 / 2;

const PartyName acme{.id = 1, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};
const PartyName dana{.id = 2, .handle = "dana-ruiz", .name = "Dana Ruiz"};
const PartyName ben{.id = 3, .handle = "ben-o-neil", .name = "Ben O'Neil"};
const PartyName lee{.id = 4, .handle = "lee-chan", .name = "Lee Chan"};
const PartyName priya{.id = 5, .handle = "priya-nair", .name = "Priya Nair"};

/// Of Acme: Dana always, Ben until February, Lee, who is private.
CustomerView view() {
  return {.account = {.groups = {{acme, "", {{}}}},
                      .people = {{dana, "", {{}}},
                                 {ben, "", {{std::nullopt, Day(2026y / 2 / 1)}}},
                                 {lee, "", {{}}}}},
          .viewer = {.audience = Audience::customer, .private_parties = {lee.id}}};
}

Item item(ItemKind kind, std::vector<ItemParty> parties) {
  Item result;
  result.kind = kind;
  result.text = "text";
  result.parties = std::move(parties);
  result.opened = opened;
  result.due = 2026y / 3 / 13;
  result.outcome = "outcome";
  result.measure = "measure";
  result.why = "why";
  result.quote = "quote";
  return result;
}

bool is_shared(const Item& item) { return for_customer(item, view()).has_value(); }

}  // namespace

TEST_CASE("promises, asks and needs of theirs are shared with text, day, state and outcome") {
  for (const ItemKind kind : {ItemKind::promise, ItemKind::ask, ItemKind::need}) {
    const auto shared = for_customer(item(kind, {{dana, {}}}), view());
    REQUIRE(shared);
    CHECK(shared->text == "text");
    CHECK(shared->due == Day(2026y / 3 / 13));
    CHECK(shared->state == "open");
    CHECK(shared->outcome == "outcome");
    CHECK(shared->measure.empty());
    CHECK(shared->quote.empty());
    REQUIRE(shared->who.size() == 1);
    CHECK(shared->who.front().handle == "dana-ruiz");
  }
}

TEST_CASE("of the parties those are named who belonged on the day and are not private") {
  Item promise = item(ItemKind::promise, {{dana, {}}, {ben, {}}, {lee, {}}, {priya, {}}});
  CHECK(for_customer(promise, view())->who.size() == 1);
  promise.opened = 2026y / 1 / 31;
  CHECK(for_customer(promise, view())->who.size() == 2);
  CHECK_FALSE(is_shared(item(ItemKind::promise, {{lee, {}}})));
  CHECK_FALSE(is_shared(item(ItemKind::promise, {{priya, {}}})));
}

TEST_CASE("nothing private is shared, no idea and no lesson") {
  Item promise = item(ItemKind::promise, {{dana, {}}});
  promise.is_private = true;
  CHECK_FALSE(is_shared(promise));
  CHECK_FALSE(is_shared(item(ItemKind::idea, {{dana, {}}})));
  CHECK_FALSE(is_shared(item(ItemKind::lesson, {{dana, {}}})));
}

TEST_CASE("feedback and roadblocks are shared once everybody of theirs was told") {
  for (const ItemKind kind : {ItemKind::feedback, ItemKind::roadblock}) {
    CHECK_FALSE(is_shared(item(kind, {{dana, {}}})));
    CHECK_FALSE(is_shared(item(kind, {{dana, opened}, {acme, {}}})));
    CHECK(is_shared(item(kind, {{dana, opened}, {priya, {}}})));
  }
}

TEST_CASE("who ended without being told keeps nothing from the others, but shares nothing alone") {
  PartyName ann{.id = 6, .handle = "ann-hill", .name = "Ann Hill", .ended = true};
  CustomerView with_ann = view();
  with_ann.account.people.push_back({ann, "", {{}}});
  for (const ItemKind kind : {ItemKind::feedback, ItemKind::roadblock}) {
    CHECK(for_customer(item(kind, {{dana, opened}, {ann, {}}}), with_ann));
    CHECK_FALSE(for_customer(item(kind, {{ann, {}}}), with_ann));
  }
}

TEST_CASE("what belongs to another's project, or to a private one, is not shared") {
  const PartyName rollout{.id = 7, .kind = PartyKind::project, .handle = "rollout"};
  CustomerView theirs = view();
  Item need = item(ItemKind::need, {{dana, {}}});
  need.project = rollout;
  CHECK_FALSE(for_customer(need, theirs));
  theirs.account.groups.push_back({rollout, "", {{}}});
  CHECK(for_customer(need, theirs));
  theirs.viewer.private_parties.insert(rollout.id);
  CHECK_FALSE(for_customer(need, theirs));
  CustomerView person{.account = {.groups = {}, .people = {{dana, "", {{}}}}}};
  CHECK(for_customer(need, person));
}

TEST_CASE("what is closed is shared with the agreed day, by which it was kept or late") {
  Item promise = item(ItemKind::promise, {{dana, {}}});
  const Day agreed = opened + std::chrono::days(5);
  promise.due = agreed + std::chrono::days(7);
  promise.moves = {{.made = agreed + std::chrono::days(1), .from = agreed, .to = promise.due}};
  CHECK(for_customer(promise, view())->due == promise.due);
  promise.closed = agreed + std::chrono::days(6);
  promise.closed_as = "kept";
  const auto shared = for_customer(promise, view());
  CHECK(shared->due == agreed);
  CHECK(shared->state == "kept late");
}

TEST_CASE("a win is shared where it may be quoted, with measure and quote") {
  Item win = item(ItemKind::win, {{dana, {}}});
  CHECK_FALSE(is_shared(win));
  win.quotable = true;
  const auto shared = for_customer(win, view());
  REQUIRE(shared);
  CHECK(shared->measure == "measure");
  CHECK(shared->quote == "quote");
}

TEST_CASE("an item of a project alone is theirs where the project is") {
  Item need = item(ItemKind::need, {});
  CHECK_FALSE(is_shared(need));
  need.project = acme;
  CHECK(is_shared(need));
  need.project = priya;
  CHECK_FALSE(is_shared(need));
}

}  // namespace relate
