#include "cli/fixed_words.hpp"

#include <doctest/doctest.h>

#include "relate/core/duration.hpp"
#include "relate/core/period.hpp"
#include "relate/core/when.hpp"

namespace relate::cli {
namespace {

constexpr Day wednesday = std::chrono::year(2026) / std::chrono::March / std::chrono::day(18);

}  // namespace

TEST_CASE("the days, periods and durations that are offered can be read") {
  REQUIRE(fixed_words("WHEN").size() == 10);
  for (const Candidate& word : fixed_words("WHEN"))
    CHECK(reads_as_when(word.text, {.today = wednesday}));
  REQUIRE(fixed_words("PERIOD").size() == 6);
  for (const Candidate& word : fixed_words("PERIOD"))
    CHECK_NOTHROW(read_period({.period = word.text}, "90d", wednesday));
  REQUIRE(fixed_words("DURATION").size() == 6);
  for (const Candidate& word : fixed_words("DURATION")) CHECK_NOTHROW(parse_duration(word.text));
}

TEST_CASE("a range is its numbers, a word in lower case itself, other types nothing") {
  REQUIRE(fixed_words("0..10").size() == 11);
  CHECK(fixed_words("0..10").front().text == "0");
  CHECK(fixed_words("0..10").back().text == "10");
  CHECK(fixed_words("always").at(0).text == "always");
  for (const char* type : {"TEXT", "N", "", "5", "1..", "..5"}) CHECK(fixed_words(type).empty());
}

}  // namespace relate::cli
