#include <doctest/doctest.h>

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

}  // namespace relate::store
