#include "cli/completion.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

/// The people that names are tried on.
struct Named : JournalInFolder {
  Named() {
    run({"add", "person", "Dana Ruiz", "--org", "Acme", "--tag", "sponsor", "--alias",
         "Die Chefin"});
    run({"add", "person", "Dana Brown"});
    run({"add", "person", "Zoë Müller", "--org", "Acme", "--tag", "Sponsor-Ost"});
    run({"add", "person", "Ben O'Neil", "--handle", "bo"});
    run({"add", "project", "Rollout", "--org", "Acme"});
    run({"add", "org", "Acme, Inc. \"West\"", "--handle", "west"});
    run({"add", "person", "Olga Petrova", "--ended", "2026-01-01"});
  }

  /// What the last word may become, a blank between two.
  std::string words(std::vector<std::string> line) {
    std::string result;
    for (const cli::Candidate& candidate : of(std::move(line)).candidates)
      result += (result.empty() ? "" : " | ") + candidate.text;
    return result;
  }
  /// With what they are.
  std::string answer(std::vector<std::string> line) {
    line.insert(line.begin(), {"complete", "--"});
    CHECK(run(line) == 0);
    return printed();
  }

 private:
  cli::Completion of(std::vector<std::string> line) {
    line.insert(line.begin(), {"complete", "--"});
    run(line);
    cli::Completion completion;
    std::string text = printed();
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      const std::size_t tab = text.find('\t', begin);
      completion.candidates.push_back(
          {text.substr(begin, tab - begin), text.substr(tab + 1, end - tab - 1)});
      begin = end + 1;
    }
    return completion;
  }
};

}  // namespace

TEST_CASE("the first word is a command, and what it is for stands behind it") {
  Named journal;
  CHECK(journal.answer({"sn"}) == "snooze\tNo reconnect reminder before that day\n");
  CHECK(journal.words({"re"}) == "report | redo");
  CHECK(journal.words({"--journal", "x.db", "du"}) == "due");
  CHECK(journal.words({"frobnicate", ""}) == "");
  CHECK(journal.words({"--ve"}) == "--version");
  CHECK(journal.words({"complete", ""}) == "");
}

TEST_CASE("behind add stands a kind, and then what that kind takes") {
  Named journal;
  CHECK(journal.words({"add", "pr"}) == "project | promise");
  CHECK(journal.words({"add", "promise", "--b"}) == "--by");
  CHECK(journal.words({"add", "promise", "--nps"}) == "");
  CHECK(journal.words({"add", "feedback", "--how", "t"}) == "talk");
  CHECK(journal.words({"add", "promise", "z"}) == "zoe-muller");
  CHECK(journal.words({"add", "person", "z"}) == "");
}

TEST_CASE("options are offered with their help, values by their type") {
  Named journal;
  CHECK(journal.answer({"due", "--exit"}) == "--exit-code\tStatus 10 when something is due\n");
  CHECK(journal.words({"list", "people", "--format", "js"}) == "json | jsonl");
  CHECK(journal.words({"show", "dana", "--format", "js"}) == "json");
  CHECK(journal.words({"show", "dana", "--format=js"}) == "--format=json");
  CHECK(journal.words({"log", "dana", "--via", "me"}) == "meeting | message");
  CHECK(journal.words({"log", "dana", "--mood", ""}) ==
        "good | ok | bad | -2 | -1 | 0 | 1 | 2 | +1 | +2");
  CHECK(journal.words({"list", "people", "--level", "EX"}) == "executive");
  CHECK(journal.words({"due", "--only", "promise,o"}) == "promise,occasion");
  CHECK(journal.words({"due", "--color", "al"}) == "always");
  CHECK(journal.words({"report", "brief", "dana", "--for", ""}) == "me | team | customer");
  CHECK(journal.words({"log", "dana", "--project", ""}) == "rollout");
  CHECK(journal.words({"add", "person", "x", "--org", ""}) == "acme | west");
}

TEST_CASE("behind -- stand arguments, and no options") {
  Named journal;
  CHECK(journal.words({"show", "--", "z"}) == "zoe-muller");
  CHECK(journal.words({"show", "--", "-"}) == "");
  CHECK(journal.words({"--", "sn"}) == "snooze");
  CHECK(journal.words({"log", "--", "bo", "--", "z"}) == "");
}

TEST_CASE("a journal at home is read, though the shell has not put the folder in yet") {
  Named journal;
  std::filesystem::rename(journal.path(), journal.folder() / "j.db");
  for (const char* path : {"~/j.db", "$HOME/j.db", "${HOME}/j.db"})
    CHECK(journal.words({"--journal", path, "show", "z"}) == "zoe-muller");
  CHECK(journal.words({"--journal=~/j.db", "show", "z"}) == "zoe-muller");
  CHECK(journal.words({"--journal=~/none.db", "show", "z"}) == "");
}

TEST_CASE("numbers, days, periods and durations are offered where they are few or usual") {
  Named journal;
  CHECK(journal.words({"assess", "bo", "--influence", ""}) == "1 | 2 | 3 | 4 | 5");
  CHECK(journal.words({"add", "feedback", "bo", "--nps", "1"}) == "1 | 10");
  CHECK(journal.words({"log", "bo", "--at", "y"}) == "yesterday");
  CHECK(journal.words({"snooze", "bo", "t"}) == "today | tomorrow | tuesday | thursday");
  CHECK(journal.words({"--now", "t"}) == "");
  CHECK(journal.words({"report", "activity", "--period=last m"}) == "--period=last month");
  CHECK(journal.words({"add", "person", "x", "--every", "w"}) == "weekly");
  CHECK(journal.words({"--format", "js"}) == "json | jsonl");
  CHECK(journal.words({"add", "promise", "bo", "--owner", "m"}) == "me | zoe-muller");
}

TEST_CASE("behind a relation stands the other, and what is judged has its words") {
  Named journal;
  CHECK(journal.words({"link", "bo", "reports-t"}) == "reports-to");
  CHECK(journal.words({"link", "bo", "reports-to", "z"}) == "zoe-muller");
  CHECK(journal.words({"unlink", "z"}) == "zoe-muller");
  CHECK(journal.words({"unlink", "bo", "mana"}) == "manages");
  CHECK(journal.words({"merge", "bo", "z"}) == "zoe-muller");
  CHECK(journal.words({"assess", "bo", "--engagement", "neutral:le"}) == "neutral:leading");
  CHECK(journal.words({"assess", "bo", "--engagement", "un"}) == "unaware");
}

TEST_CASE("a party is offered by what it is begun to be called by") {
  Named journal;
  CHECK(journal.answer({"log", "da"}) == "dana-brown\tDana Brown\ndana-ruiz\tDana Ruiz (Acme)\n");
  CHECK(journal.words({"log", "DA"}) == "dana-brown | dana-ruiz");
  CHECK(journal.words({"log", "Zo"}) == "zoe-muller");
  CHECK(journal.words({"log", "Zoë"}) == "Zoë Müller");
  CHECK(journal.words({"log", "ben"}) == "Ben O'Neil");
  CHECK(journal.words({"log", "die ch"}) == "Die Chefin");
  CHECK(journal.words({"show", "Acme, I"}) == "Acme, Inc. \"West\"");
  CHECK(journal.words({"log", "olga"}) == "");
}

TEST_CASE("where one begins as typed, the others do, too, whatever their case") {
  Named journal;
  journal.run({"add", "person", "Sam Okafor", "--alias", "Bob"});
  CHECK(journal.words({"log", "bo"}) == "bo | bob");
  CHECK(journal.words({"log", "bob"}) == "Bob");
  CHECK(journal.words({"log", "dana-ruiz,bo"}) == "dana-ruiz,bo | dana-ruiz,bob");
}

TEST_CASE("a later word of a name finds who is called by it, where nobody begins so") {
  Named journal;
  CHECK(journal.answer({"log", "rui"}) == "dana-ruiz\tDana Ruiz (Acme)\n");
  CHECK(journal.words({"log", "müll"}) == "zoe-muller");
  CHECK(journal.words({"log", "b"}) == "bo");
}

TEST_CASE("in a list what stands behind the comma is completed") {
  Named journal;
  CHECK(journal.words({"log", "bo,z"}) == "bo,zoe-muller");
  CHECK(journal.words({"log", "bo,", "z"}) == "zoe-muller");
  CHECK(journal.words({"log", "dana-ruiz", "--cc", "bo,z"}) == "bo,zoe-muller");
  CHECK(journal.words({"due", "--tag", "x,sp"}) == "");
}

TEST_CASE("tags are completed behind + and --tag") {
  Named journal;
  journal.run({"log", "bo", "--tag", "sports", "x"});
  CHECK(journal.words({"log", "+"}) == "+Sponsor-Ost | +sponsor");
  CHECK(journal.words({"log", "+sponsor-"}) == "+Sponsor-Ost");
  CHECK(journal.words({"list", "people", "--tag", "sp"}) == "Sponsor-Ost | sponsor | sports");
}

TEST_CASE("behind WHO stands a channel, and then text") {
  Named journal;
  CHECK(journal.words({"log", "bo", "mee"}) == "meeting:");
  CHECK(journal.words({"log", "bo", "call:", "d"}) == "");
  CHECK(journal.words({"log", "bo", "--", "d"}) == "");
}

TEST_CASE("an id is offered with the text of what is open") {
  Named journal;
  journal.run({"add", "promise", "bo", "send it"});
  journal.run({"add", "roadblock", "dana-ruiz", "the lift is stuck"});
  const std::string done = journal.answer({"done", ""});
  CHECK(done.find("\tpromise to Ben O'Neil: send it\n") != std::string::npos);
  CHECK(done.find("\troadblock for Dana Ruiz: the lift is stuck\n") != std::string::npos);
  const std::string told = journal.answer({"told", ""});
  CHECK(told.find("send it") == std::string::npos);
  const std::string id = told.substr(0, told.find('\t'));
  CHECK(id.size() == 4);
  CHECK(journal.words({"told", id.substr(0, 2)}) == id);
  CHECK(journal.words({"log", "bo", "x", "--told", ""}) == id);
  CHECK(journal.words({"log", "bo", "x", "--done", id}) == id);
  CHECK(journal.words({"show", id}) == id);
  journal.run({"done", id});
  CHECK(journal.words({"done", id}) == "");
  CHECK(journal.words({"told", ""}) == id);
  journal.run({"told", id});
  CHECK(journal.words({"told", ""}) == "");
}

TEST_CASE("a longer beginning of an id stays as it was typed") {
  Named journal;
  journal.run({"add", "promise", "bo", "send it"});
  const std::string all = to_letters(last_item(journal).id);
  CHECK(journal.words({"done", all.substr(0, 9)}) == all.substr(0, 9));
}

TEST_CASE("reports and lists are completed by name, files by the shell") {
  Named journal;
  CHECK(journal.words({"report", "bri"}) == "brief");
  CHECK(journal.words({"report", "brief", "bo,z"}) == "bo,zoe-muller");
  CHECK(journal.words({"list", "prom"}) == "promises");
  CHECK(journal.answer({"import", "x"}) == "\tFILE\n");
  CHECK(journal.answer({"import", "a.vcf", "x"}) == "\tFILE\n");
  CHECK(journal.answer({"--journal", "x"}) == "\tFILE\n");
}

TEST_CASE("200 candidates are enough") {
  JournalInFolder journal;
  std::string cards;
  for (int i = 0; i < 250; ++i)
    cards += "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Hill " + std::to_string(i) + "\nEND:VCARD\n";
  journal.set_input(cards);
  REQUIRE(journal.run({"import", "-"}) == 0);
  for (const char* typed : {"", "ann"}) {
    CHECK(journal.run({"complete", "--", "log", typed}) == 0);
    CHECK(std::ranges::count(journal.printed(), '\n') == 200);
  }
}

TEST_CASE("the hundred open items that are due next are enough") {
  JournalInFolder journal;
  REQUIRE(journal.run({"add", "person", "Dana", "Ruiz"}) == 0);
  REQUIRE(journal.run({"add", "promise", "dana", "send it", "--by", "2027-01-01"}) == 0);
  std::vector<std::string> log = {"log", "dana", "call"};
  for (int i = 0; i < 100; ++i) log.insert(log.end(), {"--promise", "call by 2026-04-01"});
  REQUIRE(journal.run(log) == 0);
  CHECK(journal.run({"complete", "--", "done", ""}) == 0);
  CHECK(std::ranges::count(journal.printed(), '\n') == 100);
  CHECK(journal.printed().find("send it") == std::string::npos);
}

}  // namespace relate
