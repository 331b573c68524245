#include <doctest/doctest.h>

#include "query_plan.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/latest.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

std::optional<Day> last_of(SmallJournal& journal, Id party) {
  return last_contact_of(journal.database, party, Viewer{}, journal.today);
}

std::vector<Id> ids_of(const std::vector<Interaction>& interactions) {
  std::vector<Id> ids;
  for (const Interaction& interaction : interactions) ids.push_back(interaction.id);
  return ids;
}

std::vector<Id> about(SmallJournal& journal, Id group) {
  InteractionFilter filter;
  filter.group = group;
  return ids_of(list_interactions(journal.database, filter, journal.today));
}

std::vector<Id> contacts_of(SmallJournal& journal, Id party) {
  const auto found =
      latest_contacts(journal.database, account_scope(journal.database, party, {}, journal.today),
                      100, Viewer{}, journal.today);
  CHECK(count_contacts(journal.database, party, journal.today) == std::ssize(found));
  return ids_of(found);
}

}  // namespace

TEST_CASE("the last contact of a person is the latest day on or before today they took part") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  CHECK_FALSE(last_of(journal, dana));
  journal.log(dana, "2026-03-10");
  journal.log(dana, "2026-02-01");
  journal.log(dana, "2026-03-12", "only spoken of", Role::mentioned);
  journal.log(dana, "2026-03-13", "only copied", Role::cc);
  journal.log(dana, "2026-03-19", "still to come");
  CHECK(last_of(journal, dana) == day_of("2026-03-10"));
  journal.log(dana, "2026-03-18");
  CHECK(last_of(journal, dana) == journal.today);
}

TEST_CASE("a contact counts for the org its people belonged to on that day") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id globex = journal.org("Globex");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme, {}, day_of("2026-03-10")),
                                               journal.in(globex, day_of("2026-03-10"))});
  const Id before = journal.log(dana, "2026-03-09");
  CHECK(last_of(journal, acme) == day_of("2026-03-09"));
  CHECK_FALSE(last_of(journal, globex));
  const Id after = journal.log(dana, "2026-03-10");
  CHECK(last_of(journal, acme) == day_of("2026-03-09"));
  CHECK(last_of(journal, globex) == day_of("2026-03-10"));
  CHECK(about(journal, acme) == std::vector{before});
  CHECK(about(journal, globex) == std::vector{after});
  CHECK(contacts_of(journal, acme) == std::vector{before});
}

TEST_CASE("the contacts of member orgs and of projects are those of the org") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id plant = journal.org("Acme Plant", {journal.in(acme)});
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  const Id dana = journal.person("Dana Ruiz", {journal.in(plant)});
  const Id lee = journal.person("Lee Chan", {journal.in(rollout)});
  const Id ann = journal.person("Ann Hill");
  journal.log(dana, "2026-03-01");
  CHECK(last_of(journal, acme) == day_of("2026-03-01"));
  journal.log(lee, "2026-03-02");
  CHECK(last_of(journal, acme) == day_of("2026-03-02"));
  CHECK(last_of(journal, plant) == day_of("2026-03-01"));
  Interaction interaction;
  interaction.day = day_of("2026-03-03");
  interaction.participants = {{journal.name(ann), Role::with}};
  interaction.project = journal.name(rollout);
  journal.store(interaction);
  CHECK(last_of(journal, rollout) == day_of("2026-03-03"));
  CHECK(last_of(journal, acme) == day_of("2026-03-03"));
  journal.log(acme, "2026-03-04");
  CHECK(last_of(journal, acme) == day_of("2026-03-04"));
  CHECK(contacts_of(journal, acme).size() == 4);
}

TEST_CASE("who is on our side moves no org's clock, and orgs in a circle are no trouble") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id globex = journal.org("Globex", {journal.in(acme)});
  Party circle = journal.party(acme);
  circle.memberships = {journal.in(globex)};
  journal.store(circle);
  Party zoe{.name = "Zoë Müller", .internal = true, .added = journal.today};
  zoe.handle = "zoe-muller";
  zoe.memberships = {journal.in(acme)};
  journal.store(zoe);
  journal.log(zoe.id, "2026-03-01");
  CHECK(last_of(journal, zoe.id) == day_of("2026-03-01"));
  CHECK_FALSE(last_of(journal, acme));
  journal.log(globex, "2026-02-01");
  CHECK(last_of(journal, acme) == day_of("2026-02-01"));
  CHECK(last_of(journal, globex) == day_of("2026-02-01"));
}

TEST_CASE("a note is no contact, and what only names a party is about it") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  Interaction note;
  note.day = day_of("2026-03-11");
  note.channel = Channel::note;
  note.participants = {{journal.name(dana), Role::with}};
  journal.store(note);
  const Id mention = journal.log(dana, "2026-03-12", "spoken of", Role::mentioned);
  CHECK_FALSE(last_of(journal, dana));
  CHECK(contacts_of(journal, dana).empty());
  CHECK(about(journal, dana) == std::vector{mention, note.id});
}

TEST_CASE("an item counts for the org its people belonged to when it was opened") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme, {}, day_of("2026-03-10"))});
  const Id ann = journal.person("Ann Hill");
  const Id owed = journal.promise(dana, "2026-03-09", "send the plan");
  journal.promise(dana, "2026-03-10", "say hello to the new team");
  journal.promise(ann, "2026-03-09", "send the other plan");
  Item of_project{
      .text = "set a date", .parties = {{journal.name(ann), {}}}, .opened = journal.today};
  of_project.project = journal.name(rollout);
  journal.store(of_project);
  ItemFilter filter;
  filter.group = acme;
  const auto found = list_items(journal.database, filter, journal.today);
  REQUIRE(found.size() == 2);
  CHECK(found[0].id == owed);
  CHECK(found[1].id == of_project.id);
}

TEST_CASE("last contacts come in the order they are asked for, each with that of the members") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  const Id lee = journal.person("Lee Chan");
  journal.log(dana, "2026-03-10");
  const auto last = [&](const std::vector<Id>& parties) {
    return last_contacts(journal.database, parties, Viewer{}, journal.today);
  };
  const std::optional<Day> then = day_of("2026-03-10");
  CHECK(last({lee, acme, dana}) == std::vector{std::optional<Day>{}, then, then});
  CHECK(last({dana, lee, acme}) == std::vector{then, std::optional<Day>{}, then});
}

TEST_CASE("the last contact of one without members is one look into their contacts") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz", {journal.in(journal.org("Acme"))});
  const auto steps = plan_steps(journal.database, [&] { last_of(journal, dana); });
  CHECK_FALSE(steps.contains("RECURSIVE STEP"));
  CHECK(wide_steps(steps).empty());
  CHECK(steps.contains("SEARCH c USING PRIMARY KEY (party_id=? AND moment>? AND moment<?)"));
}

}  // namespace relate::store
