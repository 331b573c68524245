#include "relate/core/times.hpp"

#include <doctest/doctest.h>

namespace relate {

TEST_CASE("the median is the middle, of two the mean with halves up") {
  CHECK(Times{{13, 2, 5}}.median() == 5);
  CHECK(Times{{13, 2}}.median() == 8);  // 7.5
  CHECK(Times{{4}}.median() == 4);
  CHECK_FALSE(Times{}.median());
}

TEST_CASE("the longest is the largest") {
  CHECK(Times{{2, 13, 5}}.longest() == 13);
  CHECK_FALSE(Times{}.longest());
}

}  // namespace relate
