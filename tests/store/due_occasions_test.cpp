#include <doctest/doctest.h>

#include "relate/store/due.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

/// An occasion as it is added on that day: yearly or once, as its date says.
Id add(SmallJournal& journal, Date date, int lead = 7, const char* added = "2026-01-05",
       std::optional<std::string> every = {}) {
  Occasion occasion;
  occasion.who = {journal.name(journal.person("Dana Ruiz"))};
  occasion.label = "birthday";
  occasion.date = date;
  occasion.lead = lead;
  occasion.added = day_of(added);
  occasion.every = every ? *every : usual_every(date, occasion.added);
  return journal.store(occasion);
}

std::string days(SmallJournal& journal, const char* today = "2026-03-18", int within = 0) {
  std::string text;
  for (const Due& due : due_occasions(journal.database, {day_of(today), within, {}}))
    text += (text.empty() ? "" : " ") + to_iso(due.day);
  return text;
}

}  // namespace

TEST_CASE("a yearly occasion is found from its lead time before to three days after") {
  SmallJournal journal;
  add(journal, {1986, 3, 20});
  CHECK(days(journal, "2026-03-12").empty());
  CHECK(days(journal, "2026-03-13") == "2026-03-20");
  CHECK(days(journal, "2026-03-23") == "2026-03-20");
  CHECK(days(journal, "2026-03-24").empty());
  CHECK(days(journal, "2026-03-10", 3) == "2026-03-20");
}

TEST_CASE("one whose year is not known is found as well") {
  SmallJournal journal;
  add(journal, {{}, 3, 20});
  CHECK(days(journal) == "2026-03-20");
}

TEST_CASE("each has its own lead time, however long that of others is") {
  SmallJournal journal;
  add(journal, {2026, 6, 1}, 90);
  add(journal, {2026, 4, 1}, 7);
  CHECK(days(journal) == "2026-06-01");
  CHECK(days(journal, "2026-03-02").empty());
  CHECK(days(journal, "2026-03-03") == "2026-06-01");
}

TEST_CASE("over the end of the year both sides of it are found") {
  SmallJournal journal;
  add(journal, {1986, 12, 31});
  CHECK(days(journal, "2026-12-28") == "2026-12-31");
  CHECK(days(journal, "2027-01-03") == "2026-12-31");
  SmallJournal other;
  add(other, {1986, 1, 2});
  CHECK(days(other, "2026-12-28") == "2027-01-02");
}

TEST_CASE("29 February is kept on the 28th in plain years") {
  SmallJournal journal;
  add(journal, {1984, 2, 29}, 0);
  CHECK(days(journal, "2026-02-27").empty());
  CHECK(days(journal, "2026-02-28") == "2026-02-28");
  CHECK(days(journal, "2026-03-03") == "2026-02-28");
  CHECK(days(journal, "2028-02-28").empty());
  CHECK(days(journal, "2028-02-29") == "2028-02-29");
}

TEST_CASE("a window of a year or more holds all days of it") {
  SmallJournal journal;
  add(journal, {1986, 3, 10}, 400);
  CHECK(days(journal) == "2027-03-10");
}

TEST_CASE("one that happens once is found near its day alone") {
  SmallJournal journal;
  add(journal, {2026, 3, 16});
  add(journal, {2026, 3, 25});
  CHECK(days(journal) == "2026-03-16 2026-03-25");
  CHECK(days(journal, "2026-03-20") == "2026-03-25");
  CHECK(days(journal, "2026-04-10").empty());
}

TEST_CASE("those that come in another rhythm, or have neither year nor rhythm, are found") {
  SmallJournal journal;
  add(journal, {2026, 1, 20}, 7, "2026-01-05", "1m");
  CHECK(days(journal) == "2026-03-20");
  SmallJournal other;
  add(other, {{}, 3, 20}, 7, "2026-01-05", "");
  CHECK(days(other) == "2026-03-20");
}

TEST_CASE("an occurrence that is done is not found") {
  SmallJournal journal;
  const Id id = add(journal, {1986, 3, 20});
  Operation operation(journal.database, journal.stamp, journal.random);
  save_occurrence_done(operation, id, day_of("2026-03-20"), journal.today, "");
  operation.commit("test");
  CHECK(days(journal).empty());
}

TEST_CASE("of one who has ended no occasion is found") {
  SmallJournal journal;
  add(journal, {1986, 3, 20});
  Party dana = list_parties(journal.database, {}, journal.today).front();
  dana.ended = journal.today;
  journal.store(dana);
  CHECK(days(journal).empty());
}

}  // namespace relate::store
