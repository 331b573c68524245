#include "relate/core/why.hpp"

#include <doctest/doctest.h>

#include "refusal.hpp"

namespace relate {
namespace {

TEST_CASE("what is due is listed in a fixed order of reasons") {
  std::string order;
  for (const Why why : whys()) order += std::string(to_word(why)) + " ";
  CHECK(order == "promise answer roadblock feedback ask need idea lesson occasion reconnect ");
}

TEST_CASE("a reason is read by the word it is written as") {
  for (const Why why : whys()) CHECK(why_called(to_word(why)) == why);
  CHECK_FALSE(why_called("win"));
  CHECK_FALSE(why_called(""));
}

TEST_CASE("reasons are listed with commas, in any case, blanks around them") {
  CHECK(parse_whys("promise") == std::vector{Why::promise});
  CHECK(parse_whys("Reconnect, ASK,") == std::vector{Why::reconnect, Why::ask});
}

TEST_CASE("an unknown reason, or none, names those there are") {
  const std::string hint =
      "\nhint: use promise, answer, roadblock, feedback, ask, need, idea, lesson, occasion, "
      "reconnect";
  CHECK(refusal([] { parse_whys("promise,wins"); }) == "usage: nothing is due for 'wins'" + hint);
  CHECK(refusal([] { parse_whys(" ,"); }) == "usage: ' ,' names no reason to be due" + hint);
}

TEST_CASE("every kind of item but a win has a reason of its own name") {
  CHECK(why_of(ItemKind::promise) == Why::promise);
  CHECK(why_of(ItemKind::lesson) == Why::lesson);
  CHECK_FALSE(why_of(ItemKind::win));
  CHECK(item_kind_of(Why::feedback) == ItemKind::feedback);
  CHECK_FALSE(item_kind_of(Why::answer));
  CHECK_FALSE(item_kind_of(Why::occasion));
  CHECK_FALSE(item_kind_of(Why::reconnect));
}

}  // namespace
}  // namespace relate
