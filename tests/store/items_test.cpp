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

}  // namespace relate::store
