#include "relate/core/assessment.hpp"

#include <doctest/doctest.h>

using namespace relate;

namespace {

Assessment judged(std::optional<int> influence, std::optional<int> interest) {
  Assessment assessment;
  assessment.influence = influence;
  assessment.interest = interest;
  return assessment;
}

}  // namespace

TEST_CASE("from 4 influence or interest is high, and the two give the place in the grid") {
  CHECK(grid_place(judged(4, 4)) == "manage closely");
  CHECK(grid_place(judged(5, 3)) == "keep satisfied");
  CHECK(grid_place(judged(3, 5)) == "keep informed");
  CHECK(grid_place(judged(3, 3)) == "monitor");
}

TEST_CASE("without influence or interest there is no place in the grid") {
  CHECK(grid_place(judged(5, {})).empty());
  CHECK(grid_place(judged({}, 5)).empty());
}
