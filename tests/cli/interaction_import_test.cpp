#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

struct Lines : Cast {
  /// Imports lines; what that says, with the file's name alone.
  std::string import(const std::string& lines, const std::vector<std::string>& options = {}) {
    const std::string name = folder() / "list.jsonl";
    std::ofstream(name) << lines;
    std::vector<std::string> line = {"import", name};
    line.insert(line.end(), options.begin(), options.end());
    std::string said = says(line);
    if (const auto at = said.find(name); at != std::string::npos)
      said.replace(at, name.size(), "list.jsonl");
    return said;
  }

  /// What `list interactions` writes.
  std::string list() {
    run({"list", "interactions", "--format", "jsonl"});
    return printed();
  }
};

std::string line(const std::string& id, const std::string& more) {
  return R"({"id":"kkkkkkkkkkkkkkk)" + id + R"(","day":"2026-03-17",)" + more + "}\n";
}

/// Full of everything that a list of interactions shows.
void log_much(Lines& journal) {
  journal.run({"log",
               "dana",
               "call:",
               "the budget",
               "--at",
               "2026-03-17 14:30",
               "--mood",
               "bad",
               "--in",
               "--cc",
               "lee",
               "--for",
               "30m",
               "--where",
               "Berlin",
               "--tag",
               "budget",
               "--link",
               "https://x.example",
               "--project",
               "rollout",
               "--private"});
  journal.run({"log", "lee", "went", "through", "it", "with", "Dana", "Ruiz"});
  journal.run({"log", "lee", "email:", "first line\n\nthird line \"quoted\" Zoë 山田"});
  journal.run({"log", "dana", "note:", "one more"});
}

}  // namespace

TEST_CASE("a list of interactions is imported into another journal as it was written") {
  Lines from;
  log_much(from);
  const std::string list = from.list();
  Lines to;
  CHECK(to.import(list) == "4 added, 0 changed, 0 unchanged\n");
  CHECK(to.list() == list);
  CHECK(to.derived_tables() == to.rebuilt_derived_tables());
}

TEST_CASE("a second import of the same list changes nothing") {
  Lines from;
  log_much(from);
  const std::string list = from.list();
  Lines to;
  to.import(list);
  const std::string before = to.base_tables();
  CHECK(to.import(list) == "0 added, 0 changed, 4 unchanged\n");
  CHECK(to.base_tables() == before);
}

TEST_CASE("a journal's own list changes nothing in it") {
  Lines journal;
  log_much(journal);
  const std::string before = journal.base_tables();
  CHECK(journal.import(journal.list()) == "0 added, 0 changed, 4 unchanged\n");
  CHECK(journal.base_tables() == before);
}

TEST_CASE("an import of interactions is one operation, and undone as one") {
  Lines journal;
  const std::string before = journal.base_tables();
  journal.import(line("l", R"("with":["dana-ruiz"])") + line("m", R"("with":["lee-chan"])"));
  CHECK(stored_interactions(journal).size() == 2);
  CHECK(journal.run({"undo"}) == 0);
  CHECK(journal.base_tables() == before);
  CHECK(journal.import(line("l", R"("with":["dana-ruiz"])")) ==
        "1 added, 0 changed, 0 unchanged\n");
}

TEST_CASE("people are named by handle, mail, alias or full name in a list") {
  Lines journal;
  journal.run({"edit", "lee", "--email", "lee@x.example", "--alias", "Leo"});
  journal.import(line("l", R"("with":["Dana Ruiz"],"cc":["LEO"])") +
                 line("m", R"("with":["lee@x.example","lee-chan"],"mentioned":["acme"])"));
  std::vector<Interaction> found = stored_interactions(journal);
  std::ranges::sort(found, {}, &Interaction::id);
  REQUIRE(found.size() == 2);
  CHECK(roles(found[0]) == "with:dana-ruiz cc:lee-chan");
  CHECK(roles(found[1]) == "with:lee-chan mentioned:acme");
}

TEST_CASE("a handle in a list means whom it is, though they have ended and another is called so") {
  Lines journal;
  journal.run({"add", "person", "Dana Ruiz Brown"});
  journal.run({"edit", "dana-ruiz", "--ended", "2026-03-18"});
  journal.import(line("l", R"("with":["dana-ruiz"])"));
  CHECK(roles(last_interaction(journal)) == "with:dana-ruiz");
}

TEST_CASE("a line that names somebody unknown is refused, and nothing is imported") {
  Lines journal;
  const std::string before = journal.base_tables();
  const std::string good = line("l", R"("with":["dana-ruiz"])");
  CHECK(journal.import(good + "\n" + line("m", R"("with":["dana"])")) ==
        "relate: list.jsonl:3: no party named 'dana'\n"
        "hint: did you mean dana-ruiz (Dana Ruiz)?[3]");
  CHECK(journal.base_tables() == before);
}

TEST_CASE("a line that names several is refused with them") {
  Lines journal;
  journal.run({"add", "person", "Lee Chan", "--org", "Globex"});
  CHECK(journal.import(line("l", R"("with":["Lee Chan"])")) ==
        "relate: list.jsonl:1: 'Lee Chan' names several parties\n"
        "  lee-chan    Lee Chan  Acme\n"
        "  lee-chan-2  Lee Chan  Globex\n"
        "hint: use a handle, as lee-chan[4]");
}

TEST_CASE("a broken line is refused with its number, and nothing is imported") {
  Lines journal;
  const std::string before = journal.base_tables();
  CHECK(journal.import(line("l", R"("with":["dana-ruiz"])") + line("m", R"("mood":7)")) ==
        "relate: list.jsonl:2: 'mood' is 7, which is no number from -2 to 2\n"
        "hint: relate-json(5) says what an interaction is written as[1]");
  CHECK(journal.base_tables() == before);
}

TEST_CASE("a project in a list is one") {
  Lines journal;
  CHECK(journal.import(line("l", R"("project":"acme")")) ==
        "relate: list.jsonl:1: no project 'acme'\nhint: relate add project 'acme'[3]");
}

TEST_CASE("an id that another record has is refused") {
  Lines journal;
  const std::string id = to_letters(stored_party(journal, "dana-ruiz").id);
  CHECK(journal.import(R"({"id":")" + id + R"(","day":"2026-03-17"})") ==
        "relate: '" + id + "' is the id of another record\nhint: relate show " + id + "[1]");
}

TEST_CASE("what a list changed is changed, what was edited here is kept") {
  Lines journal;
  journal.import(line("l", R"("text":"one","with":["dana-ruiz"])") +
                 line("m", R"("text":"two","with":["dana-ruiz"])"));
  journal.run({"edit", "id:kkkkkkkkkkkkkkkm", "--text", "two, edited"});
  CHECK(journal.import(line("l", R"("text":"new one","with":["lee-chan"])") +
                       line("m", R"("text":"new two","with":["lee-chan"])")) ==
        "0 added, 1 changed, 1 unchanged; 1 interaction edited here was kept\n");
  std::vector<Interaction> found = stored_interactions(journal);
  std::ranges::sort(found, {}, &Interaction::id);
  CHECK(found.at(0).text == "new one");
  CHECK(roles(found.at(0)) == "with:lee-chan");
  CHECK(found.at(1).text == "two, edited");
}

TEST_CASE("an interaction that was removed here is not imported again") {
  Lines journal;
  const std::string list = line("l", R"("with":["dana-ruiz"])");
  journal.import(list);
  journal.run({"rm", "id:kkkkkkkkkkkkkkkl"});
  CHECK(journal.import(list) ==
        "0 added, 0 changed, 0 unchanged, 1 removed here before and left out\n");
  CHECK(journal.import(line("l", R"("text":"another","with":["dana-ruiz"])")) ==
        "0 added, 0 changed, 0 unchanged, 1 removed here before and left out\n");
}

TEST_CASE("a dry run of lines stores nothing") {
  Lines journal;
  const std::string before = journal.base_tables();
  CHECK(journal.import(line("l", R"("with":["dana-ruiz"])"), {"--dry-run"}) ==
        "1 added, 0 changed, 0 unchanged\na dry run: nothing was stored\n");
  CHECK(journal.base_tables() == before);
}

TEST_CASE("keys that are not known are counted, and an empty list is none") {
  Lines journal;
  CHECK(journal.import(line("l", R"("weather":"rain","with":["dana-ruiz"])")) ==
        "1 added, 0 changed, 0 unchanged\nnot taken over: weather 1\n");
  CHECK(journal.import("") == "0 added, 0 changed, 0 unchanged\n");
}

TEST_CASE("contacts are imported before the lines that name them, whatever the order") {
  Lines journal;
  std::ofstream(journal.folder() / "ann.vcf")
      << "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Hill\nEND:VCARD\n";
  std::ofstream(journal.folder() / "a.jsonl") << line("l", R"("with":["ann-hill"])");
  CHECK(journal.says({"import", journal.folder() / "a.jsonl", journal.folder() / "ann.vcf"}) ==
        "ann-hill  person Ann Hill, new\n2 added, 0 changed, 0 unchanged\n");
}

TEST_CASE("lines come from standard input, too") {
  Lines journal;
  journal.set_input(line("l", R"("with":["dana-ruiz"])"));
  CHECK(journal.says({"import", "-"}) == "1 added, 0 changed, 0 unchanged\n");
}

}  // namespace relate
