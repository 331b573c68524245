#include "cli/interaction_line.hpp"

#include <doctest/doctest.h>

#include "core/refusal.hpp"

namespace relate::cli {
namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

constexpr Day wednesday = 2026y / 3 / 18;

/// A line with `more` behind what must be there.
InteractionLine read(const std::string& more) {
  return read_interaction_line(R"({"id":"kkkkkkkkkkkkkkkl","day":"2026-03-17")" + more + "}",
                               wednesday);
}

/// What is wrong with the line, without the kind and the hint.
std::string wrong(const std::string& line) {
  const std::string text = refusal([&] { read_interaction_line(line, wednesday); });
  const std::string kind = "refused: ";
  const std::string hint = "\nhint: relate-json(5) says what an interaction is written as";
  REQUIRE(text.starts_with(kind));
  REQUIRE(text.ends_with(hint));
  return text.substr(kind.size(), text.size() - kind.size() - hint.size());
}

std::string wrong_value(const std::string& more) {
  return wrong(R"({"id":"kkkkkkkkkkkkkkkl","day":"2026-03-17",)" + more + "}");
}

}  // namespace

TEST_CASE("a line of an interaction needs an id and a day alone") {
  const InteractionLine line = read("");
  CHECK(line.interaction.id == 1);
  CHECK(line.interaction.day == 2026y / 3 / 17);
  CHECK(line.interaction.channel == Channel::contact);
  CHECK_FALSE(line.interaction.time);
  CHECK_FALSE(line.interaction.direction);
  CHECK_FALSE(line.interaction.mood);
  CHECK(line.interaction.text.empty());
  CHECK(line.with.empty());
  CHECK(line.project.empty());
}

TEST_CASE("every key of a line is read") {
  const InteractionLine line = read(
      R"(,"time":"14:30","channel":"call","direction":"in","mood":-2,"text":"a\nb","with":["dana-ruiz",)"
      R"("Lee Chan"],"cc":["ann-hill"],"mentioned":["acme"],"project":"rollout","place":"Berlin",)"
      R"("tags":["budget"],"private":true,"minutes":45,"link":"https://x.example")");
  const Interaction& interaction = line.interaction;
  CHECK(interaction.time == ClockTime{14 * 60 + 30, {}});
  CHECK(interaction.channel == Channel::call);
  CHECK(interaction.direction == Direction::in);
  CHECK(interaction.mood == -2);
  CHECK(interaction.text == "a\nb");
  CHECK(line.with == Texts{"dana-ruiz", "Lee Chan"});
  CHECK(line.cc == Texts{"ann-hill"});
  CHECK(line.mentioned == Texts{"acme"});
  CHECK(line.project == "rollout");
  CHECK(interaction.place == "Berlin");
  CHECK(interaction.tags == Texts{"budget"});
  CHECK(interaction.is_private);
  CHECK(interaction.minutes == 45);
  CHECK(interaction.url == "https://x.example");
}

TEST_CASE("null is nothing, and what is not known is passed over and named") {
  const InteractionLine line = read(R"(,"time":null,"mood":null,"with":null,"weather":"rain")");
  CHECK_FALSE(line.interaction.time);
  CHECK(line.unknown_keys == Texts{"weather"});
}

TEST_CASE("texts of a line are cleaned as others from outside are") {
  const InteractionLine line = read(R"(,"text":" a\u0007\r\nb ","with":["  Lee \t Chan "])");
  CHECK(line.interaction.text == "a\nb");
  CHECK(line.with == Texts{"Lee Chan"});
}

TEST_CASE("a line that is no object, or lacks id or day, is refused") {
  CHECK(wrong("hello") == "'hello' is no object of JSON");
  CHECK(wrong("[1]") == "'[1]' is no object of JSON");
  CHECK(wrong(R"({"id":"kkkkkkkkkkkkkkkl","day":"2026-03-17")") ==
        R"('{"id":"kkkkkkkkkkkkkkkl","day":"2026-03-...' is no object of JSON)");
  CHECK(wrong(R"({"day":"2026-03-17"})") == "there is no 'id'");
  CHECK(wrong(R"({"id":"kkkkkkkkkkkkkkkl","day":null})") == "there is no 'day'");
}

TEST_CASE("a value of another kind is refused") {
  CHECK(wrong(R"({"id":"kkkl","day":"2026-03-17"})") ==
        R"('id' is "kkkl", which is no id of 16 letters from k to z)");
  CHECK(wrong(R"({"id":"kkkkkkkkkkkkkkkk","day":"2026-03-17"})") ==
        R"('id' is "kkkkkkkkkkkkkkkk", which is no id of 16 letters from k to z)");
  CHECK(wrong(R"({"id":7,"day":"2026-03-17"})") == "'id' is 7, which is no text");
  CHECK(wrong(R"({"id":"kkkkkkkkkkkkkkkl","day":"2026-02-30"})") ==
        R"('day' is "2026-02-30", which is no day such as 2026-03-18)");
  CHECK(wrong(R"({"id":"kkkkkkkkkkkkkkkl","day":"2026-03-19"})") ==
        "'day' is Thu 19 Mar 2026, which lies ahead");
  CHECK(wrong_value(R"("time":"2pm")") == R"('time' is "2pm", which is no time such as 14:30)");
  CHECK(wrong_value(R"("channel":"pigeon")") == R"('channel' is "pigeon", which is no channel)");
  CHECK(wrong_value(R"("direction":"up")") ==
        R"('direction' is "up", which is no direction: in, out or both)");
  CHECK(wrong_value(R"("mood":3)") == "'mood' is 3, which is no number from -2 to 2");
  CHECK(wrong_value(R"("mood":0.5)") == "'mood' is 0.5, which is no number from -2 to 2");
  CHECK(wrong_value(R"("mood":18446744073709551615)") ==
        "'mood' is 18446744073709551615, which is no number from -2 to 2");
  CHECK(wrong_value(R"("minutes":0)") == "'minutes' is 0, which is no number from 1 to 527040");
  CHECK(wrong_value(R"("private":1)") == "'private' is 1, which is no truth");
  CHECK(wrong_value(R"("with":"dana-ruiz")") ==
        R"('with' is "dana-ruiz", which is no array of texts)");
  CHECK(wrong_value(R"("tags":["a",1])") == R"('tags' is ["a",1], which is no array of texts)");
}

}  // namespace relate::cli
