#include <doctest/doctest.h>

#include "small_journal.hpp"

namespace relate::store {

TEST_CASE("interactions come the latest first, each with its own people in their order") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id lee = journal.person("Lee Chan");
  const Id rollout = journal.project("Rollout");
  Interaction meeting;
  meeting.day = day_of("2026-03-10");
  meeting.time = ClockTime{570, 60};
  meeting.channel = Channel::meeting;
  meeting.project = journal.name(rollout);
  meeting.participants = {{journal.name(lee), Role::with}, {journal.name(dana), Role::cc}};
  meeting.tags = {"kick-off", "budget"};
  journal.store(meeting);
  journal.log(dana, "2026-03-10", "later that day");
  journal.log(lee, "2026-03-09", "before");
  const auto found = list_interactions(journal.database, {}, journal.today);
  REQUIRE(found.size() == 3);
  CHECK(found[0].text == "later that day");
  CHECK(found[1].time == ClockTime{570, 60});
  CHECK(found[1].project->name == "Rollout");
  REQUIRE(found[1].participants.size() == 2);
  CHECK(found[1].participants[0].party.name == "Lee Chan");
  CHECK(found[1].participants[1].role == Role::cc);
  CHECK(found[1].tags == std::vector<std::string>{"budget", "kick-off"});
  CHECK(found[2].text == "before");
  CHECK(found[2].tags.empty());
  InteractionFilter latest;
  latest.limit = 1;
  CHECK(list_interactions(journal.database, latest, journal.today).size() == 1);
  CHECK(count_interactions(journal.database, latest) == 3);
}

TEST_CASE("mentions are what names a party without being a contact with it") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  journal.log(dana, "2026-03-01", "a call");
  const Id copy = journal.log(dana, "2026-03-02", "copied", Role::cc);
  const Id mention = journal.log(dana, "2026-03-03", "spoken of", Role::mentioned);
  Interaction note{.day = day_of("2026-03-04"), .channel = Channel::note};
  note.participants = {{journal.name(dana), Role::with}};
  journal.store(note);
  InteractionFilter filter;
  filter.mention_of = dana;
  const auto found = list_interactions(journal.database, filter, journal.today);
  REQUIRE(found.size() == 3);
  CHECK(found[0].id == note.id);
  CHECK(found[1].id == mention);
  CHECK(found[2].id == copy);
  CHECK(count_interactions(journal.database, filter) == 3);
}

TEST_CASE("interactions and items of a project are those about it and those with it") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id rollout = journal.project("Rollout");
  journal.log(rollout, "2026-03-01");
  journal.log(dana, "2026-03-02");
  journal.promise(rollout, "2026-03-01", "set a date");
  journal.promise(dana, "2026-03-01", "send the plan");
  InteractionFilter interactions;
  interactions.project = rollout;
  CHECK(list_interactions(journal.database, interactions, journal.today).size() == 1);
  ItemFilter items;
  items.project = rollout;
  CHECK(list_items(journal.database, items, journal.today).size() == 1);
}

}  // namespace relate::store
