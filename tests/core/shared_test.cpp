#include "relate/core/shared.hpp"

#include <doctest/doctest.h>

using namespace relate;
using namespace std::chrono;

namespace {

constexpr Day early = 2026y / 1 / 7;
constexpr Day late = 2026y / 3 / 4;

PartyName person(Id id, std::string name) { return {.id = id, .name = std::move(name)}; }

PartyName group(Id id, PartyKind kind, std::string name) {
  return {.id = id, .kind = kind, .name = std::move(name)};
}

const PartyName acme = group(11, PartyKind::org, "Acme");
const PartyName globex = group(12, PartyKind::org, "Globex");
const PartyName rollout = group(13, PartyKind::project, "Rollout");

Sharer dana() {
  return {
      person(1, "Dana Ruiz"), {acme, rollout}, {"board", "Steering"}, {{101, early}, {102, late}}};
}
Sharer lee() {
  return {person(2, "Lee Chan"), {acme}, {"steering"}, {{101, early}, {102, late}, {103, late}}};
}
Sharer ann() { return {person(3, "Ann Hill"), {globex, rollout}, {}, {{101, early}}}; }

Item item_of(Id id, std::vector<Id> who) {
  Item item;
  item.id = id;
  for (const Id party : who) item.parties.push_back({person(party, ""), {}});
  return item;
}

std::vector<std::string> names(const std::vector<PartyName>& parties) {
  std::vector<std::string> result;
  for (const PartyName& party : parties) result.push_back(party.name);
  return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("people share the orgs and projects that two or more of them belong to") {
  const Shared shared = what_they_share(std::vector{dana(), lee(), ann()}, {});
  REQUIRE(shared.groups.size() == 2);
  CHECK(shared.groups[0].group.name == "Acme");
  CHECK(names(shared.groups[0].who) == Names{"Dana Ruiz", "Lee Chan"});
  CHECK(shared.groups[1].group.name == "Rollout");
  CHECK(names(shared.groups[1].who) == Names{"Dana Ruiz", "Ann Hill"});
}

TEST_CASE("what most of them share stands first") {
  Sharer olga{person(4, "Olga Petrova"), {rollout}, {}, {}};
  const Shared shared = what_they_share(std::vector{dana(), lee(), ann(), olga}, {});
  REQUIRE(shared.groups.size() == 2);
  CHECK(shared.groups[0].group.name == "Rollout");
  CHECK(shared.groups[0].who.size() == 3);
}

TEST_CASE("tags are shared whatever their case") {
  const Shared shared = what_they_share(std::vector{dana(), lee(), ann()}, {});
  REQUIRE(shared.tags.size() == 1);
  CHECK(shared.tags[0].tag == "steering");
  CHECK(names(shared.tags[0].who) == Names{"Dana Ruiz", "Lee Chan"});
}

TEST_CASE("a contact is together where two of them took part, and with all where all did") {
  const Shared shared = what_they_share(std::vector{dana(), lee(), ann()}, {});
  CHECK(shared.together == 2);
  CHECK(shared.all_together == 1);
  CHECK(shared.last_together == late);
}

TEST_CASE("people who were never together share no contact") {
  const Shared shared =
      what_they_share(std::vector{Sharer{person(1, "Dana Ruiz"), {}, {}, {{101, early}}},
                                  Sharer{person(2, "Lee Chan"), {}, {}, {{102, late}}}},
                      {});
  CHECK(shared.together == 0);
  CHECK(shared.all_together == 0);
  CHECK_FALSE(shared.last_together);
}

TEST_CASE("items are shared that concern two of them, in the order given") {
  const std::vector items = {item_of(202, {2, 1}), item_of(201, {1, 2, 3}), item_of(203, {1, 9}),
                             item_of(204, {3})};
  const Shared shared = what_they_share(std::vector{dana(), lee(), ann()}, items);
  CHECK(shared.items == std::vector<Id>{202, 201});
}
