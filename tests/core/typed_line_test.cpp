#include "relate/core/typed_line.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace relate {
namespace {

/// The tokens of a line between bars; a comma behind those that go on, and the number
/// of the word each ends in.
std::string tokens(const std::vector<std::string>& words) {
  const TypedLine line(words);
  std::string shown;
  for (std::size_t i = 0; i < line.size(); ++i)
    shown += std::string(line.text(i)) + (line[i].continues ? "," : "") +
             std::to_string(line[i].last_word) + "|";
  return shown;
}

bool is_channel(const std::string& word) { return TypedLine(std::vector{word}).is_channel(0); }

TEST_CASE("a line is split at the ends of words and at commas") {
  CHECK(tokens({"dana", "went"}) == "dana0|went1|");
  CHECK(tokens({"dana,lee", "call:"}) == "dana,0|lee0|call:1|");
  CHECK(tokens({"Ann Hill", "x"}) == "Ann Hill0|x1|");
  CHECK(tokens({}) == "");
  CHECK(tokens({" ", ","}) == "");
}

TEST_CASE("a comma goes on wherever it stands") {
  CHECK(tokens({"dana,", "lee"}) == "dana,0|lee1|");
  CHECK(tokens({"dana", ",lee"}) == "dana,1|lee1|");
  CHECK(tokens({"dana", ",", "lee"}) == "dana,1|lee2|");
  CHECK(tokens({",dana"}) == "dana0|");
}

TEST_CASE("what was typed is given with its commas and one blank between words") {
  const std::vector<std::string> words{"acme,", "inc.", "x"};
  const TypedLine line(words);
  CHECK(line.text(0, 1) == "acme, inc.");
  CHECK(line.text(0, 2) == "acme, inc. x");
}

TEST_CASE("a channel with its colon is known, quoted with the text or not") {
  CHECK(is_channel("call:"));
  CHECK(is_channel("Call:"));
  CHECK(is_channel("mail: went out"));
  CHECK(is_channel("zoom:\twith all"));
  CHECK_FALSE(is_channel("call"));
  CHECK_FALSE(is_channel("call:now"));
  CHECK_FALSE(is_channel("recall:"));
  CHECK_FALSE(is_channel("we call: them"));
  CHECK_FALSE(is_channel(":"));
}

TEST_CASE("what stands behind a comma does not begin a word") {
  const std::vector<std::string> words{"dana,call:", ",x"};
  const TypedLine line(words);
  CHECK(line[0].begins_word);
  CHECK_FALSE(line[1].begins_word);
  CHECK_FALSE(line[2].begins_word);
}

}  // namespace
}  // namespace relate
