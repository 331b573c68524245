#include "relate/core/standing.hpp"

#include <doctest/doctest.h>

using namespace relate;
using namespace std::chrono;

namespace {

constexpr Day today = 2026y / 3 / 18;

Item item(ItemKind kind, std::optional<Day> due) {
  Item result;
  result.kind = kind;
  result.due = due;
  return result;
}

AccountStanding named(std::string name, std::string handle, std::optional<int> health = {}) {
  AccountStanding standing;
  standing.account.name = std::move(name);
  standing.account.handle = std::move(handle);
  standing.health.now.people = {{{}, {{{.points = health}}}}};
  return standing;
}

}  // namespace

TEST_CASE("an account is quiet for the days since its last contact, which may never have been") {
  CHECK(quiet_days(today, today) == 0);
  CHECK(quiet_days(today - days(5), today) == 5);
  CHECK_FALSE(quiet_days({}, today));
}

TEST_CASE("a promise is late from the day after its current day") {
  AccountStanding standing;
  Item moved = item(ItemKind::promise, today + days(1));
  moved.moves = {{.made = today, .from = today - days(9), .to = today + days(1)}};
  count_items(standing,
              {item(ItemKind::promise, today), item(ItemKind::promise, today - days(1)),
               item(ItemKind::promise, {}), moved},
              today);
  CHECK(standing.open_promises == 4);
  CHECK(standing.late_promises.size() == 1);
  CHECK(standing.overdue_asks == 0);
}

TEST_CASE("of asks those past their day count, and of what is closed or of other kinds nothing") {
  AccountStanding standing;
  Item closed = item(ItemKind::promise, today - days(9));
  closed.closed = today;
  count_items(standing,
              {item(ItemKind::ask, today - days(1)), item(ItemKind::ask, today),
               item(ItemKind::ask, {}), item(ItemKind::need, today - days(1)), closed},
              today);
  CHECK(standing.overdue_asks == 1);
  CHECK(standing.open_promises == 0);
  CHECK(standing.late_promises.empty());
}

TEST_CASE("the lowest health stands first, without health last, then folded name and handle") {
  std::vector<AccountStanding> standings = {named("Zeta", "zeta"), named("acme", "acme-2"),
                                            named("Acme", "acme"), named("Globex", "globex", 80),
                                            named("Initech", "initech", 20)};
  sort_standings(standings);
  std::vector<std::string> handles;
  for (const AccountStanding& standing : standings) handles.push_back(standing.account.handle);
  CHECK(handles == std::vector<std::string>{"initech", "globex", "acme", "acme-2", "zeta"});
}
