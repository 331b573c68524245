// The command line as a whole: commands, options that all of them take, and mistakes.

#include "cli/app.hpp"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

/// What was wrong, without the hint.
std::string mistake(JournalInFolder& journal, const std::vector<std::string>& line) {
  const std::string said = journal.says(line);
  const auto hint = said.find("\nhint: ");
  return hint == std::string::npos ? said : said.substr(0, hint) + said.substr(said.size() - 3);
}

}  // namespace

TEST_CASE("with --help every command is listed") {
  JournalInFolder journal;
  CHECK(journal.run({"--help"}) == 0);
  const std::string help = journal.printed();
  CHECK(help.find("\nUsage: relate COMMAND ...\n") != std::string::npos);
  for (const char* command :
       {"add", "log", "done", "told", "drop", "edit", "snooze", "undo", "redo", "history", "rm"})
    CHECK(help.find("\n  " + std::string(command) + " ") != std::string::npos);
}

TEST_CASE("without a word newcomers are welcomed, and others see what is due") {
  JournalInFolder journal;
  std::filesystem::remove(journal.path());
  CHECK(journal.run({}) == 0);
  CHECK(journal.printed().starts_with("Welcome to relate\n"));
  CHECK(!std::filesystem::exists(journal.path()));
  journal.run({"add", "person", "Dana Ruiz"});
  CHECK(journal.run({}) == 0);
  CHECK(journal.printed().starts_with("Nothing is due.\n\nrelate add person NAME"));
  journal.run({"add", "promise", "dana", "send it", "--by", "today"});
  CHECK(journal.run({}) == 0);
  CHECK(journal.printed().starts_with("promise  Dana Ruiz  send it  today"));
  for (const char* command : {"relate add person", "relate log", "relate due",
                              "relate report brief", "relate --help", "man relate"})
    CHECK(journal.printed().find(command) != std::string::npos);
}

TEST_CASE("without a word no more is shown than a screen has lines") {
  Cast journal;
  for (int i = 0; i < 40; ++i) journal.run({"add", "promise", "dana", "send it", "--by", "today"});
  CHECK(journal.run({}) == 0);
  CHECK(std::ranges::count(journal.printed(), '\n') <= 23);
  CHECK(std::ranges::count(journal.printed(), '\n') >= 20);
  CHECK(journal.printed().find("More is due: relate due shows all of it.") != std::string::npos);
}

TEST_CASE("help names only what a command takes") {
  JournalInFolder journal;
  const auto help_of = [&](std::vector<std::string> line) {
    line.emplace_back("--help");
    CHECK(journal.run(line) == 0);
    return journal.printed();
  };
  CHECK(help_of({"show"}).find("--format text|json|markdown\n") != std::string::npos);
  CHECK(help_of({"due"}).find("--format text|json|jsonl|csv|tsv|markdown|ids\n") !=
        std::string::npos);
  CHECK(help_of({"log"}).find("--format") == std::string::npos);
  CHECK(help_of({"add", "promise"}).find("--by") != std::string::npos);
  CHECK(help_of({"add", "promise"}).find("--nps") == std::string::npos);
  CHECK(help_of({"add", "feedback"}).find("--nps") != std::string::npos);
  CHECK(help_of({"add", "org"}).find("--account") != std::string::npos);
  CHECK(help_of({"add", "person"}).find("The org is an account") == std::string::npos);
}

TEST_CASE("an option of another kind, or a format where there is none, is refused by name") {
  Cast journal;
  CHECK(mistake(journal, {"add", "promise", "dana", "send it", "--nps", "9"}) ==
        "relate: '--nps' is not for a promise[2]");
  CHECK(mistake(journal, {"add", "person", "Ann Hill", "--account"}) ==
        "relate: '--account' is not for a person[2]");
  CHECK(mistake(journal, {"--format", "json", "log", "dana", "x"}) ==
        "relate: this command has no other formats[2]");
  CHECK(mistake(journal, {"log", "dana", "x", "--format", "json"}) ==
        "relate: no option '--format'[2]");
}

TEST_CASE("a word that is nearly one of those that are taken brings that to mind") {
  Cast journal;
  const auto hint = [&](const std::vector<std::string>& line) {
    const std::string said = journal.says(line);
    const auto begin = said.find("did you mean ");
    return begin == std::string::npos ? said : said.substr(begin, said.find('?') - begin + 1);
  };
  CHECK(hint({"log", "dana", "--forr", "30m"}) == "did you mean '--for'?");
  CHECK(hint({"redo", "--quite"}) == "did you mean '--quiet'?");
  CHECK(hint({"--jornal", "x.db", "list", "people"}) == "did you mean '--journal'?");
  CHECK(hint({"list", "people", "--format", "jsn"}) == "did you mean 'json'?");
  CHECK(hint({"list", "poeple"}) == "did you mean 'people'?");
  CHECK(hint({"report", "breif", "dana"}) == "did you mean 'brief'?");
  CHECK(hint({"report", "brief", "dana", "--for", "custmer"}) == "did you mean 'customer'?");
  CHECK(hint({"log", "dana", "--via", "emial"}) == "did you mean 'email'?");
  CHECK(hint({"log", "dana", "--mood", "goood"}) == "did you mean 'good'?");
  CHECK(hint({"list", "people", "--level", "executiv"}) == "did you mean 'executive'?");
  CHECK(hint({"due", "--only", "promis"}) == "did you mean 'promise'?");
  CHECK(hint({"due", "--color", "alway"}) == "did you mean 'always'?");
}

TEST_CASE("a command with --help says how it is typed, and does nothing") {
  JournalInFolder journal;
  CHECK(journal.run({"add", "person", "Dana", "--help"}) == 0);
  CHECK(journal.printed().find("Usage: relate add person NAME... [options]") != std::string::npos);
  CHECK(journal.run({"due", "--help"}) == 0);
  CHECK(journal.printed().find("Usage: relate due [options]\n") != std::string::npos);
  CHECK(journal.run({"add", "--help"}) == 0);
  CHECK(journal.run({"log", "--help"}) == 0);
  CHECK(journal.printed().find("--promise TEXT") != std::string::npos);
  CHECK(journal.says({"history"}).find("Dana") == std::string::npos);
}

TEST_CASE("--version names the program and its version") {
  JournalInFolder journal;
  CHECK(journal.run({"--version"}) == 0);
  CHECK(journal.printed().starts_with("relate "));
}

TEST_CASE("a command that is not known is an error, with the nearest one") {
  JournalInFolder journal;
  CHECK(journal.says({"lgo", "dana"}) ==
        "relate: no command 'lgo'\nhint: did you mean 'log'? relate --help lists the commands[2]");
  CHECK(journal.says({"frobnicate"}) ==
        "relate: no command 'frobnicate'\nhint: relate --help lists the commands[2]");
}

TEST_CASE("an option that the command does not have is an error, with the nearest one") {
  Cast journal;
  CHECK(journal.says({"log", "dana", "x", "--mod", "good"}) ==
        "relate: no option '--mod'\nhint: did you mean '--mood'? write -- before words that begin "
        "with a dash; relate log --help lists the options[2]");
  CHECK(mistake(journal, {"add", "person", "Ann", "-x"}) == "relate: no option '-x'[2]");
  CHECK(mistake(journal, {"edit", "dana", "--no-level"}) == "relate: no option '--no-level'[2]");
}

TEST_CASE("a wrong option is named where no command is, too") {
  JournalInFolder journal;
  CHECK(journal.says({"--bogus"}) == "relate: no option '--bogus'\nhint: relate --help[2]");
  CHECK(mistake(journal, {"-x"}) == "relate: no option '-x'[2]");
}

TEST_CASE("an option without its value is an error that says what it needs") {
  Cast journal;
  CHECK(journal.says({"log", "dana", "--at"}) ==
        "relate: '--at' needs WHEN\nhint: relate log --help[2]");
  CHECK(mistake(journal, {"add", "person", "Ann", "--tag"}) == "relate: '--tag' needs TAG[2]");
  CHECK(mistake(journal, {"--journal"}) == "relate: '--journal' needs FILE[2]");
}

TEST_CASE("a word more than a command takes is an error that names it") {
  Cast journal;
  CHECK(mistake(journal, {"redo", "now"}) == "relate: 'now' is not expected[2]");
}

TEST_CASE("add has to be told what, wherever its options stand") {
  JournalInFolder journal;
  CHECK(journal.says({"add"}) ==
        "relate: add needs one word more\nhint: relate add takes person, org, project, promise, "
        "ask, need, feedback, roadblock, idea, win, lesson, occasion, fact[2]");
  CHECK(mistake(journal, {"add", "--tag", "x"}) == "relate: add needs one word more[2]");
  CHECK(journal.says({"add", "preson", "Dana"})
            .starts_with("relate: add takes no 'preson'\nhint: did you mean 'person'? relate add "
                         "takes person,"));
  CHECK(journal.says({"add", "--tag", "x", "--private", "person", "--level", "executive", "Dana",
                      "Ruiz"}) == "dana-ruiz  person Dana Ruiz, executive, private +x\n");
  CHECK(journal.says({"add", "-q", "--org=Acme", "person", "Lee"}) == "acme\nlee\n");
}

TEST_CASE("with --quiet undo and redo say nothing") {
  Cast journal;
  CHECK(journal.says({"undo", "-q"}) == "");
  CHECK(journal.says({"redo", "-q"}) == "");
  CHECK(journal.says({"undo"}).starts_with("undone: "));
}

TEST_CASE("words that are names of kinds or commands are text") {
  Cast journal;
  CHECK(journal.says({"add", "promise", "dana", "person", "fact", "log", "add", "report"}) ==
        "id  promise to Dana Ruiz: person fact log add report\n");
}

TEST_CASE("common options stand before or behind the command") {
  Cast journal;
  CHECK(journal.says({"-q", "--now", "2026-03-20", "add", "person", "Ann Hill"}) == "ann-hill\n");
  CHECK(journal.says({"add", "person", "Ben O'Neil", "--quiet", "--now=2026-03-20"}) ==
        "ben-o-neil\n");
  CHECK(to_iso(stored_party(journal, "ben-o-neil").added) == "2026-03-20");
  const std::string other = journal.folder() / "other.db";
  CHECK(journal.run({"--journal", other, "add", "person", "Priya Nair"}) == 0);
  CHECK(journal.run({"edit", "priya", "--tag", "x", "--journal", other}) == 0);
  CHECK(journal.run({"edit", "priya", "--tag", "x"}) == 3);
}

TEST_CASE("what common options cannot be is an error") {
  Cast journal;
  CHECK(journal.says({"--now", "yesterday", "history"}) ==
        "relate: 'yesterday' is no day and time to pretend it is\n"
        "hint: use 2026-03-18 or 2026-03-18T14:30[2]");
  CHECK(mistake(journal, {"--color", "pink", "history"}) == "relate: no color setting 'pink'[2]");
  CHECK(mistake(journal, {"--format", "xml", "history"}) == "relate: no format named 'xml'[2]");
}

TEST_CASE("a wrong line leaves even a missing journal unmade") {
  JournalInFolder journal;
  std::filesystem::remove(journal.path());
  journal.run({"edit", "dana", "--tag", "x"});
  journal.run({"log", "dana", "x"});
  journal.run({"undo"});
  journal.run({"redo"});
  journal.run({"history"});
  CHECK(!std::filesystem::exists(journal.path()));
}

TEST_CASE("errors show nothing of a terminal's control") {
  Cast journal;
  CHECK(journal.says({"edit", "\x1b[31mred", "--tag", "x"}).find('\x1b') == std::string::npos);
}

}  // namespace relate
