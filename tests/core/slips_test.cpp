#include "relate/core/slips.hpp"

#include <doctest/doctest.h>

using namespace relate;

TEST_CASE("slips are letters that are missing, wrong, too many or swapped") {
  CHECK(slips(U"dana", U"dana") == 0);
  CHECK(slips(U"dana", U"dna") == 1);
  CHECK(slips(U"dana", U"dena") == 1);
  CHECK(slips(U"dana", U"danna") == 1);
  CHECK(slips(U"dana", U"daan") == 1);
  CHECK(slips(U"", U"dana") == 4);
  CHECK(slips(U"ruiz", U"hill") == 4);
}

TEST_CASE("letters are characters, however many bytes they take") {
  CHECK(letters_of("Zoë").size() == 3);
  CHECK(letters_of("山田").size() == 2);
  CHECK(letters_of("").empty());
}
