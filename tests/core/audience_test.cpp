#include "relate/core/audience.hpp"

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

using namespace relate;

namespace {

const PartyName dana{.id = 1, .name = "Dana Ruiz"};
const PartyName lee{.id = 2, .name = "Lee Chan"};
const PartyName secret{.id = 9, .name = "Initech"};

const Viewer me{.audience = Audience::me};
const Viewer team{.audience = Audience::team, .private_parties = {9}};
const Viewer customer{.audience = Audience::customer, .private_parties = {9}};

Interaction call(std::vector<Participant> participants) {
  Interaction interaction;
  interaction.channel = Channel::call;
  interaction.participants = std::move(participants);
  return interaction;
}

Item promise(std::vector<ItemParty> parties) {
  Item item;
  item.parties = std::move(parties);
  return item;
}

}  // namespace

TEST_CASE("an audience is read by its word") {
  for (const Audience audience : {Audience::me, Audience::team, Audience::customer})
    CHECK(parse_audience(to_word(audience)) == audience);
  try {
    parse_audience("boss");
    FAIL("'boss' was taken for an audience");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    CHECK(error.what() == std::string("no audience 'boss'"));
    CHECK(error.hint() == "use me, team or customer");
  }
}

TEST_CASE("I see what is private, and notes") {
  Interaction note = call({{dana, Role::with}, {secret, Role::mentioned}});
  note.channel = Channel::note;
  note.is_private = true;
  const auto seen = seen_by(me, note);
  REQUIRE(seen);
  CHECK(seen->participants.size() == 2);
  CHECK(me.sees(secret));
}

TEST_CASE("the team sees no note and nothing that is private") {
  Interaction note = call({{dana, Role::with}});
  note.channel = Channel::note;
  CHECK_FALSE(seen_by(team, note));
  Interaction private_call = call({{dana, Role::with}});
  private_call.is_private = true;
  CHECK_FALSE(seen_by(team, private_call));
  CHECK(seen_by(team, call({{dana, Role::with}})));

  Item item = promise({{dana, {}}});
  CHECK(seen_by(team, item));
  item.is_private = true;
  CHECK_FALSE(seen_by(team, item));
  CHECK_FALSE(seen_by(team, Fact{.who = dana, .is_private = true}));
  CHECK(seen_by(team, Fact{.who = dana}));
  CHECK_FALSE(seen_by(team, Occasion{.who = {dana}, .is_private = true}));
  CHECK_FALSE(seen_by(team, Link{.from = dana, .to = lee, .is_private = true}));
  CHECK_FALSE(seen_by(team, Assessment{.who = dana, .is_private = true}));
  CHECK_FALSE(seen_by(team, Party{.is_private = true}));
}

TEST_CASE("the team sees the rest of a record without the parties that are private") {
  Interaction interaction = call({{dana, Role::with}, {secret, Role::cc}});
  const auto contact = seen_by(team, interaction);
  REQUIRE(contact);
  CHECK(contact->participants.size() == 1);

  Item item = promise({{dana, {}}, {secret, {}}});
  item.owner = secret;
  const auto shown = seen_by(team, item);
  REQUIRE(shown);
  CHECK(shown->parties.size() == 1);
  CHECK_FALSE(shown->owner);

  const auto occasion = seen_by(team, Occasion{.who = {secret, dana}});
  REQUIRE(occasion);
  CHECK(occasion->who == std::vector{dana});

  const auto party = seen_by(team, Party{.memberships = {{.group = secret}, {.group = lee}}});
  REQUIRE(party);
  REQUIRE(party->memberships.size() == 1);
  CHECK(party->memberships[0].group.id == 2);
}

TEST_CASE("what belongs to a private project is private") {
  Interaction interaction = call({{dana, Role::with}});
  interaction.project = secret;
  CHECK_FALSE(seen_by(team, interaction));
  CHECK(seen_by(me, interaction));
  Item item = promise({{dana, {}}});
  item.project = secret;
  CHECK_FALSE(seen_by(team, item));
  CHECK(seen_by(me, item));
}

TEST_CASE("the team does not see what an item came from, which may be private") {
  Item win = promise({});
  win.interaction = 3;
  win.from = {4};
  CHECK_FALSE(seen_by(team, win)->interaction);
  CHECK(seen_by(team, win)->from.empty());
  CHECK(seen_by(me, win)->from == std::vector<Id>{4});
}

TEST_CASE("a record whose parties are all private is private") {
  CHECK_FALSE(seen_by(team, call({{secret, Role::with}, {dana, Role::mentioned}})));
  CHECK_FALSE(seen_by(team, promise({{secret, {}}})));
  CHECK_FALSE(seen_by(team, Occasion{.who = {secret}}));
  CHECK_FALSE(seen_by(team, Fact{.who = secret}));
  CHECK_FALSE(seen_by(team, Link{.from = dana, .to = secret}));
  CHECK_FALSE(seen_by(team, Link{.from = secret, .to = dana}));
  CHECK_FALSE(seen_by(team, Assessment{.who = secret}));
  CHECK_FALSE(seen_by(team, Assessment{.who = dana, .project = secret}));
}

TEST_CASE("an item of nobody is seen by the team") { CHECK(seen_by(team, promise({}))); }

TEST_CASE("a customer sees nothing until something says what") {
  CHECK_FALSE(customer.sees(dana));
  CHECK_FALSE(seen_by(customer, call({{dana, Role::with}})));
  CHECK_FALSE(seen_by(customer, promise({{dana, {}}})));
  CHECK_FALSE(seen_by(customer, Occasion{.who = {dana}}));
  CHECK_FALSE(seen_by(customer, Fact{.who = dana}));
  CHECK_FALSE(seen_by(customer, Link{.from = dana, .to = lee}));
  CHECK_FALSE(seen_by(customer, Assessment{.who = dana}));
  CHECK_FALSE(seen_by(customer, Party{}));
}

TEST_CASE("of many records those that are seen remain, in their order") {
  const auto facts =
      all_seen_by(team, std::vector{Fact{.id = 1, .who = dana}, Fact{.id = 2, .who = secret},
                                    Fact{.id = 3, .who = lee}});
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].id == 1);
  CHECK(facts[1].id == 3);
}
