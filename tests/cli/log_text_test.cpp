// Channel, text and fields of `log`.

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

std::string channel_and_text(JournalInFolder& journal, std::vector<std::string> words) {
  words.insert(words.begin(), "log");
  if (journal.run(words) != 0) return journal.printed();
  const Interaction entry = last_interaction(journal);
  return std::string(to_word(entry.channel)) + " | " + entry.text;
}

}  // namespace

TEST_CASE("a channel with its colon is the next word, quoted with the text or not") {
  Cast journal;
  CHECK(channel_and_text(journal, {"dana", "call:", "went", "well"}) == "call | went well");
  CHECK(channel_and_text(journal, {"dana", "Lunch: at the mill"}) == "meeting | at the mill");
  CHECK(channel_and_text(journal, {"Mail: Dana asked for dates"}) ==
        "email | Dana asked for dates");
  CHECK(channel_and_text(journal, {"dana", "call:"}) == "call | ");
  CHECK(channel_and_text(journal, {"dana", "agreed:", "yes"}) == "contact | agreed: yes");
  CHECK(channel_and_text(journal, {"dana", "call", "him"}) == "contact | call him");
}

TEST_CASE("a channel with its colon stands before an entry without WHO, quoted with it or not") {
  Cast journal;
  CHECK(channel_and_text(journal, {"call:", "Dana was loud"}) == "call | Dana was loud");
  CHECK(roles(last_interaction(journal)) == "with:dana-ruiz");
  CHECK(channel_and_text(journal, {"Email:", "Dana wrote to us", "--in"}) ==
        "email | Dana wrote to us");
  journal.set_input("Lee was late\n");
  CHECK(channel_and_text(journal, {"call:", "-"}) == "call | Lee was late");
  CHECK(journal.run({"log", "call:", "Dana", "was", "loud"}) == 3);
  CHECK(journal.run({"log", "call:", "Dana Ruiz"}) == 3);
  CHECK(journal.run({"log", "agreed:", "Dana was loud"}) == 3);
}

TEST_CASE("--via says the channel, synonyms too; one that differs from the text's is an error") {
  Cast journal;
  CHECK(channel_and_text(journal, {"dana", "--via", "sms", "x"}) == "message | x");
  CHECK(channel_and_text(journal, {"dana", "mail:", "x", "--via", "email"}) == "email | x");
  CHECK(journal.says({"log", "dana", "call:", "x", "--via", "email"}) ==
        "relate: '--via email' and 'call:' say different things\nhint: give one of them[2]");
  CHECK(journal.says({"log", "dana", "x", "--via", "pigeon"}) ==
        "relate: no channel 'pigeon'\nhint: use call, email, meeting, visit, chat, message, "
        "letter, event, gift or note[2]");
}

TEST_CASE("without a channel it is contact, or what the configuration says") {
  Cast journal;
  CHECK(channel_and_text(journal, {"dana", "x"}) == "contact | x");
  journal.set_config("[capture]\nchannel = \"call\"\n");
  CHECK(channel_and_text(journal, {"dana", "x"}) == "call | x");
  CHECK(channel_and_text(journal, {"dana", "mail:", "x"}) == "email | x");
  CHECK(channel_and_text(journal, {"dana", "x", "--via="}) == "call | x");
}

TEST_CASE("a channel that is misspelt is text, with a warning unless one is named") {
  Cast journal;
  CHECK(journal.says({"log", "dana", "cal:", "hi"}) ==
        "id  Wed 18 Mar 2026  contact with Dana Ruiz (Acme)\n"
        "warning: 'cal:' is no channel and was stored as text; did you mean 'call:'? "
        "relate undo takes it back\n");
  CHECK(last_interaction(journal).text == "cal: hi");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"log", "dana", "cal:", "hi", "--via", "email"},
        {"log", "dana", "mail:", "cal:", "hi"},
        {"log", "dana", "agreed:", "yes"}}) {
    CHECK(journal.run(words) == 0);
    CHECK(journal.printed().find("warning") == std::string::npos);
  }
}

TEST_CASE("words need no quotes, whatever they look like") {
  Cast journal;
  CHECK(channel_and_text(journal, {"dana", "report", "on", "the", "budget"}) ==
        "contact | report on the budget");
  CHECK(channel_and_text(journal, {"dana", "[a,", "b]", "kept"}) == "contact | [a, b] kept");
  CHECK(channel_and_text(journal, {"dana", "add", "log", "undo", "help"}) ==
        "contact | add log undo help");
  CHECK(channel_and_text(journal, {"dana", "a=b", "{x}", "%", "@file", ""}) ==
        "contact | a=b {x} % @file ");
}

TEST_CASE("options stand anywhere among the words, and take one value each") {
  Cast journal;
  CHECK(channel_and_text(journal, {"--at", "yesterday", "dana", "went", "--mood", "good",
                                   "well"}) == "contact | went well");
  CHECK(last_interaction(journal).mood == 1);
  CHECK(to_iso(last_interaction(journal).day) == "2026-03-17");
  CHECK(channel_and_text(journal, {"dana", "--promise", "send it", "more", "words"}) ==
        "contact | more words");
  CHECK(last_item(journal).text == "send it");
}

TEST_CASE("words behind -- are text; before it a word with a dash is an error") {
  Cast journal;
  CHECK(channel_and_text(journal, {"dana", "ok", "--", "-5", "but", "--late"}) ==
        "contact | ok -5 but --late");
  CHECK(channel_and_text(journal, {"dana", "--", "--", "x"}) == "contact | -- x");
  CHECK(journal.says({"log", "dana", "-5", "degrees"}) ==
        "relate: no option '-5'\nhint: write -- before words that begin with a dash; "
        "relate log --help lists the options[2]");
}

TEST_CASE("every field of an entry is taken from its option") {
  Cast journal;
  CHECK(journal.says({"log",
                      "dana",
                      "meeting:",
                      "x",
                      "--at",
                      "mon 14:30",
                      "--for",
                      "1h30m",
                      "--mood",
                      "+2",
                      "--in",
                      "--project",
                      "rollout",
                      "--where",
                      "Berlin",
                      "--link",
                      "https://example.org/a?b=",
                      "--tag",
                      "budget",
                      "--tag",
                      "q1",
                      "--private"}) ==
        "id  Mon 16 Mar 2026 14:30  meeting with Dana Ruiz (Acme), in, mood 2, 1h30m, "
        "project Rollout, at Berlin, private +budget +q1\n");
  const Interaction entry = last_interaction(journal);
  CHECK(entry.time->minute == 14 * 60 + 30);
  CHECK(entry.time->offset.has_value());
  CHECK(entry.url == "https://example.org/a?b=");
}

TEST_CASE("moods are words or numbers from -2 to 2") {
  Cast journal;
  for (const auto& [typed, mood] : {std::pair{"good", 1}, {"ok", 0}, {"bad", -1}, {"-2", -2}}) {
    CHECK(journal.run({"log", "dana", "x", "--mood", typed}) == 0);
    CHECK(last_interaction(journal).mood == mood);
  }
  CHECK(journal.says({"log", "dana", "x", "--mood", "3"}) ==
        "relate: no mood '3'\nhint: use good, ok, bad, or a number from -2 to 2[2]");
}

TEST_CASE("--in with --out is an error; said twice it is said once") {
  Cast journal;
  CHECK(journal.run({"log", "dana", "x", "--in", "--out"}) == 2);
  CHECK(journal.run({"log", "dana", "x", "--in", "--in"}) == 0);
  CHECK(last_interaction(journal).direction == Direction::in);
  CHECK(journal.run({"log", "dana", "x", "--both"}) == 0);
  CHECK(last_interaction(journal).direction == Direction::both);
}

TEST_CASE("a flag has no value") {
  Cast journal;
  const std::string before = journal.base_tables();
  CHECK(journal.run({"log", "dana", "x", "--private=false"}) == 2);
  CHECK(journal.base_tables() == before);
}

TEST_CASE("an entry lies in the past: a day to come is an error, hours ago are taken") {
  Cast journal;
  CHECK(journal.says({"log", "dana", "x", "--at", "tomorrow"}) ==
        "relate: 'tomorrow' is Thu 19 Mar 2026, which is still to come\n"
        "hint: what happened lies on a day up to today[2]");
  CHECK(journal.run({"log", "dana", "x", "--at", "2h ago"}) == 0);
  CHECK(last_interaction(journal).time->minute == 7 * 60);
  CHECK(journal.run({"log", "dana", "x", "--at", "23:00"}) == 0);
}

TEST_CASE("--project never makes a project") {
  Cast journal;
  CHECK(journal.says({"log", "dana", "x", "--project", "Migration"}) ==
        "relate: no project 'Migration'\nhint: relate add project 'Migration'[3]");
  for (const char* nearly : {"roll", "rolout"})
    CHECK(journal.says({"log", "dana", "x", "--project", nearly}) ==
          std::string("relate: no project '") + nearly +
              "'\nhint: did you mean rollout (Rollout)? a project is named whole[3]");
}

TEST_CASE("a new tag that is nearly a known one is stored, with a warning") {
  Cast journal;
  journal.run({"log", "dana", "x", "--tag", "budget"});
  CHECK(journal.says({"log", "dana", "y", "--tag", "budgt"}) ==
        "id  Wed 18 Mar 2026  contact with Dana Ruiz (Acme) +budgt\n"
        "warning: the tag 'budgt' is new; there is 'budget'\n");
  CHECK(journal.run({"log", "dana", "z", "--tag", "BUDGET"}) == 0);
  CHECK(last_interaction(journal).tags == std::vector<std::string>{"budget"});
}

TEST_CASE("without a text it is stored without one, off a terminal") {
  Cast journal;
  CHECK(channel_and_text(journal, {"dana"}) == "contact | ");
  CHECK(channel_and_text(journal, {"dana", "--mood", "good"}) == "contact | ");
}

TEST_CASE("with --quiet the whole ids alone are printed, one a line") {
  Cast journal;
  CHECK(journal.run({"-q", "log", "dana", "x", "--promise", "send it"}) == 0);
  const std::string expected =
      to_letters(last_interaction(journal).id) + "\n" + to_letters(last_item(journal).id) + "\n";
  CHECK(journal.printed() == expected);
}

TEST_CASE("the same seed gives the same ids") {
  Cast first;
  Cast second;
  first.run({"-q", "log", "dana", "x"});
  second.run({"-q", "log", "dana", "x"});
  CHECK(first.printed() == second.printed());
  CHECK(first.printed().size() == 17);
}

}  // namespace relate
