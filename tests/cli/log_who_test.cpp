// WHO of `log`: on the line, or found in the text.

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

/// Who took part in what the line logged, and its text; or what it was refused with.
std::string logged(JournalInFolder& journal, std::vector<std::string> words) {
  words.insert(words.begin(), "log");
  if (journal.run(words) != 0) return journal.printed();
  const Interaction entry = last_interaction(journal);
  return roles(entry) + " | " + entry.text;
}

}  // namespace

TEST_CASE("the first words are WHO, a list with commas too, and the rest is the text") {
  Cast journal;
  CHECK(logged(journal, {"dana", "went", "well"}) == "with:dana-ruiz | went well");
  CHECK(logged(journal, {"dana", "ruiz", "call:", "x"}) == "with:dana-ruiz | x");
  CHECK(logged(journal, {"dana,lee", "x"}) == "with:dana-ruiz with:lee-chan | x");
  CHECK(logged(journal, {"dana,", "lee", "call:", "x"}) == "with:dana-ruiz with:lee-chan | x");
  CHECK(logged(journal, {"Lee Chan", "x"}) == "with:lee-chan | x");
}

TEST_CASE("WHO that is not found is an error, and never becomes text") {
  Cast journal;
  const std::string before = journal.base_tables();
  CHECK(journal.says({"log", "priya", "went", "well"}) ==
        "relate: no party named 'priya'\nhint: relate add person priya[3]");
  CHECK(journal.run({"log", "dana,priya", "x"}) == 3);
  CHECK(journal.base_tables() == before);
}

TEST_CASE("--new adds the people that are not known") {
  Cast journal;
  CHECK(journal.says({"log", "Priya Nair,dana,Tomás García", "--new", "call:", "x"}) ==
        "priya-nair  person Priya Nair, new\n"
        "tomas-garcia  person Tomás García, new\n"
        "id  Wed 18 Mar 2026  call with Priya Nair, Dana Ruiz (Acme), Tomás García\n");
  CHECK(roles(last_interaction(journal)) == "with:priya-nair with:dana-ruiz with:tomas-garcia");
  CHECK(journal.run({"undo"}) == 0);
  CHECK(journal.run({"log", "priya", "x"}) == 3);
}

TEST_CASE("--new of a mail address makes a person who has it") {
  Cast journal;
  CHECK(journal.says({"log", "<mia@x.example>", "--new", "call:", "x"}) ==
        "mia-x-example  person mia@x.example, new\n"
        "id  Wed 18 Mar 2026  call with mia@x.example\n");
  const Party mia = stored_party(journal, "mia-x-example");
  CHECK(mia.addresses == std::vector<Address>{{Address::Kind::email, "mia@x.example"}});
}

TEST_CASE("who took part is named with the org of that day") {
  Cast journal;
  journal.run({"edit", "dana", "--org", "Globex", "--since", "2026-03-01"});
  CHECK(journal.says({"log", "dana", "call:", "x", "--at", "2026-02-20"}) ==
        "id  Fri 20 Feb 2026  call with Dana Ruiz (Acme)\n");
  CHECK(journal.says({"undo"}) == "undone: log call with Dana Ruiz (Acme)\n");
  journal.run({"redo"});
  CHECK(last_interaction(journal).participants.at(0).party.org == "Acme");
  CHECK(journal.says({"edit", "last", "--at", "2026-03-01"}) ==
        "id  Sun 1 Mar 2026  call with Dana Ruiz (Globex)\n");
  CHECK(journal.says({"undo"}) == "undone: edit call with Dana Ruiz (Globex)\n");
}

TEST_CASE("items out of an entry with a new person are theirs, too") {
  Cast journal;
  CHECK(journal.run({"log", "Priya Nair", "--new", "x", "--promise", "send it"}) == 0);
  CHECK(summary(last_item(journal)) == "promise priya-nair: send it");
}

TEST_CASE("an entry in one argument has no WHO: people are found in it") {
  Cast journal;
  CHECK(logged(journal, {"lunch with Dana about training"}) ==
        "with:dana-ruiz | lunch with Dana about training");
  CHECK(logged(journal, {"call: DANA RUIZ and Lee, for Acme"}) ==
        "with:dana-ruiz with:lee-chan mentioned:acme | DANA RUIZ and Lee, for Acme");
  CHECK(journal.run({"log", "nobody that is known"}) == 3);
  CHECK(journal.printed() ==
        "relate: the text names nobody that is known\n"
        "hint: relate log WHO TEXT..., or relate add person NAME first\n");
}

TEST_CASE("an entry that names an org or project alone is an error") {
  Cast journal;
  CHECK(journal.run({"log", "the Rollout at Acme goes well"}) == 3);
}

TEST_CASE("a first name that several have is ambiguous; a backslash makes it no mention") {
  Cast journal;
  journal.run({"add", "person", "Dana Brown"});
  CHECK(journal.says({"log", "Dana agreed at once"}) ==
        "relate: 'Dana' could be several\n"
        "  dana-brown  Dana Brown\n"
        "  dana-ruiz   Dana Ruiz  Acme\n"
        "hint: write the full name, or name them before the text[4]");
  CHECK(logged(journal, {"Lee says that \\Dana agreed"}) ==
        "with:lee-chan | Lee says that Dana agreed");
}

TEST_CASE("one argument that is a party as a whole is WHO") {
  Cast journal;
  CHECK(logged(journal, {"Dana Ruiz"}) == "with:dana-ruiz | ");
}

TEST_CASE("others who are named in the text of an entry are mentioned") {
  Cast journal;
  CHECK(logged(journal, {"dana", "Lee", "and", "Acme", "agree,", "Dana", "says"}) ==
        "with:dana-ruiz mentioned:lee-chan mentioned:acme | Lee and Acme agree, Dana says");
  CHECK(logged(journal, {"dana", "\\Lee", "agrees"}) == "with:dana-ruiz | Lee agrees");
}

TEST_CASE("--cc takes part on the side: no contact, and no mention besides") {
  Cast journal;
  CHECK(logged(journal, {"dana", "mail:", "sent", "the", "plan", "--cc", "lee"}) ==
        "with:dana-ruiz cc:lee-chan | sent the plan");
  CHECK(logged(journal, {"dana", "Lee", "agrees", "--cc", "lee"}) ==
        "with:dana-ruiz cc:lee-chan | Lee agrees");
  CHECK(logged(journal, {"Dana agrees, and so does Lee", "--cc", "lee"}) ==
        "cc:lee-chan with:dana-ruiz | Dana agrees, and so does Lee");
}

TEST_CASE("an entry is with somebody: --cc alone is refused, whoever it takes away") {
  Cast journal;
  CHECK(journal.says({"log", "dana", "x", "--cc", "dana"}) ==
        "relate: an entry is with somebody\nhint: name who took part, and --cc for others[1]");
  CHECK(journal.run({"log", "Lee agrees", "--cc", "lee"}) == 3);
}

TEST_CASE("nobody named at all is an error of the line") {
  Cast journal;
  CHECK(journal.says({"log"}) == "relate: nobody is named\nhint: relate log WHO TEXT...[2]");
  CHECK(journal.run({"log", "--promise", "send it"}) == 2);
  journal.set_editor("exit 1");
  CHECK(journal.says({"log", "--promise", "send it"}) ==
        "relate: nobody is named\nhint: relate log WHO TEXT...[2]");
}

}  // namespace relate
