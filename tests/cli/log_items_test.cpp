// Items out of an entry, and what an entry closes.

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

std::string item_of(JournalInFolder& journal, std::vector<std::string> words) {
  words.insert(words.begin(), "log");
  if (journal.run(words) != 0) return journal.printed();
  return summary(last_item(journal));
}

std::string letters_of_last(JournalInFolder& journal) { return to_letters(last_item(journal).id); }

}  // namespace

TEST_CASE("each option of a kind makes an item, in the order they were typed") {
  Cast journal;
  CHECK(journal.says({"log", "dana", "x", "--ask", "access by 3 apr", "--promise", "send it",
                      "--promise", "call back", "--win", "live at last"}) ==
        "id  Wed 18 Mar 2026  contact with Dana Ruiz (Acme)\n"
        "id  ask of Dana Ruiz: access, by Fri 3 Apr 2026\n"
        "id  promise to Dana Ruiz: send it\n"
        "id  promise to Dana Ruiz: call back\n"
        "id  win with Dana Ruiz: live at last\n");
  for (const Item& item : stored_items(journal))
    CHECK(item.interaction == last_interaction(journal).id);
  CHECK(last_item(journal).closed_as == "recorded");
}

TEST_CASE("items are of that day, project and privacy") {
  Cast journal;
  journal.run({"log", "dana", "x", "--at", "mon", "--project", "rollout", "--private", "--need",
               "fewer forms"});
  CHECK(to_iso(last_item(journal).opened) == "2026-03-16");
  CHECK(last_item(journal).project->handle == "rollout");
  CHECK(last_item(journal).is_private);
}

TEST_CASE("items belong to the external people who took part, to all where none is external") {
  Cast journal;
  journal.run({"add", "person", "Sam Okafor", "--internal"});
  CHECK(item_of(journal, {"dana,sam,acme", "x", "--promise", "a"}) == "promise dana-ruiz: a");
  CHECK(item_of(journal, {"dana,lee", "x", "--promise", "b"}) == "promise dana-ruiz,lee-chan: b");
  CHECK(item_of(journal, {"sam", "x", "--promise", "c"}) == "promise sam-okafor: c");
  CHECK(item_of(journal, {"acme", "x", "--promise", "d"}) == "promise acme: d");
  CHECK(item_of(journal, {"dana", "Lee", "x", "--cc", "lee", "--promise", "e"}) ==
        "promise dana-ruiz: e");
}

TEST_CASE("an item may be for one of those who took part; another name leaves its text whole") {
  Cast journal;
  CHECK(item_of(journal, {"dana,lee", "x", "--promise", "lee: send it by fri"}) ==
        "promise lee-chan: send it, by 2026-03-20");
  CHECK(item_of(journal, {"dana,lee", "x", "--promise", "Dana Ruiz: send it"}) ==
        "promise dana-ruiz: send it");
  CHECK(item_of(journal, {"dana", "x", "--promise", "lee: send it"}) ==
        "promise dana-ruiz: lee: send it");
  CHECK(item_of(journal, {"dana,lee", "x", "--promise", "agreed: send it"}) ==
        "promise dana-ruiz,lee-chan: agreed: send it");
  CHECK(item_of(journal, {"dana,lee", "x", "--promise", "lee:"}) ==
        "promise dana-ruiz,lee-chan: lee:");
}

TEST_CASE("a name that two of them have leaves the text whole") {
  Cast journal;
  journal.run({"add", "person", "Dana Brown"});
  CHECK(item_of(journal, {"dana-ruiz,dana-brown", "x", "--promise", "dana: send it"}) ==
        "promise dana-ruiz,dana-brown: dana: send it");
}

TEST_CASE("'by DAY' at the end of a text is its due day, counted from the day of the entry") {
  Cast journal;
  CHECK(item_of(journal, {"dana", "x", "--promise", "send it by fri."}) ==
        "promise dana-ruiz: send it, by 2026-03-20");
  CHECK(item_of(journal, {"dana", "x", "--at", "2026-03-02", "--promise", "send it BY fri"}) ==
        "promise dana-ruiz: send it, by 2026-03-06");
  for (const char* whole : {"stand by noon", "by fri", "stand by", "ready by 2w", "sign by now"})
    CHECK(item_of(journal, {"dana", "x", "--promise", whole}) ==
          std::string("promise dana-ruiz: ") + whole);
  CHECK(item_of(journal, {"dana", "x", "--win", "live by fri"}) == "win dana-ruiz: live by fri");
}

TEST_CASE("a due day that does not exist is an error, and nothing is stored") {
  Cast journal;
  const std::string before = journal.base_tables();
  CHECK(journal.run({"log", "dana", "x", "--promise", "send it by 2026-02-30"}) == 2);
  CHECK(journal.base_tables() == before);
}

TEST_CASE("an item needs a text") {
  Cast journal;
  CHECK(journal.says({"log", "dana", "x", "--promise", " "}) ==
        "relate: a promise needs a text\nhint: --promise TEXT[2]");
  CHECK(journal.run({"log", "dana", "x", "--ask="}) == 2);
}

TEST_CASE("'by DAY' in the text of the entry itself is text") {
  Cast journal;
  CHECK(journal.run({"log", "dana", "wants", "it", "by", "fri"}) == 0);
  CHECK(last_interaction(journal).text == "wants it by fri");
}

TEST_CASE("--told tells those who took part alone, and says who is left") {
  Cast journal;
  journal.run({"add", "roadblock", "dana,lee", "no test system", "--at", "1 mar"});
  const std::string id = letters_of_last(journal);
  const std::string before = journal.base_tables();
  CHECK(journal.run({"log", "acme", "x", "--told", id}) == 1);
  CHECK(journal.printed() ==
        "relate: nobody whom roadblock 'no test system' concerns took part\n"
        "hint: relate told " +
            to_letters(last_item(journal).id) + "\n");
  CHECK(journal.base_tables() == before);
  CHECK(journal.says({"log", "dana", "x", "--told", id}) ==
        "id  Wed 18 Mar 2026  contact with Dana Ruiz (Acme)\n"
        "id  roadblock for Dana Ruiz, Lee Chan: no test system, told Dana Ruiz Wed 18 Mar 2026; "
        "untold Lee Chan\n");
  CHECK(journal.run({"log", "dana", "x", "--told", id}) == 1);
  CHECK(journal.printed().starts_with("relate: 'Dana Ruiz' was told of "));
  CHECK(journal.run({"log", "dana", "x", "--cc", "lee", "--told", id, "--told", id}) == 0);
  CHECK(journal.run({"log", "dana,lee", "x", "--told", id}) == 1);
}

TEST_CASE("--done and --told close in the same breath, on the day of the entry") {
  Cast journal;
  journal.run({"add", "promise", "dana", "send it", "--at", "1 mar"});
  const std::string promise = letters_of_last(journal);
  journal.run({"add", "roadblock", "dana,lee", "no test system", "--at", "1 mar"});
  const std::string roadblock = letters_of_last(journal);
  CHECK(journal.says(
            {"log", "dana,lee", "x", "--at", "mon", "--done", promise, "--told", roadblock}) ==
        "id  Mon 16 Mar 2026  contact with Dana Ruiz (Acme), Lee Chan (Acme)\n"
        "id  promise to Dana Ruiz: send it, kept Mon 16 Mar 2026\n"
        "id  roadblock for Dana Ruiz, Lee Chan: no test system, told Dana Ruiz Mon 16 Mar 2026, "
        "Lee Chan Mon 16 Mar 2026\n");
  CHECK(journal.run({"undo"}) == 0);
  CHECK(stored_items(journal).at(0).is_open());
}

TEST_CASE("where one of them cannot be closed, nothing is stored") {
  Cast journal;
  journal.run({"log", "dana", "x", "--win", "live"});
  const std::string win = letters_of_last(journal);
  const std::string before = journal.base_tables();
  CHECK(journal.run({"log", "dana", "y", "--promise", "send it", "--done", win}) == 1);
  CHECK(journal.run({"log", "dana", "y", "--done", "zzzz"}) == 3);
  CHECK(journal.base_tables() == before);
}

}  // namespace relate
