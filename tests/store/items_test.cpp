#include <doctest/doctest.h>

#include "query_plan.hpp"
#include "small_journal.hpp"

namespace relate::store {

TEST_CASE("the items of a series are found by the one that began it") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id first = journal.promise(dana, "2026-03-01", "weekly mail");
  Item second{
      .text = "weekly mail", .parties = {{journal.name(dana), {}}}, .opened = journal.today};
  second.series = first;
  journal.store(second);
  journal.promise(dana, "2026-03-01", "something else");
  ItemFilter filter;
  filter.series = first;
  CHECK(list_items(journal.database, filter, journal.today).size() == 2);
}

TEST_CASE("items are found by what they came from and by what they led to") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id need = journal.promise(dana, "2026-03-01", "faster onboarding");
  const Id idea = journal.promise(dana, "2026-03-02", "one form for all");
  journal.database.run("INSERT INTO item_origin VALUES (?1, ?2)", idea, need);
  ItemFilter filter;
  filter.origin = need;
  const auto results = list_items(journal.database, filter, journal.today);
  REQUIRE(results.size() == 1);
  CHECK(results[0].id == idea);
  filter = {};
  filter.result = idea;
  const auto origins = list_items(journal.database, filter, journal.today);
  REQUIRE(origins.size() == 1);
  CHECK(origins[0].id == need);
  filter.result = need;
  CHECK(list_items(journal.database, filter, journal.today).empty());
}

TEST_CASE("no more items are read than are asked for: the first of their order") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id second = journal.promise(dana, "2026-03-02", "no day, recorded first");
  journal.promise(dana, "2026-03-01", "no day, recorded later");
  Item dated{.text = "has a day", .parties = {{journal.name(dana), {}}}, .opened = journal.today};
  dated.due = day_of("2026-04-30");
  const Id first = journal.store(dated);
  ItemFilter filter;
  filter.limit = 2;
  const auto items = list_items(journal.database, filter, journal.today);
  REQUIRE(items.size() == 2);
  CHECK(items[0].id == first);
  CHECK(items[1].id == second);
  filter.limit = -1;
  CHECK(list_items(journal.database, filter, journal.today).size() == 3);
}

TEST_CASE("what is overdue of a kind is found by the index of open items") {
  SmallJournal journal;
  ItemFilter filter;
  filter.kind = ItemKind::promise;
  filter.overdue_on = journal.today;
  filter.limit = 10;
  const auto steps =
      plan_steps(journal.database, [&] { list_items(journal.database, filter, journal.today); });
  CHECK(wide_steps(steps).empty());
}

}  // namespace relate::store
