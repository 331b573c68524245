#include <doctest/doctest.h>

#include "small_journal.hpp"

namespace relate::store {
namespace {

std::vector<std::string> names_of(SmallJournal& journal, const PartyFilter& filter) {
  std::vector<std::string> names;
  for (const Party& party : list_parties(journal.database, filter, journal.today))
    names.push_back(party.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("parties are listed by folded name, with all that belongs to each") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id globex = journal.org("Globex");
  journal.person("Zoë Müller");
  Party dana{.name = "dana ruiz", .added = journal.today};
  dana.handle = "dana-ruiz";
  dana.aliases = {"the chief", "DR"};
  dana.addresses = {{Address::Kind::phone, "+49 30 1234567"},
                    {Address::Kind::email, "dana@example.org"}};
  dana.tags = {"vip", "pilot"};
  dana.memberships = {journal.in(acme, {}, day_of("2025-01-01")),
                      journal.in(globex, day_of("2025-01-01"))};
  dana.memberships[1].role = "CIO";
  journal.store(dana);
  PartyFilter people;
  people.kind = PartyKind::person;
  const auto found = list_parties(journal.database, people, journal.today);
  REQUIRE(found.size() == 2);
  CHECK(found[1].name == "Zoë Müller");
  CHECK(found[0].aliases == Names{"DR", "the chief"});
  CHECK(found[0].addresses == dana.addresses);
  CHECK(found[0].tags == Names{"pilot", "vip"});
  REQUIRE(found[0].memberships.size() == 2);
  CHECK(found[0].memberships[0].group.name == "Acme");
  CHECK(found[0].memberships[1].role == "CIO");
  CHECK(org_membership(found[0], journal.today)->group.name == "Globex");
  CHECK(org_membership(found[0], day_of("2024-12-31"))->group.name == "Acme");
  CHECK(org_membership(found[1], journal.today) == nullptr);
}

TEST_CASE("a list of parties keeps those who are in the org and in the project today") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id rollout = journal.project("Rollout");
  journal.person("Dana Ruiz", {journal.in(acme), journal.in(rollout)});
  journal.person("Lee Chan", {journal.in(acme), journal.in(rollout, {}, journal.today)});
  journal.person("Ann Hill", {journal.in(rollout)});
  PartyFilter filter;
  filter.group = acme;
  CHECK(names_of(journal, filter) == Names{"Dana Ruiz", "Lee Chan"});
  filter.project = rollout;
  CHECK(names_of(journal, filter) == Names{"Dana Ruiz"});
}

TEST_CASE("a list of the parties of an org may hold those of what belongs to it, too") {
  SmallJournal journal;
  const Id holding = journal.org("Holding");
  const Id acme = journal.org("Acme", {journal.in(holding)});
  journal.person("Dana Ruiz", {journal.in(acme)});
  journal.person("Lee Chan", {journal.in(acme, {}, journal.today)});
  journal.person("Ann Hill", {journal.in(holding)});
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  journal.person("Sam Okafor", {journal.in(rollout)});
  PartyFilter filter;
  filter.group = holding;
  CHECK(names_of(journal, filter) == Names{"Acme", "Ann Hill"});
  filter.below = true;
  CHECK(names_of(journal, filter) == Names{"Acme", "Ann Hill", "Dana Ruiz", "Rollout"});
}

TEST_CASE("who has ended is in a list that asks for them alone") {
  SmallJournal journal;
  Party ben{.name = "Ben O'Neil", .added = journal.today};
  ben.handle = "ben-o-neil";
  ben.ended = journal.today;
  journal.store(ben);
  Party ann{.name = "Ann Hill", .added = journal.today};
  ann.handle = "ann-hill";
  ann.ended = day_of("2026-03-19");
  journal.store(ann);
  PartyFilter filter;
  CHECK(names_of(journal, filter) == Names{"Ann Hill"});
  filter.ended = true;
  CHECK(names_of(journal, filter) == Names{"Ann Hill", "Ben O'Neil"});
}

}  // namespace relate::store
