#include "relate/store/accounts.hpp"

#include <doctest/doctest.h>

#include "small_journal.hpp"

namespace relate::store {
namespace {

using Ids = std::vector<Id>;

const Viewer me;

Ids ids_of(const std::vector<AccountMember>& members) {
  Ids ids;
  for (const AccountMember& member : members) ids.push_back(member.party.id);
  return ids;
}

Ids in_contact(SmallJournal& journal, Id account, const char* first, const Viewer& viewer = me) {
  Ids ids;
  for (const PersonContact& contact :
       people_in_contact(journal.database, account, day_of(first), journal.today, viewer))
    ids.push_back(contact.person);
  return ids;
}

std::optional<Day> last_of(SmallJournal& journal, Id account, const Viewer& viewer = me) {
  return last_contact_of(journal.database, account, viewer, journal.today);
}

void make_private(SmallJournal& journal, Id id) {
  Party party = journal.party(id);
  party.is_private = true;
  journal.store(party);
}

void make_internal(SmallJournal& journal, Id id) {
  Party party = journal.party(id);
  party.internal = true;
  journal.store(party);
}

/// A call that is private.
void log_privately(SmallJournal& journal, Id who, const char* day) {
  Interaction interaction =
      load_interaction(journal.database, journal.log(who, day), journal.today);
  interaction.is_private = true;
  journal.store(interaction);
}

}  // namespace

TEST_CASE("an account is its org, the orgs in it, their projects, and the people of all of them") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id labs = journal.org("Acme Labs", {journal.in(acme)});
  const Id deep = journal.org("Acme Labs East", {journal.in(labs)});
  const Id rollout = journal.project("Rollout", {journal.in(deep)});
  journal.org("Globex");
  const Id zoe = journal.person("Zoë Müller", {journal.in(acme)});
  const Id ann = journal.person("Ann Hill", {journal.in(deep)});
  const Id lee = journal.person("Lee Chan", {journal.in(rollout)});
  journal.person("Priya Nair");

  const AccountScope scope = account_scope(journal.database, acme, {}, journal.today);
  CHECK(ids_of(scope.groups) == Ids{acme, labs, deep, rollout});
  CHECK(ids_of(scope.people) == Ids{ann, lee, zoe});
}

TEST_CASE("a person who belongs to an account in two ways is in it once, with all those days") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  const Day january = day_of("2026-01-05");
  const Day february = day_of("2026-02-02");
  const Day march = day_of("2026-03-02");
  const Id dana = journal.person("Dana Ruiz",
                                 {journal.in(acme, january, march), journal.in(rollout, february)});
  const AccountScope scope = account_scope(journal.database, acme, {}, journal.today);
  REQUIRE(ids_of(scope.people) == Ids{dana});
  CHECK(scope.people[0].days == std::vector{Stretch{january, std::nullopt}});
}

TEST_CASE("people belong to an account no longer than the org or project they are in does") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Day sold = day_of("2026-02-02");
  const Id labs = journal.org("Acme Labs", {journal.in(acme, {}, sold)});
  journal.person("Ann Hill", {journal.in(labs, day_of("2026-01-05"))});
  journal.person("Ben O'Neil", {journal.in(labs, day_of("2026-02-09"))});

  const AccountScope scope = account_scope(journal.database, acme, {}, journal.today);
  REQUIRE(scope.people.size() == 1);
  CHECK(scope.people[0].days == std::vector{Stretch{day_of("2026-01-05"), sold}});
  CHECK(people_on(scope, journal.today).empty());
}

TEST_CASE("who left and came back belongs on both stretches") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  journal.person("Dana Ruiz", {journal.in(acme, {}, day_of("2025-06-02")),
                               journal.in(acme, day_of("2026-01-05"))});
  const AccountScope scope = account_scope(journal.database, acme, {}, journal.today);
  REQUIRE(scope.people.size() == 1);
  CHECK(scope.people[0].days == std::vector{Stretch{std::nullopt, day_of("2025-06-02")},
                                            Stretch{day_of("2026-01-05"), std::nullopt}});
}

TEST_CASE("orgs that belong to each other in a circle are each in the account once") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id globex = journal.org("Globex", {journal.in(acme)});
  Party party = journal.party(acme);
  party.memberships = {journal.in(globex)};
  journal.store(party);
  const Id dana = journal.person("Dana Ruiz", {journal.in(globex)});
  const AccountScope scope = account_scope(journal.database, acme, {}, journal.today);
  CHECK(ids_of(scope.groups) == Ids{acme, globex});
  CHECK(ids_of(scope.people) == Ids{dana});
}

TEST_CASE("our own people are none of an account's") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  const Id mia = journal.person("Mia Lindqvist", {journal.in(rollout)});
  make_internal(journal, mia);
  journal.log(mia, "2026-03-10");
  CHECK(account_scope(journal.database, acme, {}, journal.today).people.empty());
  CHECK_FALSE(last_of(journal, acme));
  CHECK(in_contact(journal, acme, "2026-01-01").empty());
}

TEST_CASE("of a person the account is that person alone") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz", {journal.in(journal.org("Acme"))});
  const AccountScope scope = account_scope(journal.database, dana, {}, journal.today);
  CHECK(scope.groups.empty());
  CHECK(ids_of(scope.people) == Ids{dana});
}

TEST_CASE("a party belongs to its orgs and projects of today, and to what these belong to") {
  SmallJournal journal;
  const Id holding = journal.org("Holding");
  const Id acme = journal.org("Acme", {journal.in(holding)});
  const Id globex = journal.org("Globex");
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  const Id dana =
      journal.person("Dana Ruiz", {journal.in(globex, {}, journal.today), journal.in(rollout),
                                   journal.in(acme, journal.today)});
  Ids ids;
  for (const PartyName& group : groups_of(journal.database, dana, journal.today))
    ids.push_back(group.id);
  CHECK(ids == Ids{acme, holding, rollout});
}

TEST_CASE("a contact counts for the account its people belonged to on that day") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id globex = journal.org("Globex");
  const Day change = day_of("2026-03-02");
  const Id dana =
      journal.person("Dana Ruiz", {journal.in(acme, {}, change), journal.in(globex, change)});
  journal.log(dana, "2026-03-01");
  CHECK(last_of(journal, acme) == day_of("2026-03-01"));
  CHECK_FALSE(last_of(journal, globex));
  journal.log(dana, "2026-03-02");
  CHECK(last_of(journal, acme) == day_of("2026-03-01"));
  CHECK(last_of(journal, globex) == change);
  CHECK(in_contact(journal, acme, "2026-03-01") == Ids{dana});
  CHECK(in_contact(journal, acme, "2026-03-02").empty());
  CHECK(in_contact(journal, globex, "2026-01-01") == Ids{dana});
}

TEST_CASE("contacts of the org itself and of its projects are the account's, without a person") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  journal.log(acme, "2026-03-03");
  CHECK(last_of(journal, acme) == day_of("2026-03-03"));
  journal.log(rollout, "2026-03-05");
  CHECK(last_of(journal, acme) == day_of("2026-03-05"));
  CHECK(in_contact(journal, acme, "2026-01-01").empty());
}

TEST_CASE("who was spoken of, copied, or will be met later was not in contact") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  journal.log(dana, "2026-03-10", "", Role::mentioned);
  journal.log(dana, "2026-03-11", "", Role::cc);
  journal.log(dana, "2026-03-19");
  CHECK_FALSE(last_of(journal, acme));
  CHECK(in_contact(journal, acme, "2026-01-01").empty());
}

TEST_CASE("people in contact stand the latest first, then by name, within the days asked for") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id lee = journal.person("Lee Chan", {journal.in(acme)});
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  const Id ann = journal.person("Ann Hill", {journal.in(acme)});
  const Id ben = journal.person("Ben O'Neil", {journal.in(acme)});
  journal.log(lee, "2026-03-10");
  journal.log(dana, "2026-03-10");
  journal.log(ann, "2026-03-18");
  journal.log(ann, "2026-01-02");
  journal.log(ben, "2025-12-18");
  CHECK(in_contact(journal, acme, "2025-12-19") == Ids{ann, dana, lee});
  CHECK(in_contact(journal, acme, "2025-12-18") == Ids{ann, dana, lee, ben});
}

TEST_CASE("the team is not told of contacts that are private or with private people") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  const Id lee = journal.person("Lee Chan", {journal.in(acme)});
  make_private(journal, lee);
  journal.log(dana, "2026-03-02");
  log_privately(journal, dana, "2026-03-10");
  journal.log(lee, "2026-03-12");

  const Viewer team = viewer_for(journal.database, Audience::team);
  CHECK(team.private_parties == std::set{lee});
  CHECK(last_of(journal, acme, team) == day_of("2026-03-02"));
  CHECK(in_contact(journal, acme, "2026-01-01", team) == Ids{dana});
  CHECK(last_of(journal, acme) == day_of("2026-03-12"));
  CHECK(viewer_for(journal.database, Audience::me).private_parties.empty());
}

}  // namespace relate::store
