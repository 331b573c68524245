#include "relate/core/duplicate.hpp"

#include <doctest/doctest.h>

using namespace relate;

TEST_CASE("names are near where the words of one begin those of the other") {
  CHECK(are_near_names("D. Ruiz", "Dana Ruiz"));
  CHECK(are_near_names("Dana Ruiz", "d ruiz"));
  CHECK(are_near_names("José López", "Jose María Lopez"));
  CHECK_FALSE(are_near_names("Dana", "Dana Ruiz"));
  CHECK_FALSE(are_near_names("Ruiz Dana", "Dana Ruiz"));
}

TEST_CASE("names are near by a slip, long ones by two") {
  CHECK(are_near_names("Lee Chan", "Lee Cahn"));
  CHECK(are_near_names("Zoë Müller", "Zoe Muler"));
  CHECK(are_near_names("Olga Petrova", "Olga Petrowa"));
  CHECK(are_near_names("Mia Lindqvist", "Mia Lindkwist"));
  CHECK_FALSE(are_near_names("Ann Hill", "Ann Bell"));
  CHECK_FALSE(are_near_names("Dana Ruiz", "Dana Brown"));
  CHECK(are_near_names("山田 太郎", "山田 太朗"));
  CHECK_FALSE(are_near_names("Li", "Lu"));
}
