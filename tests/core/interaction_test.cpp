#include "relate/core/interaction.hpp"

#include <string>

#include <doctest/doctest.h>

#include "relate/core/error.hpp"

namespace relate {
namespace {

TEST_CASE("every direction is read back from its word") {
  CHECK(to_word(Direction::in) == "in");
  CHECK(to_word(Direction::out) == "out");
  CHECK(to_word(Direction::both) == "both");
  for (const auto direction : {Direction::in, Direction::out, Direction::both})
    CHECK(direction_of(to_word(direction)) == direction);
  CHECK_FALSE(direction_of(""));
  CHECK_FALSE(direction_of("inbound"));
}

TEST_CASE("roles have words") {
  CHECK(to_word(Role::with) == "with");
  CHECK(to_word(Role::cc) == "cc");
  CHECK(to_word(Role::mentioned) == "mentioned");
}

TEST_CASE("the parties in a role keep the order they were given in") {
  PartyName dana;
  dana.handle = "dana-ruiz";
  PartyName lee;
  lee.handle = "lee-chan";
  PartyName ann;
  ann.handle = "ann-hill";
  Interaction interaction;
  interaction.participants = {{lee, Role::with}, {ann, Role::cc}, {dana, Role::with}};

  const auto with = in_role(interaction, Role::with);
  REQUIRE(with.size() == 2);
  CHECK(with[0].handle == "lee-chan");
  CHECK(with[1].handle == "dana-ruiz");
  REQUIRE(in_role(interaction, Role::cc).size() == 1);
  CHECK(in_role(interaction, Role::mentioned).empty());
}

TEST_CASE("a mood is a word or a number from -2 to 2") {
  CHECK(parse_mood("good") == 1);
  CHECK(parse_mood("ok") == 0);
  CHECK(parse_mood("bad") == -1);
  CHECK(parse_mood("Good") == 1);
  CHECK(parse_mood("-2") == -2);
  CHECK(parse_mood("-1") == -1);
  CHECK(parse_mood("0") == 0);
  CHECK(parse_mood("1") == 1);
  CHECK(parse_mood("2") == 2);
  CHECK(parse_mood("+1") == 1);
  CHECK(parse_mood("+2") == 2);
}

TEST_CASE("no other mood is taken") {
  for (const auto* text : {"", "great", "3", "-3", "+3", "1.5", "--1", "2 good", "02"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_mood(text), Error);
  }
  try {
    parse_mood("great");
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    CHECK(std::string(error.what()) == "no mood 'great'");
    CHECK(error.hint() == "use good, ok, bad, or a number from -2 to 2");
  }
}

}  // namespace
}  // namespace relate
