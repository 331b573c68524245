#include "relate/core/nearest.hpp"

#include <doctest/doctest.h>

#include "known_names.hpp"

namespace relate {
namespace {

KnownNames cast() {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz").of("Acme");
  names.person("lee-chan", "Lee Chan").alias("Skipper");
  names.person("priya-nair", "Priya Nair");
  names.person("tomas-garcia", "Tomás García");
  names.org("globex", "Globex");
  return names;
}

std::string near(std::string_view text) {
  const auto names = cast();
  return handles(nearest(text, names));
}

TEST_CASE("a letter wrong, missing, too many or swapped is still near") {
  CHECK(near("dena") == "dana-ruiz");
  CHECK(near("dna") == "dana-ruiz");
  CHECK(near("danna") == "dana-ruiz");
  CHECK(near("dnaa") == "dana-ruiz");
  CHECK(near("golbex") == "globex");
  CHECK(near("tomas garzia") == "tomas-garcia");
  CHECK(near("dana-riuz") == "dana-ruiz");
}

TEST_CASE("an alias is near, too") { CHECK(near("skiper") == "lee-chan"); }

TEST_CASE("the longer what was typed, the more slips are forgiven, three at most") {
  CHECK(near("priyanair") == "priya-nair");
  CHECK(near("pria nayr") == "priya-nair");
  CHECK(near("xyz") == "");
  CHECK(near("do") == "");
  CHECK(near("gxxxxx") == "");
}

TEST_CASE("the words of a name in another order are near") {
  CHECK(near("ruiz dana") == "dana-ruiz");
  CHECK(near("chan, lee") == "lee-chan");
}

TEST_CASE("a name that shares a word is near, unless another is much nearer") {
  CHECK(near("dana miller") == "dana-ruiz");
  KnownNames names;
  names.person("dana-brown", "Dana Brown");
  names.person("dana-ruiz", "Dana Ruiz");
  CHECK(handles(nearest("dana ruitz", names)) == "dana-ruiz");
  CHECK(handles(nearest("dana miller", names)) == "dana-brown dana-ruiz");
}

TEST_CASE("three are named at most, those who have not ended first, then by name") {
  KnownNames names;
  names.person("d4", "Dana Ruiz");
  names.person("d3", "Dana Petrova");
  names.person("d2", "Dana Brown").ended();
  names.person("d1", "Dana Hill");
  CHECK(handles(nearest("danna", names)) == "d1 d3 d4");
  CHECK(handles(nearest("", names)) == "");
}

TEST_CASE("who is not found is named, with the nearest as a hint") {
  const auto names = cast();
  const auto error = nobody_named("Dnaa", names);
  CHECK(error.kind() == Error::Kind::not_found);
  CHECK(std::string(error.what()) == "no party named 'Dnaa'");
  CHECK(error.hint() == "did you mean dana-ruiz (Dana Ruiz)?");
}

TEST_CASE("several nearest names are all hinted at") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("dana-brown", "Dana Brown");
  CHECK(nobody_named("danaa", names).hint() ==
        "did you mean dana-brown (Dana Brown), or dana-ruiz (Dana Ruiz)?");
}

TEST_CASE("where none is near the hint is the command that adds them") {
  const auto names = cast();
  CHECK(nobody_named("Olga Petrova", names).hint() == "relate add person Olga Petrova");
  CHECK(nobody_named("Zoë", names).hint() == "relate add person Zoë");
}

TEST_CASE("what a shell would read otherwise is not offered for pasting") {
  const auto names = cast();
  CHECK(nobody_named("x; y", names).hint() == "relate list people");
  CHECK(nobody_named("-rf", names).hint() == "relate list people");
  CHECK(nobody_named("", names).hint() == "relate list people");
}

TEST_CASE("a tag that nobody has is called one") {
  const auto error = nobody_named("+dana", cast());
  CHECK(error.kind() == Error::Kind::not_found);
  CHECK(std::string(error.what()) == "nobody has the tag '+dana'");
  CHECK(error.hint() == "relate list tags");
}

TEST_CASE("who is ambiguous is listed by handle, name and org") {
  const auto error = several_named("lee", cast().everyone());
  CHECK(error.kind() == Error::Kind::ambiguous);
  CHECK(std::string(error.what()) == "'lee' names several parties");
  CHECK(error.hint() == "use a handle, as dana-ruiz");
  REQUIRE(error.candidates().size() == 5);
  CHECK(error.candidates()[0] == "dana-ruiz     Dana Ruiz  Acme");
}

}  // namespace
}  // namespace relate
