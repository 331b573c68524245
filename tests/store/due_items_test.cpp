#include <limits>

#include <doctest/doctest.h>

#include "relate/store/due.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

Item item(SmallJournal& journal, ItemKind kind, Id who, std::optional<Day> due) {
  return {.kind = kind,
          .text = "something",
          .parties = {{journal.name(who), {}}},
          .opened = day_of("2026-03-02"),
          .due = due};
}

Id add(SmallJournal& journal, Item item) { return journal.store(item); }

Id add(SmallJournal& journal, ItemKind kind, Id who, const char* due) {
  return add(journal, item(journal, kind, who, day_of(due)));
}

std::vector<Due> found(SmallJournal& journal, Why why, const DueFilter& filter = {},
                       const std::string& tag = {}, std::size_t enough = all) {
  return due_items(journal.database, why, {journal.today, 0, {}}, filter, tag, enough);
}

std::vector<Id> ids(const std::vector<Due>& dues) {
  std::vector<Id> result;
  for (const Due& due : dues) result.push_back(due.id);
  return result;
}

std::string who(const std::vector<Due>& dues) {
  std::string text;
  for (const Due& due : dues)
    for (const DueParty& party : due.who) text += party.handle + " ";
  return text;
}

using Ids = std::vector<Id>;

}  // namespace

TEST_CASE("open items of the kind are found by their day") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id late = add(journal, ItemKind::promise, dana, "2026-03-16");
  const Id soon = add(journal, ItemKind::promise, dana, "2026-03-20");
  add(journal, ItemKind::promise, dana, "2026-03-23");
  add(journal, item(journal, ItemKind::promise, dana, {}));
  const Id ask = add(journal, ItemKind::ask, dana, "2026-03-18");
  CHECK(ids(found(journal, Why::promise)) == Ids{late, soon});
  CHECK(ids(found(journal, Why::ask)) == Ids{ask});
  CHECK(found(journal, Why::promise)[0].days_late == 2);
}

TEST_CASE("closed items are not due") {
  SmallJournal journal;
  Item promise = item(journal, ItemKind::promise, journal.person("Dana Ruiz"), journal.today);
  promise.closed = journal.today;
  promise.closed_as = "kept";
  add(journal, promise);
  CHECK(found(journal, Why::promise).empty());
}

TEST_CASE("a roadblock is found until all are told, resolved or not") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id lee = journal.person("Lee Chan");
  Item roadblock = item(journal, ItemKind::roadblock, dana, {});
  roadblock.parties.push_back({journal.name(lee), {}});
  add(journal, roadblock);
  CHECK(who(found(journal, Why::roadblock)) == "dana-ruiz lee-chan ");
  roadblock.id = found(journal, Why::roadblock)[0].id;
  roadblock.closed = day_of("2026-03-10");
  roadblock.closed_as = "resolved";
  roadblock.parties[0].told = day_of("2026-03-10");
  journal.store(roadblock);
  CHECK(who(found(journal, Why::roadblock)) == "lee-chan ");
  CHECK(found(journal, Why::roadblock)[0].closed);
  roadblock.parties[1].told = day_of("2026-03-11");
  journal.store(roadblock);
  CHECK(found(journal, Why::roadblock).empty());
}

TEST_CASE("our side counts as told") {
  SmallJournal journal;
  Party sam = journal.party(journal.person("Sam Okafor"));
  sam.internal = true;
  journal.store(sam);
  add(journal, item(journal, ItemKind::roadblock, sam.id, {}));
  CHECK(found(journal, Why::roadblock).empty());
}

TEST_CASE("feedback is found while it is open, told or not, then while somebody is untold") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  Item feedback = item(journal, ItemKind::feedback, dana, {});
  feedback.parties[0].told = day_of("2026-03-05");
  feedback.id = add(journal, feedback);
  CHECK(ids(found(journal, Why::feedback)) == Ids{feedback.id});
  CHECK(found(journal, Why::feedback)[0].day == day_of("2026-03-04"));
  feedback.closed = day_of("2026-03-10");
  feedback.closed_as = "acted on";
  journal.store(feedback);
  CHECK(found(journal, Why::feedback).empty());
  feedback.parties[0].told.reset();
  journal.store(feedback);
  CHECK(ids(found(journal, Why::feedback)) == Ids{feedback.id});
}

TEST_CASE("the parties of an item are in their order, without those that have ended") {
  SmallJournal journal;
  Item promise = item(journal, ItemKind::promise, journal.person("Lee Chan"), journal.today);
  Party ben = journal.party(journal.person("Ben O'Neil"));
  ben.ended = journal.today;
  journal.store(ben);
  promise.parties.push_back({journal.name(ben.id), {}});
  promise.parties.push_back({journal.name(journal.person("Ann Hill")), {}});
  add(journal, promise);
  CHECK(who(found(journal, Why::promise)) == "lee-chan ann-hill ");
}

TEST_CASE("owner, project and tag of an item are known") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id rollout = journal.project("Rollout");
  const Id sam = journal.person("Sam Okafor");
  Item promise = item(journal, ItemKind::promise, dana, journal.today);
  promise.owner = journal.name(sam);
  promise.project = journal.name(rollout);
  promise.tags = {"Pilot"};
  add(journal, promise);
  const auto dues = found(journal, Why::promise, {}, "pilot");
  REQUIRE(dues.size() == 1);
  CHECK(dues[0].owner == sam);
  CHECK(dues[0].project == rollout);
  CHECK(dues[0].has_tag);
  CHECK_FALSE(found(journal, Why::promise, {}, "pilots")[0].has_tag);
  CHECK_FALSE(found(journal, Why::promise)[0].has_tag);
}

TEST_CASE("reading ends once there are enough, and all of the same day") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id lee = journal.person("Lee Chan");
  add(journal, ItemKind::ask, dana, "2026-03-10");
  add(journal, ItemKind::ask, lee, "2026-03-11");
  add(journal, ItemKind::ask, dana, "2026-03-11");
  add(journal, ItemKind::ask, dana, "2026-03-12");
  CHECK(found(journal, Why::ask, {}, {}, 1).size() == 1);
  CHECK(found(journal, Why::ask, {}, {}, 2).size() == 3);
  CHECK(found(journal, Why::ask, {}, {}, 4).size() == 4);
  // What is left out by a filter is not enough.
  CHECK(who(found(journal, Why::ask, {.who = std::set{lee}}, {}, 1)) == "lee-chan ");
}

}  // namespace relate::store
