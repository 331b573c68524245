#include "relate/core/word_order.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace relate {
namespace {

using Words = std::vector<std::string>;

const Words jose{"jose", "maria", "lopez"};

TEST_CASE("words are found in the order of the name, and some may be skipped") {
  CHECK(find_in_order(Words{"jose"}, jose, 0, WordMatch::whole) == 1);
  CHECK(find_in_order(Words{"jose", "lopez"}, jose, 0, WordMatch::whole) == 3);
  CHECK(find_in_order(Words{"maria"}, jose, 0, WordMatch::whole) == 2);
  CHECK_FALSE(find_in_order(Words{"lopez", "jose"}, jose, 0, WordMatch::whole));
  CHECK_FALSE(find_in_order(Words{"jose", "jose"}, jose, 0, WordMatch::whole));
}

TEST_CASE("whole words are told from beginnings of words") {
  CHECK_FALSE(find_in_order(Words{"j"}, jose, 0, WordMatch::whole));
  CHECK(find_in_order(Words{"j"}, jose, 0, WordMatch::beginning) == 1);
  CHECK(find_in_order(Words{"j", "l"}, jose, 0, WordMatch::beginning) == 3);
  CHECK_FALSE(find_in_order(Words{"ose"}, jose, 0, WordMatch::beginning));
}

TEST_CASE("words before the first one allowed are not looked at") {
  CHECK(find_in_order(Words{"lopez"}, jose, 2, WordMatch::whole) == 3);
  CHECK_FALSE(find_in_order(Words{"jose"}, jose, 1, WordMatch::whole));
  CHECK_FALSE(find_in_order(Words{"lopez"}, jose, 3, WordMatch::whole));
}

TEST_CASE("nothing typed is found nowhere") {
  CHECK_FALSE(find_in_order(Words{}, jose, 0, WordMatch::whole));
  CHECK_FALSE(find_in_order(Words{"jose"}, Words{}, 0, WordMatch::whole));
}

}  // namespace
}  // namespace relate
