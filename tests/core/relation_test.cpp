#include "relate/core/relation.hpp"

#include <doctest/doctest.h>

using namespace relate;

TEST_CASE("a relation has a name from either end") {
  CHECK(inverse_of("reports-to") == "manages");
  CHECK(inverse_of("manages") == "reports-to");
  CHECK(inverse_of("sponsored-by") == "sponsors");
  CHECK(inverse_of("influences") == "influenced-by");
  CHECK(inverse_of("introduced-by") == "introduced");
  CHECK(inverse_of("referred") == "referred-by");
}

TEST_CASE("what both ends say alike is its own inverse, and so is a word that is unknown") {
  CHECK(inverse_of("allied-with") == "allied-with");
  CHECK(inverse_of("conflicts-with") == "conflicts-with");
  CHECK(inverse_of("knows") == "knows");
  CHECK(inverse_of("accountable") == "accountable");
  CHECK(inverse_of("plays-chess-with") == "plays-chess-with");
}

TEST_CASE("a relation stands in a sentence with blanks") {
  CHECK(in_words("reports-to") == "reports to");
  CHECK(in_words("knows") == "knows");
}
