#include "relate/core/excerpt.hpp"

#include <doctest/doctest.h>

using namespace relate;

namespace {

using Words = std::vector<std::string>;

/// The excerpt of at most `columns`, marked.
std::string marked_in(std::string_view text, const Words& arguments, std::size_t columns = 60) {
  return marked(excerpt(text, search_terms(arguments), columns));
}

}  // namespace

TEST_CASE("a text that fits is shown whole, with what was found marked") {
  CHECK(marked_in("went through the budget", {"budget"}) == "went through the *budget*");
  CHECK(marked_in("Budget, budget and BUDGETING", {"budget"}) ==
        "*Budget*, *budget* and *BUDGETING*");
  CHECK(marked_in("no such word", {"budget"}) == "no such word");
  CHECK(marked_in("", {"budget"}) == "");
  CHECK(marked_in("low-budget", {"budget"}) == "low-*budget*");
}

TEST_CASE("case and marks do not count, and the text keeps them") {
  CHECK(marked_in("Zoë wohnt in der Straße", {"zoe", "strasse"}) == "*Zoë* wohnt in der *Straße*");
  CHECK(marked_in("Zoe\xCC\x88 was there", {"zoë"}) == "*Zoe\xCC\x88* was there");
}

TEST_CASE("beginnings of words match, their middles do not") {
  CHECK(marked_in("the onboarding board", {"board"}) == "the onboarding *board*");
  CHECK(marked_in("the budgets", {"bud"}) == "the *budgets*");
}

TEST_CASE("a phrase matches words in a row, the last of which may go on") {
  CHECK(marked_in("committee, steering committees", {"steering committee"}) ==
        "committee, *steering committees*");
  CHECK(marked_in("Ben O'Neil and O. Neilson", {"o'neil"}) == "Ben *O'Neil* and *O. Neilson*");
  CHECK(marked_in("steer the committee", {"steer committee"}) == "steer the committee");
}

TEST_CASE("what terms share is marked once") {
  CHECK(marked_in("the revised plan", {"revised", "rev"}) == "the *revised* plan");
  CHECK(marked_in("a b c d", {"a b", "b c"}) == "*a b c* d");
}

TEST_CASE("part of a run without blanks is marked by its letters") {
  CHECK(marked_in("来週の会議について", {"会議"}) == "来週の*会議*について");
}

TEST_CASE("a long text is cut between words around the first match") {
  const std::string text =
      "we began with the plant and its people, then went through the budget for the coming year "
      "line by line until everyone was content with it";
  CHECK(marked_in(text, {"budget"}, 40) == "… through the *budget* for the coming year …");
  CHECK(marked_in(text, {"began"}, 20) == "we *began* with the …");
  CHECK(marked_in(text, {"content"}, 30) == "… everyone was *content* with it");
  CHECK(marked_in(text, {"zebra"}, 20) == "we began with the …");
}

TEST_CASE("the part with the most of the terms is shown") {
  const std::string text =
      "the budget was not spoken of at first, and it took a good while until the budget and the "
      "training came up together";
  CHECK(marked_in(text, {"training", "budget"}, 40) ==
        "… until the *budget* and the *training* came …");
}

TEST_CASE("an excerpt is one line") {
  CHECK(marked_in("first\n\n  second\tbudget\r\nlast\n", {"budget"}) ==
        "first second *budget* last");
}

TEST_CASE("a match is never cut, nor a letter") {
  CHECK(marked_in("xx aaaaaaaaaaaaaaaaaaaaaaaa yy", {"aaaa"}, 10) ==
        "… *aaaaaaaaaaaaaaaaaaaaaaaa* …");
  const std::string run =
      "来週の月曜日の午後三時から東京で行われる会議について話しましたそしてその後";
  CHECK(marked_in(run, {"会議"}, 20) == "… われる*会議*について話 …");
  CHECK(marked_in("äääääääääääääääääääääääääää ö üüüüüüüüüüüüüüüüüüüüüüüüüü", {"ö"}, 20) ==
        "… *ö* …");
}

TEST_CASE("matches know their term and their place") {
  const auto found = matches_in("budget and plan", search_terms(Words{"plan", "budget"}));
  REQUIRE(found.size() == 2);
  CHECK(found[0].begin == 0);
  CHECK(found[0].end == 6);
  CHECK(found[0].term == 1);
  CHECK(found[1].begin == 11);
  CHECK(found[1].term == 0);
}
