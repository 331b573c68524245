#include "relate/core/search_words.hpp"

#include <doctest/doctest.h>

using namespace relate;

namespace {

using Words = std::vector<std::string>;

/// The terms, words joined by `+`, terms by ` & `.
std::string terms_of(const Words& arguments) {
  std::string text;
  for (const SearchTerm& term : search_terms(arguments)) {
    if (!text.empty()) text += " & ";
    for (std::size_t i = 0; i < term.words.size(); ++i) text += (i ? "+" : "") + term.words[i];
  }
  return text;
}

}  // namespace

TEST_CASE("each argument is looked for, and one with blanks is a phrase") {
  CHECK(terms_of({"budget", "May"}) == "budget & may");
  CHECK(terms_of({"steering committee", "budget"}) == "steering+committee & budget");
  CHECK(terms_of({"Zoë", "Straße"}) == "zoe & strasse");
}

TEST_CASE("quotation marks inside an argument are around phrases, the rest are words") {
  CHECK(terms_of({"\"steering committee\" budget May"}) == "steering+committee & budget & may");
  CHECK(terms_of({"the \"revised SOW\" now"}) == "the & revised+sow & now");
  CHECK(terms_of({"\"never closed"}) == "never+closed");
  CHECK(terms_of({"two words\""}) == "two & words");
}

TEST_CASE("what is written with signs in it is looked for in a row") {
  CHECK(terms_of({"o'neil"}) == "o+neil");
  CHECK(terms_of({"dana@example.org"}) == "dana+example+org");
  CHECK(terms_of({"NEAR(a b)", "x* OR y", "col:val", "-z", "^q"}) ==
        "near+a+b & x+or+y & col+val & z & q");
}

TEST_CASE("in scripts without blanks each letter stands in a row with the next") {
  CHECK(terms_of({"会議"}) == "会+議");
  CHECK(terms_of({"AI会議"}) == "ai+会+議");
}

TEST_CASE("signs alone look for nothing") {
  CHECK(terms_of({}) == "");
  CHECK(terms_of({"", " ", "?!", "\"\"", "\" \"", "*"}) == "");
  CHECK(terms_of({"?", "budget"}) == "budget");
}
