#include "relate/core/entry_text.hpp"

#include <doctest/doctest.h>

namespace relate {
namespace {

std::string channel_and_text(std::string_view text) {
  const ChannelAndText split = split_channel(text);
  return (split.channel ? std::string(to_word(*split.channel)) : "-") + "|" + split.text;
}

std::string misspelt(std::string_view text) {
  const auto found = misspelt_channel(text);
  return found ? found->typed + "|" + std::string(found->meant) : "-";
}

std::string fields_and_text(std::string_view text) {
  constexpr std::string_view names[] = {"promise", "mood", "at"};
  const EntryText entry = split_fields(text, names);
  std::string result;
  for (const auto& [name, value] : entry.fields) result += name + "=" + value + ";";
  return result + "|" + entry.text;
}

std::string addressee_and_text(std::string_view text) {
  const auto split = split_addressee(text);
  return split ? split->first + "|" + split->second : "-";
}

}  // namespace

TEST_CASE("a channel with a colon at the start of a text is taken from it") {
  CHECK(channel_and_text("call: went well") == "call|went well");
  CHECK(channel_and_text("  Lunch:  at the mill ") == "meeting|at the mill");
  CHECK(channel_and_text("MAIL:\nasked for dates") == "email|asked for dates");
  CHECK(channel_and_text("call:") == "call|");
}

TEST_CASE("a text without a channel and a blank behind its colon stays whole") {
  for (const char* text : {"went well", "", "call him: today", "agreed: yes", "call:now", "call :x",
                           ": x", " spaced "})
    CHECK(channel_and_text(text) == std::string("-|") + text);
}

TEST_CASE("lines that begin with the name of a field are fields, in any case, in their order") {
  CHECK(fields_and_text("went well\npromise: send it by fri\nMood:  good \nmore\nPromise: b") ==
        "promise=send it by fri;mood=good;promise=b;|went well\nmore");
  CHECK(fields_and_text("  at: yesterday\nx") == "at=yesterday;|x");
}

TEST_CASE("a field without a value is left out") {
  CHECK(fields_and_text("mood:\nat:  \nx") == "|x");
}

TEST_CASE("a line of another word is text, whatever its colon") {
  CHECK(fields_and_text("agreed: yes\nmy mood: fine\nmood good") ==
        "|agreed: yes\nmy mood: fine\nmood good");
}

TEST_CASE("blank lines between paragraphs stay, those at the ends go") {
  CHECK(fields_and_text("\n\nfirst\n\nsecond\nmood: ok\n\n") == "mood=ok;|first\n\nsecond");
  CHECK(fields_and_text("") == "|");
  CHECK(fields_and_text("\n \n") == "|");
}

TEST_CASE("lines may end as on other systems") {
  CHECK(fields_and_text("first\r\nmood: good\r\nsecond\r\n") == "mood=good;|first\nsecond");
}

TEST_CASE("comments are the lines that begin with #") {
  CHECK(without_comments("a\n# b\n#c\n d # e\n") == "a\n d # e\n");
  CHECK(without_comments("# only") == "");
}

TEST_CASE("an addressee is what stands before the first colon and blank") {
  CHECK(addressee_and_text("lee: send it") == "lee|send it");
  CHECK(addressee_and_text("Lee Chan:  send: it ") == "Lee Chan|send: it");
}

TEST_CASE("without a word before it, or anything behind it, a colon addresses nobody") {
  for (const char* text : {"send it", "send it:now", ": send it", "lee:", "lee:  ", ""})
    CHECK(addressee_and_text(text) == "-");
}

TEST_CASE("a word one letter away from a channel is found where the channel would stand") {
  CHECK(misspelt("cal: went well") == "cal|call");
  CHECK(misspelt(" Emial: asked for dates") == "Emial|email");
  CHECK(misspelt("meating:") == "meating|meeting");
  CHECK(misspelt("meetinng: all came") == "meetinng|meeting");
  for (const char* text :
       {"call: went well", "mail: x", "agreed: yes", "cal went well", "cal:went well", "a call: x",
        "went well, cal: x", "maetng: two", "next: sign", ": x", ""})
    CHECK(misspelt(text) == "-");
}

}  // namespace relate
