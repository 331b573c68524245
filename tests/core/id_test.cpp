#include "relate/core/id.hpp"

#include <limits>
#include <random>

#include <doctest/doctest.h>

namespace relate {
namespace {

constexpr Id largest = std::numeric_limits<Id>::max();
constexpr Id sample = 0x0123456789ABCDEF;

TEST_CASE("ids are never negative, and a seed gives the same ones everywhere") {
  std::mt19937_64 random(1);
  // The first raw output of the engine for seed 1 is 2469588189546311528.
  CHECK(make_id(random) == 1234794094773155764);
  for (int i = 0; i < 1000; ++i) REQUIRE(make_id(random) >= 0);
}

TEST_CASE("an id is sixteen letters, four bits a letter, most significant first") {
  CHECK(to_letters(0) == "kkkkkkkkkkkkkkkk");
  CHECK(to_letters(1) == "kkkkkkkkkkkkkkkl");
  CHECK(to_letters(sample) == "klmnopqrstuvwxyz");
  CHECK(to_letters(largest) == "rzzzzzzzzzzzzzzz");
}

TEST_CASE("an id can be cut to its first letters") {
  CHECK(to_letters(sample, 4) == "klmn");
  CHECK(to_letters(sample, 0) == "");
  CHECK(to_letters(sample, 16) == "klmnopqrstuvwxyz");
  CHECK(to_letters(sample, 99) == "klmnopqrstuvwxyz");
}

TEST_CASE("a prefix is a range of ids") {
  const auto range = id_range("klmn");
  REQUIRE(range);
  CHECK(range->first == 0x0123000000000000);
  CHECK(range->last == 0x0123FFFFFFFFFFFF);

  const auto highest = id_range("r");
  REQUIRE(highest);
  CHECK(highest->first == 0x7000000000000000);
  CHECK(highest->last == largest);
}

TEST_CASE("all sixteen letters are a range of one") {
  const auto range = id_range("klmnopqrstuvwxyz");
  REQUIRE(range);
  CHECK(range->first == sample);
  CHECK(range->last == sample);
}

TEST_CASE("the case of a prefix does not count") {
  const auto range = id_range("KlMn");
  REQUIRE(range);
  CHECK(range->first == 0x0123000000000000);
}

TEST_CASE("what is no prefix of an id has no range") {
  CHECK_FALSE(id_range(""));
  CHECK_FALSE(id_range("klmnopqrstuvwxyzk"));
  CHECK_FALSE(id_range("klmj"));
  CHECK_FALSE(id_range("kl mn"));
  CHECK_FALSE(id_range("kl-mn"));
  CHECK_FALSE(id_range("k1"));
  CHECK_FALSE(id_range("kë"));
}

TEST_CASE("no id begins with the letters s to z") {
  CHECK(id_range("r"));
  CHECK_FALSE(id_range("s"));
  CHECK_FALSE(id_range("zzzz"));
}

TEST_CASE("every id lies in the range of each of its prefixes") {
  std::mt19937_64 random(3);
  for (int i = 0; i < 200; ++i) {
    const auto id = make_id(random);
    for (std::size_t length = 1; length <= 16; ++length) {
      const auto range = id_range(to_letters(id, length));
      REQUIRE(range);
      REQUIRE(range->first <= id);
      REQUIRE(id <= range->last);
    }
  }
}

}  // namespace
}  // namespace relate
