#include "relate/core/relation.hpp"

#include <string>
#include <vector>

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

TEST_CASE("the inverse of the inverse of a relation is the relation") {
  for (const Relation& relation : relations()) {
    CHECK(inverse_of(inverse_of(relation.word)) == relation.word);
    CHECK(inverse_of(inverse_of(relation.inverse)) == relation.inverse);
    CHECK(find_relation(relation.word) == &relation);
    CHECK(find_relation(relation.inverse) == &relation);
  }
  CHECK(find_relation("plays-chess-with") == nullptr);
}

TEST_CASE("a relation is read in one word or in two, from either end, in any case") {
  const auto read = [](const std::vector<std::string>& words) { return leading_relation(words); };
  REQUIRE(read({"reports-to", "lee"}));
  CHECK(read({"reports-to", "lee"})->used == 1);
  CHECK_FALSE(read({"reports-to", "lee"})->is_inverse);
  REQUIRE(read({"Reports", "to", "lee"}));
  CHECK(read({"Reports", "to", "lee"})->used == 2);
  REQUIRE(read({"MANAGES"}));
  CHECK(read({"MANAGES"})->is_inverse);
  CHECK(read({"MANAGES"})->relation->word == "reports-to");
  REQUIRE(read({"conflicts", "with"}));
  CHECK_FALSE(read({"conflicts", "with"})->is_inverse);
  CHECK_FALSE(read({"reports"}));
  CHECK_FALSE(read({"lee", "reports-to"}));
  CHECK_FALSE(read({}));
}

TEST_CASE("every relation of two words is read in two, from the end that was named") {
  const auto read = [](const std::vector<std::string>& typed) {
    const auto relation = leading_relation(typed);
    REQUIRE(relation);
    CHECK(relation->used == 2);
    return std::string(relation->relation->word) + (relation->is_inverse ? " inverse" : "");
  };
  CHECK(read({"reports", "to", "lee"}) == "reports-to");
  CHECK(read({"sponsored", "by", "lee"}) == "sponsors inverse");
  CHECK(read({"influenced", "by", "lee"}) == "influences inverse");
  CHECK(read({"allied", "with", "lee"}) == "allied-with");
  CHECK(read({"conflicts", "with", "lee"}) == "conflicts-with");
  CHECK(read({"introduced", "by", "lee"}) == "introduced-by");
  CHECK(read({"Referred", "By", "lee"}) == "referred-by");
  CHECK(read({"responsible", "for", "rollout"}) == "responsible");
  CHECK(read({"accountable", "for", "rollout"}) == "accountable");
  CHECK(read({"consulted", "on", "rollout"}) == "consulted");
  CHECK(read({"informed", "of", "rollout"}) == "informed");
}

TEST_CASE("one word is a relation where the next does not belong to it") {
  const auto referred = leading_relation(std::vector<std::string>{"referred", "lee"});
  REQUIRE(referred);
  CHECK(referred->used == 1);
  CHECK(referred->is_inverse);
  const auto responsible = leading_relation(std::vector<std::string>{"responsible", "rollout"});
  REQUIRE(responsible);
  CHECK(responsible->used == 1);
  CHECK_FALSE(leading_relation(std::vector<std::string>{"has", "as", "responsible"}));
}
