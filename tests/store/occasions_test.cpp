#include "relate/store/occasions.hpp"

#include <doctest/doctest.h>

#include "small_journal.hpp"

namespace relate::store {

TEST_CASE("closed occurrences keep the day they were closed on, and what came of them") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  Occasion birthday{.who = {journal.name(dana)},
                    .label = "birthday",
                    .date = {{}, 3, 20},
                    .every = "1y",
                    .added = day_of("2024-01-01")};
  journal.store(birthday);
  CHECK(closed_occurrences(journal.database, birthday.id).empty());
  Operation operation(journal.database, journal.stamp, journal.random);
  save_occurrence_done(operation, birthday.id, day_of("2024-03-20"), day_of("2024-03-21"), "");
  save_occurrence_done(operation, birthday.id, day_of("2025-03-20"), day_of("2025-03-19"), "cake");
  operation.commit("test");
  const auto done = closed_occurrences(journal.database, birthday.id);
  REQUIRE(done.size() == 2);
  CHECK(done[0].day == day_of("2025-03-20"));
  CHECK(done[0].done == day_of("2025-03-19"));
  CHECK(done[0].note == "cake");
  CHECK(done[1].day == day_of("2024-03-20"));
  CHECK(done[1].note.empty());
}

}  // namespace relate::store
