#include "relate/core/merge.hpp"

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

using namespace relate;
using namespace std::chrono_literals;

namespace {

const PartyName acme{.id = 10, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};
const PartyName globex{.id = 11, .kind = PartyKind::org, .handle = "globex", .name = "Globex"};

Party dana() {
  return {.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz", .added = 2026y / 2 / 1};
}
Party other() { return {.id = 2, .handle = "d-ruiz", .name = "D. Ruiz", .added = 2026y / 1 / 5}; }

Membership in(const PartyName& group, Id id, std::optional<Day> since = {},
              std::optional<Day> until = {}, std::string role = {}) {
  return {.id = id, .group = group, .role = std::move(role), .since = since, .until = until};
}

/// `level: management (executive)`, what is kept in parentheses.
std::vector<std::string> texts(const std::vector<Contradiction>& contradictions) {
  std::vector<std::string> result;
  for (const Contradiction& each : contradictions)
    result.push_back(each.key + ": " + each.value + " (" + each.kept + ")");
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what is known of one alone is taken over, and of the days of adding the earlier") {
  Party keep = dana();
  keep.level = "executive";
  Party second = other();
  second.time_zone = "Europe/Berlin";
  second.every = "2w";
  second.snoozed_until = 2026y / 4 / 1;
  second.is_private = true;
  const MergedParty both = merged(keep, second);
  CHECK(both.party.id == 1);
  CHECK(both.party.handle == "dana-ruiz");
  CHECK(both.party.level == "executive");
  CHECK(both.party.time_zone == "Europe/Berlin");
  CHECK(both.party.every == "2w");
  CHECK(both.party.snoozed_until == 2026y / 4 / 1);
  CHECK(both.party.is_private);
  CHECK(both.party.added == 2026y / 1 / 5);
  CHECK(both.contradictions.empty());
}

TEST_CASE("what contradicts is listed, and the kept one stays as it is") {
  Party keep = dana();
  keep.level = "executive";
  keep.every = "2w";
  keep.ended = 2026y / 3 / 1;
  Party second = other();
  second.level = "management";
  second.every = "1m";
  second.internal = true;
  const MergedParty both = merged(keep, second);
  CHECK(both.party.level == "executive");
  CHECK(both.party.every == "2w");
  CHECK_FALSE(both.party.internal);
  CHECK(texts(both.contradictions) == Texts{"level: management (executive)", "every: 1m (2w)",
                                            "ended: no (2026-03-01)", "internal: yes (no)"});
}

TEST_CASE("the other handle and name become aliases, and what says the same is there once") {
  Party keep = dana();
  keep.aliases = {"Chef"};
  keep.addresses = {{Address::Kind::email, "dana@acme.example"}};
  keep.tags = {"sponsor"};
  Party second = other();
  second.aliases = {"chef", "Boss"};
  second.addresses = {{Address::Kind::email, "Dana@Acme.example"},
                      {Address::Kind::phone, "+49 30 123456"}};
  second.tags = {"Sponsor", "vip"};
  const Party party = merged(keep, second).party;
  CHECK(party.aliases == Texts{"Chef", "d-ruiz", "D. Ruiz", "Boss"});
  REQUIRE(party.addresses.size() == 2);
  CHECK(party.addresses[1].text == "+49 30 123456");
  CHECK(party.tags == Texts{"sponsor", "vip"});
}

TEST_CASE("a name that differs by case and marks alone is no alias") {
  Party second = other();
  second.name = "DANA RUÍZ";
  CHECK(merged(dana(), second).party.aliases == Texts{"d-ruiz"});
}

TEST_CASE("of days on which both were in the same org the kept membership stays") {
  Party keep = dana();
  keep.memberships = {in(acme, 7, 2026y / 1 / 1, {}, "CIO")};
  Party second = other();
  second.memberships = {in(acme, 8, 2025y / 6 / 1, 2026y / 2 / 1, "head of IT"),
                        in(acme, 9, 2020y / 1 / 1, 2021y / 1 / 1)};
  const MergedParty both = merged(keep, second);
  const auto& memberships = both.party.memberships;
  REQUIRE(memberships.size() == 3);
  CHECK(memberships[0].id == 7);
  CHECK(memberships[0].since == 2026y / 1 / 1);
  CHECK_FALSE(memberships[0].until);
  CHECK(memberships[0].role == "CIO");
  CHECK(memberships[1].id == 0);
  CHECK(memberships[1].since == 2025y / 6 / 1);
  CHECK(memberships[1].until == 2026y / 1 / 1);
  CHECK(memberships[1].role == "head of IT");
  CHECK(memberships[2].until == 2021y / 1 / 1);
  CHECK(texts(both.contradictions) == Texts{"role: head of IT, Acme (CIO, Acme)"});
}

TEST_CASE("memberships that follow each other keep their roles, and lack what is said of none") {
  std::vector<Contradiction> found;
  const std::vector<Membership> kept = {in(acme, 7, {}, 2026y / 1 / 1, "head of IT"),
                                        in(acme, 8, 2026y / 1 / 1, 2026y / 3 / 1)};
  const auto all = joined(kept, std::vector{in(acme, 9, {}, {}, "CIO")}, found);
  REQUIRE(all.size() == 3);
  CHECK(all[0].role == "head of IT");
  CHECK(all[0].until == 2026y / 1 / 1);
  CHECK(all[1].role == "CIO");
  CHECK(all[2].id == 9);
  CHECK(all[2].since == 2026y / 3 / 1);
  CHECK(all[2].role == "CIO");
  CHECK(texts(found) == Texts{"role: CIO, Acme (head of IT, Acme)"});
}

TEST_CASE("of two orgs at the same time the kept one's is the membership, however long before") {
  Party keep = dana();
  keep.memberships = {in(acme, 7)};
  Party second = other();
  second.memberships = {in(globex, 8, {}, {}, "COO")};
  second.memberships[0].department = "IT";
  const MergedParty both = merged(keep, second);
  REQUIRE(both.party.memberships.size() == 1);
  CHECK(both.party.memberships[0].group.id == acme.id);
  CHECK_FALSE(both.party.memberships[0].until);
  CHECK(texts(both.contradictions) == Texts{"org: COO, IT, Globex (Acme)"});
}

TEST_CASE("another org stays for days on which the kept one has none, where its first is known") {
  Party keep = dana();
  keep.memberships = {in(acme, 7, 2025y / 1 / 1, 2026y / 2 / 1)};
  Party second = other();
  second.memberships = {in(globex, 8, 2020y / 1 / 1)};
  const MergedParty both = merged(keep, second);
  const auto& memberships = both.party.memberships;
  REQUIRE(memberships.size() == 3);
  CHECK(memberships[1].group.id == globex.id);
  CHECK(memberships[1].since == 2020y / 1 / 1);
  CHECK(memberships[1].until == 2025y / 1 / 1);
  CHECK(memberships[2].since == 2026y / 2 / 1);
  CHECK_FALSE(memberships[2].until);
  CHECK(texts(both.contradictions) == Texts{"org: Globex, since 2020-01-01 (Acme)"});

  second.memberships = {in(globex, 8)};
  const MergedParty without_beginning = merged(keep, second);
  REQUIRE(without_beginning.party.memberships.size() == 2);
  CHECK(without_beginning.party.memberships[1].since == 2026y / 2 / 1);
}

TEST_CASE("orgs one after the other both stay") {
  Party keep = dana();
  keep.memberships = {in(acme, 7, 2025y / 1 / 1)};
  Party second = other();
  second.memberships = {in(globex, 8, {}, 2025y / 1 / 1)};
  const MergedParty both = merged(keep, second);
  CHECK(both.party.memberships.size() == 2);
  CHECK(both.contradictions.empty());
}

TEST_CASE("a party is no member of itself once it is one with its group") {
  const Party group{.id = 10, .kind = PartyKind::org, .handle = "acme", .name = "Acme"};
  Party part{.id = 12, .kind = PartyKind::org, .handle = "acme-it", .name = "Acme IT"};
  part.memberships = {in(acme, 7)};
  CHECK(merged(group, part).party.memberships.empty());
  CHECK(merged(part, group).party.memberships.empty());
}

TEST_CASE("a party is not merged with itself, nor with one of another kind") {
  const PartyName person{.id = 1, .name = "Dana Ruiz"};
  CHECK_THROWS_WITH_AS(require_can_be_merged(person, person), "'Dana Ruiz' is one party already",
                       Error);
  CHECK_THROWS_WITH_AS(require_can_be_merged(person, acme),
                       "'Dana Ruiz' is of kind person, and 'Acme' of kind org", Error);
  CHECK_NOTHROW(require_can_be_merged(acme, globex));
}
