#include "relate/core/tag.hpp"

#include <doctest/doctest.h>

#include "refusal.hpp"

namespace relate {
namespace {

/// The tag as it is stored, and the near miss behind a `?`.
std::string settled(std::string_view typed, const std::vector<std::string>& known = {}) {
  const SettledTag tag = settle_tag(typed, known);
  return tag.similar.empty() ? tag.tag : tag.tag + "?" + tag.similar;
}

}  // namespace

TEST_CASE("a tag is stored as it is typed, without a plus before it") {
  CHECK(settled("Sponsor") == "Sponsor");
  CHECK(settled("+sponsor") == "sponsor");
  CHECK(settled("会議") == "会議");
  CHECK(settled("q1/2026") == "q1/2026");
}

TEST_CASE("a tag that differs from a known one in case or marks alone is that one") {
  CHECK(settled("SPONSOR", {"budget", "sponsor"}) == "sponsor");
  CHECK(settled("cafe", {"Café"}) == "Café");
  CHECK(settled("strasse", {"Straße"}) == "Straße");
}

TEST_CASE("a tag that differs from a known one by one letter is stored, and that is said") {
  CHECK(settled("sponsr", {"budget", "sponsor"}) == "sponsr?sponsor");
  CHECK(settled("sponsorr", {"sponsor"}) == "sponsorr?sponsor");
  CHECK(settled("sponsar", {"sponsor"}) == "sponsar?sponsor");
  CHECK(settled("ponsor", {"sponsor"}) == "ponsor?sponsor");
  CHECK(settled("sponsora", {"sponsor", "sponsora"}) == "sponsora");
}

TEST_CASE("two letters are no near miss, and neither is their order") {
  CHECK(settled("spnsr", {"sponsor"}) == "spnsr");
  CHECK(settled("sposnor", {"sponsor"}) == "sposnor");
  CHECK(settled("budget", {"sponsor"}) == "budget");
}

TEST_CASE("a letter counts as one in every script") {
  CHECK(settled("бюджат", {"бюджет"}) == "бюджат?бюджет");
  CHECK(settled("会計", {"会議"}) == "会計?会議");
  CHECK(settled("会議室", {"会議"}) == "会議室?会議");
  CHECK(settled("計画", {"会議"}) == "計画");
}

TEST_CASE("the first of several near misses is named") {
  CHECK(settled("vap", {"vip", "vap2"}) == "vap?vip");
}

TEST_CASE("what is empty or more than a word is no tag") {
  constexpr const char* hint = "\nhint: a tag is one word; give --tag once for each";
  for (const char* typed : {"", "+", "two words", "a,b", "a\tb", "a\nb"}) {
    CAPTURE(typed);
    const std::string word = *typed == '+' ? "" : typed;
    CHECK(refusal([&] { settle_tag(typed, {}); }) == "usage: '" + word + "' is no tag" + hint);
  }
}

}  // namespace relate
