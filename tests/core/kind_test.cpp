#include "relate/core/kind.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace relate;

namespace {

/// The words of the kinds for which `claim` holds, in order.
std::vector<std::string> kinds_where(bool KindRules::*claim) {
  std::vector<std::string> result;
  for (const KindRules& rules : kinds()) {
    if (rules.*claim) result.emplace_back(rules.word);
  }
  return result;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("there are eight kinds, each found by its word and by its plural") {
  const Words words = {"promise", "ask", "need", "feedback", "roadblock", "idea", "win", "lesson"};
  const Words plurals = {"promises",   "asks",  "needs", "feedback",
                         "roadblocks", "ideas", "wins",  "lessons"};
  REQUIRE(kinds().size() == 8);
  for (std::size_t i = 0; i < 8; ++i) {
    const auto kind = static_cast<ItemKind>(i);
    CAPTURE(words[i]);
    CHECK(kinds()[i].kind == kind);
    CHECK(rules_of(kind).kind == kind);
    CHECK(to_word(kind) == words[i]);
    CHECK(item_kind(words[i]) == kind);
    CHECK(item_kind_of_plural(plurals[i]) == kind);
  }
}

TEST_CASE("a word that is no kind names none") {
  CHECK_FALSE(item_kind("promises"));
  CHECK_FALSE(item_kind("occasion"));
  CHECK_FALSE(item_kind(""));
  CHECK_FALSE(item_kind_of_plural("promise"));
}

TEST_CASE("done closes each kind as its own word, and a win not at all") {
  const Words done = {"kept", "received", "met", "acted on", "resolved", "accepted", "", "applied"};
  for (std::size_t i = 0; i < 8; ++i) CHECK(kinds()[i].done == done[i]);
}

TEST_CASE("drop closes each kind as its own word, save a roadblock and a win") {
  const Words dropped = {"withdrawn", "withdrawn", "dropped", "declined",
                         "",          "declined",  "",        "dropped"};
  for (std::size_t i = 0; i < 8; ++i) CHECK(kinds()[i].dropped == dropped[i]);
}

TEST_CASE("promises and asks alone can be broken") {
  CHECK(kinds_where(&KindRules::can_break) == Words{"promise", "ask"});
}

TEST_CASE("feedback and roadblocks alone are told") {
  CHECK(kinds_where(&KindRules::is_told) == Words{"feedback", "roadblock"});
}

TEST_CASE("every kind but the win has a due day, and the win alone closes at once") {
  CHECK(kinds_where(&KindRules::has_due) ==
        Words{"promise", "ask", "need", "feedback", "roadblock", "idea", "lesson"});
  CHECK(kinds_where(&KindRules::closes_at_once) == Words{"win"});
}

TEST_CASE("promises alone recur") { CHECK(kinds_where(&KindRules::can_recur) == Words{"promise"}); }

TEST_CASE("what a kind allows is said in a sentence") {
  CHECK(allowed_moves(ItemKind::promise) ==
        "a promise can be done (kept), dropped (withdrawn) or dropped with --broken");
  CHECK(allowed_moves(ItemKind::ask) ==
        "an ask can be done (received), dropped (withdrawn) or dropped with --broken");
  CHECK(allowed_moves(ItemKind::need) == "a need can be done (met) or dropped");
  CHECK(allowed_moves(ItemKind::feedback) ==
        "feedback can be done (acted on), dropped (declined) or told");
  CHECK(allowed_moves(ItemKind::roadblock) == "a roadblock can be done (resolved) or told");
  CHECK(allowed_moves(ItemKind::idea) == "an idea can be done (accepted) or dropped (declined)");
  CHECK(allowed_moves(ItemKind::win) == "a win is recorded at once and stays as it is");
  CHECK(allowed_moves(ItemKind::lesson) == "a lesson can be done (applied) or dropped");
}
