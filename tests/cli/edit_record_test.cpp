// Editing interactions, items, occasions and facts by their options.

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

struct Entry : Cast {
  Entry() { run({"log", "dana", "call:", "budget", "--tag", "q1", "--mood", "good"}); }
  Interaction edited(std::vector<std::string> options) {
    options.insert(options.begin(), {"edit", "last"});
    CAPTURE(options);
    CHECK(run(options) == 0);
    return last_interaction(*this);
  }
};

struct Promise : Cast {
  Promise() { run({"add", "promise", "dana", "send the SOW by fri"}); }
  Item edited(std::vector<std::string> options) {
    options.insert(options.begin(), {"edit", "last"});
    CAPTURE(options);
    CHECK(run(options) == 0);
    return last_item(*this);
  }
};

}  // namespace

TEST_CASE("every field of an interaction can be changed, and cleared where it may be empty") {
  Entry journal;
  Interaction entry =
      journal.edited({"--at",    "mon 14:30", "--via",     "visit",  "--for",
                      "45m",     "--mood",    "-1",        "--in",   "--project",
                      "rollout", "--where",   "Berlin",    "--link", "https://example.org",
                      "--text",  "the plan",  "--private", "--tag",  "q2"});
  CHECK(to_iso(entry.day) == "2026-03-16");
  CHECK(entry.time->minute == 14 * 60 + 30);
  CHECK(entry.channel == Channel::visit);
  CHECK(entry.minutes == 45);
  CHECK(entry.mood == -1);
  CHECK(entry.direction == Direction::in);
  CHECK(entry.project->handle == "rollout");
  CHECK(entry.place == "Berlin");
  CHECK(entry.url == "https://example.org");
  CHECK(entry.text == "the plan");
  CHECK(entry.is_private);
  CHECK(entry.tags == std::vector<std::string>{"q1", "q2"});
  entry =
      journal.edited({"--at", "mon", "--via=", "--for=", "--mood=", "--no-in",
                      "--project=", "--where=", "--link=", "--text=", "--no-private", "--tag="});
  CHECK(!entry.time);
  CHECK(entry.channel == Channel::contact);
  CHECK(!entry.minutes);
  CHECK(!entry.mood);
  CHECK(!entry.direction);
  CHECK(!entry.project);
  CHECK(entry.place.empty());
  CHECK(entry.url.empty());
  CHECK(entry.text.empty());
  CHECK(!entry.is_private);
  CHECK(entry.tags.empty());
}

TEST_CASE("a direction is replaced, and only the one it has is taken back") {
  Entry journal;
  CHECK(journal.edited({"--in"}).direction == Direction::in);
  CHECK(journal.edited({"--out"}).direction == Direction::out);
  CHECK(journal.edited({"--no-in", "--tag", "x"}).direction == Direction::out);
  CHECK(journal.edited({"--no-out", "--both"}).direction == Direction::both);
  CHECK(!journal.edited({"--no-both"}).direction);
}

TEST_CASE("who took part is added, removed, cleared, and has one role at a time") {
  Entry journal;
  CHECK(roles(journal.edited({"--with", "lee", "--cc", "acme"})) ==
        "with:dana-ruiz with:lee-chan cc:acme");
  CHECK(roles(journal.edited({"--cc", "lee"})) == "with:dana-ruiz cc:lee-chan cc:acme");
  CHECK(roles(journal.edited({"--mentioned", "lee,acme"})) ==
        "with:dana-ruiz mentioned:lee-chan mentioned:acme");
  CHECK(roles(journal.edited({"--no-mentioned", "acme"})) == "with:dana-ruiz mentioned:lee-chan");
  CHECK(roles(journal.edited({"--mentioned="})) == "with:dana-ruiz");
  CHECK(roles(journal.edited({"--with=", "--with", "lee"})) == "with:lee-chan");
  CHECK(journal.says({"edit", "last", "--with", "lee"}) == "nothing changed\n");
}

TEST_CASE("who is not in that role cannot be removed from it, and somebody took part") {
  Entry journal;
  CHECK(journal.says({"edit", "last", "--no-cc", "dana"}) ==
        "relate: no cc 'Dana Ruiz' to remove\nhint: nothing was changed[1]");
  for (const char* option : {"--no-with", "--cc", "--mentioned"})
    CHECK(journal.says({"edit", "last", option, "dana"}) ==
          "relate: an entry is with somebody\nhint: name who took part, and --cc for others[1]");
  CHECK(journal.run({"edit", "last", "--with="}) == 1);
  CHECK(roles(last_interaction(journal)) == "with:dana-ruiz");
}

TEST_CASE("a change of a record is echoed with its kind and text") {
  Entry journal;
  CHECK(journal.says({"edit", "last", "--mood", "bad"}) ==
        "id  Wed 18 Mar 2026  call with Dana Ruiz (Acme), mood -1 +q1\n");
  Promise promise;
  CHECK(promise.says({"edit", "last", "--by", "2026-03-25"}) ==
        "id  promise to Dana Ruiz: send the SOW, by Wed 25 Mar 2026\n");
}

TEST_CASE("a due day that is moved keeps the move; it is cleared by an empty one") {
  Promise journal;
  Item item = journal.edited({"--by", "2026-03-27"});
  CHECK(to_iso(*item.due) == "2026-03-27");
  REQUIRE(item.moves.size() == 1);
  CHECK(to_iso(*item.moves[0].from) == "2026-03-20");
  CHECK(item.moves[0].made == wednesday);
  item = journal.edited({"--by="});
  CHECK(!item.due);
  CHECK(item.moves.size() == 2);
}

TEST_CASE("a text that is changed keeps the earlier wording") {
  Promise journal;
  const Item item = journal.edited({"--text", "send the revised SOW"});
  CHECK(item.text == "send the revised SOW");
  REQUIRE(item.wordings.size() == 1);
  CHECK(item.wordings[0].text == "send the SOW");
  CHECK(item.wordings[0].until == wednesday);
  CHECK(item.due);
}

TEST_CASE("'by DAY' at the end of a new text moves the due day, unless --by is given") {
  Promise journal;
  Item item = journal.edited({"--text", "send the revised SOW by 2026-03-25"});
  CHECK(item.text == "send the revised SOW");
  CHECK(to_iso(*item.due) == "2026-03-25");
  CHECK(item.moves.size() == 1);
  item = journal.edited({"--text", "send it by tue", "--by", "2026-04-01"});
  CHECK(item.text == "send it by tue");
  CHECK(to_iso(*item.due) == "2026-04-01");
  item = journal.edited({"--text", "stand by noon"});
  CHECK(item.text == "stand by noon");
}

TEST_CASE("an item needs a text and somebody it concerns") {
  Promise journal;
  CHECK(journal.says({"edit", "last", "--text="}) ==
        "relate: a promise needs a text\nhint: relate drop closes it; relate rm removes it[2]");
  CHECK(journal.says({"edit", "last", "--no-who", "dana"}) ==
        "relate: a promise concerns somebody\nhint: add another with --who first[1]");
  CHECK(journal.run({"edit", "last", "--no-who", "lee"}) == 1);
  CHECK(summary(journal.edited({"--who", "lee,dana"})) ==
        "promise dana-ruiz,lee-chan: send the SOW, by 2026-03-20");
  CHECK(summary(journal.edited({"--who=", "--who", "acme"})) ==
        "promise acme: send the SOW, by 2026-03-20");
}

TEST_CASE("every other field of an item can be changed and cleared") {
  Promise journal;
  Item item =
      journal.edited({"--owner", "lee", "--project", "rollout", "--priority", "1", "--outcome",
                      "by mail", "--private", "--tag", "sow", "--every", "1w", "--at", "mon"});
  CHECK(item.owner->handle == "lee-chan");
  CHECK(item.project->handle == "rollout");
  CHECK(item.priority == 1);
  CHECK(item.outcome == "by mail");
  CHECK(item.is_private);
  CHECK(item.every == "1w");
  CHECK(to_iso(*item.base) == "2026-03-20");
  CHECK(to_iso(item.opened) == "2026-03-16");
  item = journal.edited({"--owner", "me", "--project=", "--priority=", "--outcome=", "--no-private",
                         "--tag=", "--every="});
  CHECK(!item.owner);
  CHECK(!item.project);
  CHECK(item.priority == 0);
  CHECK(item.outcome.empty());
  CHECK(item.every.empty());
  CHECK(!item.base);
  CHECK(journal.run({"edit", "last", "--priority", "4"}) == 2);
}

TEST_CASE("what is closed is not moved, nor opened after it was closed or told") {
  Promise journal;
  journal.run({"edit", "last", "--at", "1 mar"});
  journal.run({"done", "last", "--at", "10 mar"});
  CHECK(journal.run({"edit", "last", "--by", "next fri"}) == 1);
  CHECK(journal.says({"edit", "last", "--at", "11 mar"}) ==
        "relate: 'send the SOW' was closed or told on Tue 10 Mar 2026 already\n"
        "hint: give --at a day up to 2026-03-10[2]");
  CHECK(to_iso(journal.edited({"--at", "10 mar"}).opened) == "2026-03-10");
}

TEST_CASE("a win is closed on the day it was opened, whatever that is") {
  Cast journal;
  journal.run({"add", "win", "dana", "live at last"});
  CHECK(journal.run({"edit", "last", "--at", "mon", "--quotable", "--quote", "well done",
                     "--measure", "5 days"}) == 0);
  const Item win = last_item(journal);
  CHECK(win.opened == wednesday - std::chrono::days(2));
  CHECK(win.closed == win.opened);
  CHECK(win.quotable);
  CHECK(win.quote == "well done");
  CHECK(win.measure == "5 days");
  CHECK(journal.run({"edit", "last", "--by", "fri"}) == 2);
}

TEST_CASE("what only some kinds have is taken for them alone") {
  Cast journal;
  journal.run({"add", "feedback", "dana", "too far from practice", "--nps", "9", "--csat", "4",
               "--how", "Survey"});
  CHECK(last_item(journal).nps == 9);
  CHECK(last_item(journal).csat == 4);
  CHECK(last_item(journal).how == "survey");
  CHECK(journal.run({"edit", "last", "--nps=", "--csat=", "--how="}) == 0);
  CHECK(!last_item(journal).nps);
  CHECK(!last_item(journal).csat);
  CHECK(last_item(journal).how.empty());
  for (const std::vector<std::string>& wrong :
       std::vector<std::vector<std::string>>{{"--nps", "11"},
                                             {"--csat", "0"},
                                             {"--how", "rumour"},
                                             {"--challenge"},
                                             {"--why", "x"}}) {
    std::vector<std::string> line = {"edit", "last"};
    line.insert(line.end(), wrong.begin(), wrong.end());
    CAPTURE(line);
    CHECK(journal.run(line) == 2);
  }
  journal.run({"add", "idea", "dana", "one form", "--challenge", "--why", "fewer mistakes"});
  CHECK(last_item(journal).challenge);
  CHECK(last_item(journal).why == "fewer mistakes");
}

TEST_CASE("every field of an occasion can be changed") {
  Cast journal;
  journal.run({"add", "occasion", "dana", "birthday", "20", "mar"});
  CHECK(journal.run({"edit", "last", "--label", "go-live", "--on", "2026-06-01 14:30", "--every",
                     "3 months", "--lead", "14", "--who", "lee", "--private"}) == 0);
  const Occasion occasion = only_occasion(journal);
  CHECK(occasion.label == "go-live");
  CHECK(occasion.date == Date{2026, 6, 1});
  CHECK(occasion.time->minute == 14 * 60 + 30);
  CHECK(occasion.every == "3 months");
  CHECK(occasion.lead == 14);
  CHECK(occasion.who.size() == 2);
  CHECK(occasion.is_private);
  CHECK(journal.run({"edit", "last", "--every=", "--lead="}) == 0);
  CHECK(only_occasion(journal).every.empty());
  CHECK(only_occasion(journal).lead == 7);
  CHECK(journal.run({"edit", "last", "--who="}) == 1);
  CHECK(journal.run({"edit", "last", "--lead", "soon"}) == 2);
}

TEST_CASE("an occasion without a year is yearly") {
  Cast journal;
  journal.run({"add", "occasion", "dana", "go-live", "2026-06-01"});
  CHECK(journal.run({"edit", "last", "--on", "20 mar"}) == 0);
  CHECK(only_occasion(journal).every == "1y");
  CHECK(journal.says({"edit", "last", "--every="}) == "nothing changed\n");
}

TEST_CASE("key and value of a fact can be changed, and not emptied") {
  Cast journal;
  journal.run({"add", "fact", "dana", "prefers:", "early", "mornings"});
  CHECK(journal.says({"edit", "last", "--key", "likes", "--value", "tea", "--private"}) ==
        "id  Dana Ruiz likes: tea, private\n");
  CHECK(journal.says({"edit", "last", "--value="}) ==
        "relate: a fact needs a key and a value\nhint: relate rm removes a fact[2]");
  CHECK(journal.run({"edit", "last", "--value", "  "}) == 2);
  CHECK(journal.run({"edit", "last", "--key", " "}) == 2);
}

TEST_CASE("the same fact is not kept twice") {
  Cast journal;
  journal.run({"add", "fact", "dana", "prefers", "mornings"});
  const std::string before = journal.base_tables();
  CHECK(journal.says({"add", "fact", "dana", "prefers:", "mornings"}) ==
        "'Dana Ruiz prefers: mornings' is known already\n");
  CHECK(journal.base_tables() == before);
  CHECK(journal.says({"add", "fact", "dana,lee", "prefers", "mornings"}) ==
        "id  Lee Chan prefers: mornings\n'Dana Ruiz prefers: mornings' is known already\n");
  CHECK(journal.run({"add", "fact", "dana", "prefers", "evenings"}) == 0);
  CHECK(stored_facts(journal).size() == 3);
}

TEST_CASE("texts, labels, keys and values of blanks are none") {
  Cast journal;
  const std::string before = journal.base_tables();
  CHECK(journal.says({"add", "promise", "dana", "   "}) ==
        "relate: a promise needs a text\nhint: relate add promise dana TEXT[2]");
  CHECK(journal.says({"add", "fact", "dana", ":", "x"}) ==
        "relate: a fact needs a key and a value\nhint: relate add fact dana prefers mornings[2]");
  for (const std::vector<std::string>& line : {std::vector<std::string>{"add", "ask", "dana", "\t"},
                                               {"add", "fact", "dana", "key", ""},
                                               {"add", "fact", "dana", " ", "x"},
                                               {"add", "fact", "dana"},
                                               {"add", "occasion", "dana", " ", "20", "mar"},
                                               {"log", "dana", "x", "--promise", " "}}) {
    CAPTURE(line);
    CHECK(journal.run(line) == 2);
  }
  CHECK(journal.base_tables() == before);
  journal.run({"log", "dana", "  "});
  CHECK(last_interaction(journal).text == "");
  journal.run({"add", "occasion", "dana", "birthday", "20", "mar"});
  CHECK(journal.run({"edit", "last", "--label", " "}) == 2);
}

}  // namespace relate
