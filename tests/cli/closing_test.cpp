#include "cli/closing.hpp"

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {

TEST_CASE("done closes an item on the day it was done, with what came of it") {
  Cast journal;
  journal.run({"add", "promise", "dana", "send it by fri", "--at", "2 mar"});
  CHECK(journal.says({"done", "last", "--at", "mon", "--note", "by mail"}) ==
        "id  promise to Dana Ruiz: send it, by Fri 6 Mar 2026, kept late Mon 16 Mar 2026 "
        "(by mail)\n");
  const Item item = last_item(journal);
  CHECK(to_iso(*item.closed) == "2026-03-16");
  CHECK(item.closed_as == "kept");
  CHECK(item.outcome == "by mail");
}

TEST_CASE("each kind closes as what its table says, done and dropped") {
  Cast journal;
  const auto closed = [&](const char* kind, std::vector<std::string> line) {
    CHECK(journal.run({"add", kind, "dana", "x"}) == 0);
    CHECK(journal.run(line) == 0);
    return last_item(journal).closed_as;
  };
  const std::vector<std::string> done = {"done", "last"};
  const std::vector<std::string> drop = {"drop", "last"};
  CHECK(closed("promise", done) == "kept");
  CHECK(closed("promise", drop) == "withdrawn");
  CHECK(closed("promise", {"drop", "last", "--broken"}) == "broken");
  CHECK(closed("ask", done) == "received");
  CHECK(closed("ask", {"drop", "last", "--broken"}) == "broken");
  CHECK(closed("need", done) == "met");
  CHECK(closed("need", drop) == "dropped");
  CHECK(closed("feedback", done) == "acted on");
  CHECK(closed("feedback", drop) == "declined");
  CHECK(closed("roadblock", done) == "resolved");
  CHECK(closed("idea", done) == "accepted");
  CHECK(closed("idea", drop) == "declined");
  CHECK(closed("lesson", done) == "applied");
  CHECK(closed("lesson", drop) == "dropped");
}

TEST_CASE("a wrong move is refused with what the kind allows, and changes nothing") {
  Cast journal;
  journal.run({"add", "win", "dana", "live"});
  CHECK(journal.says({"done", "last"}) ==
        "relate: a win cannot be done\nhint: a win is recorded at once and stays as it is[1]");
  journal.run({"add", "roadblock", "dana", "no test system"});
  CHECK(journal.run({"drop", "last"}) == 1);
  journal.run({"add", "need", "dana", "fewer forms"});
  CHECK(journal.run({"drop", "last", "--broken"}) == 1);
  CHECK(journal.run({"told", "last"}) == 1);
  journal.run({"add", "promise", "dana", "send it"});
  CHECK(journal.run({"done", "last"}) == 0);
  const std::string before = journal.base_tables();
  CHECK(journal.run({"done", "last"}) == 1);
  CHECK(journal.run({"drop", "last"}) == 1);
  CHECK(journal.base_tables() == before);
}

TEST_CASE("closing lies between the day it was opened and today") {
  Cast journal;
  journal.run({"add", "promise", "dana", "send it", "--at", "mon"});
  CHECK(journal.run({"done", "last", "--at", "2026-03-15"}) == 2);
  CHECK(journal.run({"drop", "last", "--at", "2026-03-15"}) == 2);
  CHECK(journal.run({"done", "last", "--at", "tomorrow"}) == 2);
  CHECK(journal.run({"done", "last", "--at", "mon"}) == 0);
}

TEST_CASE("doing one of a series opens the next, and so does breaking it; dropping ends it") {
  Cast journal;
  journal.run({"add", "promise", "dana", "weekly", "mail", "--every", "1w", "--by", "fri"});
  CHECK(journal.says({"done", "last"}) ==
        "id  promise to Dana Ruiz: weekly mail, by Fri 20 Mar 2026, every 1w, "
        "kept early Wed 18 Mar 2026\n"
        "id  next: promise to Dana Ruiz: weekly mail, by Fri 27 Mar 2026, every 1w\n");
  const std::string second = to_letters(last_item(journal).id);
  CHECK(journal.run({"drop", second, "--broken"}) == 0);
  CHECK(summary(last_item(journal)) == "promise dana-ruiz: weekly mail, by 2026-04-03");
  const std::string third = to_letters(last_item(journal).id);
  CHECK(journal.run({"drop", third}) == 0);
  CHECK(stored_items(journal).size() == 3);
  CHECK(journal.run({"undo", "3"}) == 0);
  CHECK(stored_items(journal).size() == 1);
  CHECK(last_item(journal).is_open());
}

TEST_CASE("several ids are closed together, all of them or none") {
  Cast journal;
  journal.run({"add", "promise", "dana", "one"});
  const std::string one = to_letters(last_item(journal).id);
  journal.run({"add", "promise", "dana", "two"});
  const std::string two = to_letters(last_item(journal).id);
  CHECK(journal.run({"done", one, "zzzz"}) == 3);
  CHECK(stored_items(journal).at(0).is_open());
  CHECK(journal.says({"done", one, two, "--note", "by mail"}) ==
        "id  promise to Dana Ruiz: one, kept Wed 18 Mar 2026 (by mail)\n"
        "id  promise to Dana Ruiz: two, kept Wed 18 Mar 2026 (by mail)\n");
  CHECK(journal.says({"undo"}) ==
        "undone: done promise to Dana Ruiz: one, kept Wed 18 Mar 2026 (by mail), and 1 more\n");
}

TEST_CASE("an id that is named twice counts once") {
  Cast journal;
  journal.run({"add", "promise", "dana", "one"});
  const std::string id = to_letters(last_item(journal).id);
  CHECK(journal.says({"done", "last", id}) ==
        "id  promise to Dana Ruiz: one, kept Wed 18 Mar 2026\n");
  CHECK(journal.says({"undo"}) == "undone: done promise to Dana Ruiz: one, kept Wed 18 Mar 2026\n");
  CHECK(journal.run({"log", "dana", "x", "--done", id, "--done", id}) == 0);
}

TEST_CASE("what closing opens is not captured: last stays what was captured last") {
  Cast journal;
  journal.run({"add", "promise", "dana", "status mail", "--every", "1w"});
  CHECK(journal.run({"done", "last"}) == 0);
  CHECK(journal.run({"done", "last"}) == 1);
  CHECK(journal.printed().find("is closed") != std::string::npos);
}

TEST_CASE("telling notes the day for everyone who is not told yet, or for one") {
  Cast journal;
  journal.run({"add", "roadblock", "dana,lee", "no test system", "--at", "mon"});
  CHECK(journal.says({"told", "last", "--to", "lee", "--at", "mon"}) ==
        "id  roadblock for Dana Ruiz, Lee Chan: no test system, told Lee Chan Mon 16 Mar 2026; "
        "untold Dana Ruiz\n");
  CHECK(journal.says({"told", "last"}) ==
        "id  roadblock for Dana Ruiz, Lee Chan: no test system, told Dana Ruiz Wed 18 Mar 2026, "
        "Lee Chan Mon 16 Mar 2026\n");
  CHECK(journal.run({"told", "last"}) == 1);
  CHECK(journal.run({"told", "last", "--to", "acme"}) == 1);
}

TEST_CASE("several are told at once, in a list or named one by one") {
  Cast journal;
  journal.run({"add", "person", "Ben O'Neil"});
  const auto told = [&](std::vector<std::string> to) {
    journal.run({"add", "roadblock", "dana,lee,ben", "no test system"});
    to.insert(to.begin(), {"told", "last"});
    return journal.says(to);
  };
  const std::string both =
      "id  roadblock for Dana Ruiz, Lee Chan, Ben O'Neil: no test system, told Dana Ruiz Wed 18 "
      "Mar 2026, Lee Chan Wed 18 Mar 2026; untold Ben O'Neil\n";
  CHECK(told({"--to", "dana,lee"}) == both);
  CHECK(told({"--to", "dana", "--to", "lee"}) == both);
  CHECK(told({"--to", "dana,ben,lee,ben"}).ends_with("Ben O'Neil Wed 18 Mar 2026\n"));
  journal.run({"add", "roadblock", "dana", "no test system"});
  const std::string before = journal.base_tables();
  CHECK(journal.run({"told", "last", "--to", "dana,lee"}) == 1);
  CHECK(journal.run({"told", "last", "--to", ""}) == 3);
  CHECK(journal.base_tables() == before);
}

TEST_CASE("feedback is told of once it is acted on or declined") {
  Cast journal;
  journal.run({"add", "feedback", "dana", "too far from practice"});
  CHECK(journal.run({"told", "last"}) == 1);
  journal.run({"done", "last"});
  CHECK(journal.run({"told", "last", "--at", "yesterday"}) == 2);
  CHECK(journal.run({"told", "last", "--note", "in the newsletter"}) == 0);
  CHECK(last_item(journal).outcome == "in the newsletter");
}

TEST_CASE("a note of telling stands behind what came of it, and the other way round") {
  Cast journal;
  journal.run({"add", "feedback", "dana", "too far from practice"});
  journal.run({"done", "last", "--note", "two exercises more"});
  journal.run({"told", "last", "--note", "in the newsletter"});
  CHECK(last_item(journal).outcome == "two exercises more; in the newsletter");
  journal.run({"add", "roadblock", "dana", "no test system"});
  journal.run({"told", "last", "--note", "by phone"});
  journal.run({"done", "last", "--note", "a new one"});
  CHECK(last_item(journal).outcome == "by phone; a new one");
}

TEST_CASE("who has ended is not noted as told, unless nobody else is left or they are named") {
  Cast journal;
  journal.run({"add", "roadblock", "dana,lee", "no test system", "--at", "mon"});
  journal.run({"edit", "lee", "--ended", "today"});
  CHECK(journal.says({"told", "last"}) ==
        "id  roadblock for Dana Ruiz, Lee Chan: no test system, told Dana Ruiz Wed 18 Mar 2026; "
        "untold Lee Chan\n");
  CHECK(journal.run({"told", "last"}) == 0);
  CHECK(journal.run({"told", "last"}) == 1);
}

TEST_CASE("done closes the occurrence of an occasion, once") {
  Cast journal;
  journal.run({"add", "occasion", "dana", "birthday", "20", "mar"});
  CHECK(journal.says({"done", "last"}) ==
        "id  birthday of Dana Ruiz (Acme), Fri 20 Mar 2026, done\n");
  CHECK(only_occasion(journal).done.size() == 1);
  CHECK(journal.run({"done", "last"}) == 1);
  journal.run({"add", "occasion", "dana", "name day", "21", "mar"});
  CHECK(journal.says({"done", "last", "--note", "sent flowers"}) ==
        "id  name day of Dana Ruiz (Acme), Sat 21 Mar 2026, done (sent flowers)\n");
}

TEST_CASE("what has no such end is refused, and named as what it is") {
  Cast journal;
  journal.run({"log", "dana", "call:", "x"});
  CHECK(journal.says({"done", "last"}) ==
        "relate: 'Wed 18 Mar 2026  call with Dana Ruiz (Acme)' cannot be done\n"
        "hint: promises, asks and the like can[1]");
  journal.run({"add", "occasion", "dana", "birthday", "20", "mar"});
  CHECK(journal.says({"told", "last"}) ==
        "relate: 'birthday of Dana Ruiz (Acme), 20 Mar, yearly' cannot be told\n"
        "hint: feedback and roadblocks can[1]");
  CHECK(journal.run({"drop", "last"}) == 1);
}

TEST_CASE("an id has to be named, and be one") {
  Cast journal;
  CHECK(journal.says({"done"}) ==
        "relate: no id is named\nhint: relate list promises --open; relate done ID[2]");
  CHECK(journal.run({"done", "dana"}) == 3);
  CHECK(journal.run({"told", "last", "--broken"}) == 2);
}

}  // namespace relate
