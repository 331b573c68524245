#include "cli/shell_answer.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

struct Asked : JournalInFolder {
  Asked() {
    run({"add", "person", "Dana Ruiz"});
    run({"add", "person", "Dana Brown"});
    run({"add", "person", "Ben O'Neil", "--handle", "bo"});
    run({"add", "org", "Acme, Inc. \"West\"", "--handle", "west"});
  }

  /// What bash is answered: `9` is a tab, `63` the second.
  std::string bash(const std::string& line, const std::string& replaced,
                   const std::string& type = "9") {
    CHECK(run({"complete", "--bash", line, replaced, type}) == 0);
    return printed();
  }
};

}  // namespace

TEST_CASE("bash is given what it replaces, quoted as it was begun") {
  Asked journal;
  CHECK(journal.bash("relate log Ben", "Ben") == "Ben\\ O\\'Neil\n");
  CHECK(journal.bash("relate log \"Ben O", "Ben O") == "Ben O'Neil\n");
  CHECK(journal.bash("relate log 'Ben", "Ben") == "Ben O'\\''Neil\n");
  CHECK(journal.bash("relate due --format=js", "js") == "json\njsonl\n");
  CHECK(journal.bash("relate show Acme,\\ I", "Acme,\\ I") == "Acme,\\ Inc.\\ \\\"West\\\"\n");
}

TEST_CASE("bash is told what each is where it lists, not where it inserts") {
  Asked journal;
  const std::string told = "dana-brown  (Dana Brown)\ndana-ruiz  (Dana Ruiz)\n";
  for (const char* listing : {"63", "33", "64"})
    CHECK(journal.bash("relate log da", "da", listing) == told);
  for (const char* inserting : {"9", "37", "42"})
    CHECK(journal.bash("relate log da", "da", inserting) == "dana-brown\ndana-ruiz\n");
  CHECK(journal.bash("relate log bo", "bo", "63") == "bo\n");
}

TEST_CASE("an empty line keeps what was typed where the others do not go on from it") {
  Asked journal;
  journal.run({"add", "person", "Ben Ruiz"});
  CHECK(journal.bash("relate log rui", "rui") == "ben-ruiz\ndana-ruiz\n\n");
  CHECK(journal.bash("relate log bo,rui", "bo,rui") == "bo,ben-ruiz\nbo,dana-ruiz\n\n");
  CHECK(journal.bash("relate log rui", "rui", "37") == "ben-ruiz\ndana-ruiz\n");
  CHECK(journal.bash("relate log bro", "bro") == "dana-brown\n");
  CHECK(journal.bash("relate log DA", "DA") == "dana-brown\ndana-ruiz\n");
}

TEST_CASE("a name with a colon is completed behind it") {
  Asked journal;
  journal.run({"add", "project", "Umbau: Süd \"B\"", "--handle", "sued"});
  CHECK(journal.bash("relate show Umbau:\\ S", "\\ S") == "\\ Süd\\ \\\"B\\\"\n");
  CHECK(journal.bash("relate show \"Umbau: S", "Umbau: S") == "Umbau: Süd \\\"B\\\"\n");
}

TEST_CASE("completion says nothing of mistakes, and makes no journal") {
  JournalInFolder journal;
  std::filesystem::remove(journal.path());
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"complete"},
                                             {"complete", "--"},
                                             {"complete", "--", "log", "da"},
                                             {"complete", "--", "done", ""},
                                             {"complete", "--", "--journal", "/", "log", ""},
                                             {"complete", "--bash", "relate", "relate", "9"},
                                             {"complete", "--bash"},
                                             {"complete", "log"}}) {
    CHECK(journal.run(line) == 0);
    CHECK(journal.printed() == "");
  }
  CHECK(!std::filesystem::exists(journal.path()));
  journal.set_config("nonsense");
  CHECK(journal.run({"complete", "--", "snoo"}) == 0);
  CHECK(journal.printed().starts_with("snooze\t"));
}

}  // namespace relate
