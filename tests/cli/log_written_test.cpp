// Entries that are written in an editor or come from standard input.

#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

/// What is in the file that `said` says to be kept, which is removed.
std::string kept_text(const std::string& said) {
  const std::string announced = "what was written is kept in ";
  const auto begin = said.find(announced);
  if (begin == std::string::npos) return "nothing is kept";
  const auto path = said.substr(begin + announced.size());
  const std::filesystem::path file = path.substr(0, path.find_first_of("[\n"));
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  std::filesystem::remove(file);
  return text.str();
}

}  // namespace

TEST_CASE("a dash as the whole text reads standard input, its field lines among the options") {
  Cast journal;
  journal.set_input(
      "Went through the budget.\nmood: bad\n\nSecond paragraph.\nPromise: send it by fri\n"
      "at: yesterday\nvia: call\n");
  CHECK(journal.says({"log", "dana", "-"}) ==
        "id  Tue 17 Mar 2026  call with Dana Ruiz (Acme), mood -1\n"
        "id  promise to Dana Ruiz: send it, by Fri 20 Mar 2026\n");
  CHECK(last_interaction(journal).text == "Went through the budget.\n\nSecond paragraph.");
}

TEST_CASE("without WHO, people are found in what standard input says") {
  Cast journal;
  journal.set_input("call: Dana wants training\n");
  CHECK(journal.says({"log", "-"}) == "id  Wed 18 Mar 2026  call with Dana Ruiz (Acme)\n");
}

TEST_CASE("a channel before the dash is that of the text") {
  Cast journal;
  journal.set_input("wants training\n");
  CHECK(journal.run({"log", "dana", "call:", "-"}) == 0);
  CHECK(last_interaction(journal).text == "wants training");
  CHECK(last_interaction(journal).channel == Channel::call);
}

TEST_CASE("standard input is read for a dash alone") {
  Cast journal;
  journal.set_input("not read");
  CHECK(journal.run({"log", "dana", "a", "-", "b"}) == 0);
  CHECK(last_interaction(journal).text == "a - b");
  CHECK(journal.run({"log", "dana"}) == 0);
  CHECK(last_interaction(journal).text == "");
}

TEST_CASE("an empty standard input stores nothing, for what should have written has not") {
  Cast journal;
  journal.set_input(" \n");
  CHECK(journal.says({"log", "dana", "call:", "-"}) ==
        "relate: standard input is empty, so nothing is stored\nhint: leave - out for an entry "
        "without a text[1]");
  CHECK(journal.says({"list", "interactions", "--format", "ids"}) == "");
}

TEST_CASE("without a text a terminal opens the editor on a template") {
  Cast journal;
  journal.set_editor(
      "grep -c '^#' \"$1\" >\"$1.count\"; "
      "printf 'Went well.\\n# a remark\\nmood: good\\n' >\"$1\"; rm \"$1.count\"");
  CHECK(journal.says({"log", "dana"}) ==
        "id  Wed 18 Mar 2026  contact with Dana Ruiz (Acme), mood 1\n");
  CHECK(last_interaction(journal).text == "Went well.");
  journal.set_editor("echo 'call: Lee agrees' >\"$1\"");
  CHECK(journal.says({"log"}) == "id  Wed 18 Mar 2026  call with Lee Chan (Acme)\n");
}

TEST_CASE("the editor is not opened where a channel, --via or an item says what it was") {
  Cast journal;
  journal.set_editor("exit 1");
  CHECK(journal.run({"log", "dana", "call:"}) == 0);
  CHECK(journal.run({"log", "dana", "--via", "call"}) == 0);
  CHECK(journal.run({"log", "dana", "--promise", "send it"}) == 0);
  CHECK(journal.run({"log", "dana", "text"}) == 0);
  CHECK(journal.run({"log", "dana", "--mood", "good"}) == 1);
}

TEST_CASE("what is written there may be fields alone") {
  Cast journal;
  journal.set_editor("echo 'promise: send it' >\"$1\"");
  CHECK(journal.run({"log", "dana"}) == 0);
  CHECK(summary(last_item(journal)) == "promise dana-ruiz: send it");
  CHECK(last_interaction(journal).text == "");
}

TEST_CASE("an empty text stores nothing, whatever the line says besides") {
  Cast journal;
  const std::string before = journal.base_tables();
  const std::string nothing =
      "relate: nothing was written, so nothing is stored\nhint: relate log WHO TEXT...[1]";
  journal.set_editor(":");  // leaves the template as it is
  CHECK(journal.says({"log", "dana"}) == nothing);
  CHECK(journal.says({"log", "dana", "--mood", "good", "--tag", "x"}) == nothing);
  journal.set_editor("echo '# only a remark' >\"$1\"");
  CHECK(journal.says({"log", "dana"}) == nothing);
  CHECK(journal.base_tables() == before);
}

TEST_CASE("what was written is not lost when the command fails: it is said where it is") {
  Cast journal;
  journal.set_editor("echo 'Lunch with nobody known' >\"$1\"");
  CHECK(kept_text(journal.says({"log"})) == "Lunch with nobody known\n");
  journal.set_editor("printf 'at: nonsense\\nLunch' >\"$1\"");
  CHECK(kept_text(journal.says({"log", "dana"})) == "at: nonsense\nLunch");
  journal.set_editor("echo 'went well' >\"$1\"; exit 3");
  CHECK(kept_text(journal.says({"log", "dana"})) == "went well\n");
}

TEST_CASE("an editor that fails stores nothing") {
  Cast journal;
  journal.set_editor("echo 'went well' >\"$1\"; exit 3");
  const std::string said = journal.says({"log", "dana"});
  CHECK(said.find("failed; nothing was stored") != std::string::npos);
  CHECK(kept_text(said) == "went well\n");
  CHECK(stored_interactions(journal).empty());
}

TEST_CASE("a mistake in a written field is an error, and nothing is stored") {
  Cast journal;
  journal.set_input("went well\nmood: splendid\n");
  CHECK(journal.run({"log", "dana", "-"}) == 2);
  CHECK(stored_interactions(journal).empty());
}

}  // namespace relate
