#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : " | ") + value;
  return text;
}

std::string addresses(const Party& party) {
  std::vector<std::string> texts;
  for (const Address& address : party.addresses) texts.push_back(address.text);
  return joined(texts);
}

/// Edits Dana and gives her as she is stored then; fails where the edit does.
Party edited(JournalInFolder& journal, std::vector<std::string> options) {
  options.insert(options.begin(), {"edit", "dana-ruiz"});
  CAPTURE(options);
  CHECK(journal.run(options) == 0);
  return stored_party(journal, "dana-ruiz");
}

}  // namespace

TEST_CASE("an option that has many values adds one, --no removes one, an empty one clears") {
  Cast journal;
  CHECK(joined(edited(journal, {"--tag", "sponsor", "--tag", "vip"}).tags) == "sponsor | vip");
  CHECK(joined(edited(journal, {"--tag", "q1"}).tags) == "q1 | sponsor | vip");
  CHECK(joined(edited(journal, {"--no-tag", "VIP"}).tags) == "q1 | sponsor");
  CHECK(joined(edited(journal, {"--tag="}).tags) == "");
  CHECK(joined(edited(journal, {"--alias", "Chef", "--alias", "Boss"}).aliases) == "Boss | Chef");
  CHECK(joined(edited(journal, {"--no-alias", "chef"}).aliases) == "Boss");
  CHECK(joined(edited(journal, {"--alias", "", "--alias", "Dee"}).aliases) == "Dee");
}

TEST_CASE("addresses keep their order of preference, whatever kind is changed") {
  Cast journal;
  CHECK(addresses(edited(journal, {"--email", "a@acme.example", "--email", "b@acme.example"})) ==
        "a@acme.example | b@acme.example");
  CHECK(addresses(edited(journal, {"--phone", "+49 30 1234567"})) ==
        "a@acme.example | b@acme.example | +49 30 1234567");
  CHECK(addresses(edited(journal, {"--no-email", "A@acme.example", "--chat", "@dana"})) ==
        "b@acme.example | +49 30 1234567 | @dana");
  CHECK(addresses(edited(journal, {"--no-phone", "030 1234567"})) == "b@acme.example | @dana");
  CHECK(addresses(edited(journal, {"--email=", "--email", "c@acme.example"})) ==
        "c@acme.example | @dana");
}

TEST_CASE("a mail address is kept without the brackets around it") {
  Cast journal;
  CHECK(addresses(edited(journal, {"--email", "<Dana@acme.example>"})) == "Dana@acme.example");
  CHECK(journal.says({"edit", "<dana@ACME.example>", "--email", "<dana@acme.example>"}) ==
        "nothing changed\n");
  CHECK(addresses(edited(journal, {"--no-email", "<dana@acme.example>"})) == "");
  journal.run({"add", "person", "Ann Hill", "--email", "<ann@hill.example>"});
  CHECK(addresses(stored_party(journal, "ann-hill")) == "ann@hill.example");
}

TEST_CASE("a value of blanks is none") {
  Cast journal;
  CHECK(journal.says({"edit", "dana", "--alias", "  "}) ==
        "relate: '  ' is no alias\nhint: --alias '' clears[2]");
  CHECK(edited(journal, {"--role", "CIO"}).memberships[0].role == "CIO");
  CHECK(edited(journal, {"--role", "  "}).memberships[0].role == "");
  CHECK(journal.run({"edit", "dana", "--name", " "}) == 2);
}

TEST_CASE("a name is one line, without blanks around it") {
  Cast journal;
  CHECK(journal.says({"add", "person", "  Ann \t Hill\n"}) == "ann-hill  person Ann Hill\n");
  CHECK(journal.says({"add", "project", "Roll\nout", " two "}) ==
        "roll-out-two  project Roll out two\n");
  CHECK(edited(journal, {"--name", " Dana\r\nBrown "}).name == "Dana Brown");
  CHECK(joined(edited(journal, {"--alias", " Day \n Day "}).aliases) == "Day Day");
  CHECK(edited(journal, {"--org", " Big  Org\n"}).memberships[1].group.name == "Big Org");
  journal.run({"log", " Priya   Nair ,dana", "--new", "call: met"});
  CHECK(stored_party(journal, "priya-nair").name == "Priya Nair");
}

TEST_CASE("what is there already is not added again") {
  Cast journal;
  edited(journal, {"--tag", "sponsor", "--email", "dana@acme.example", "--phone", "030 1234567"});
  CHECK(journal.says({"edit", "dana", "--tag", "Sponsor", "--email", "Dana@Acme.example", "--phone",
                      "+49 30 123-4567"}) == "nothing changed\n");
}

TEST_CASE("what is not there cannot be removed") {
  Cast journal;
  const std::string before = journal.base_tables();
  CHECK(journal.says({"edit", "dana", "--tag", "x", "--no-tag", "sponsor"}) ==
        "relate: no tag 'sponsor' to remove\nhint: nothing was changed[1]");
  CHECK(journal.run({"edit", "dana", "--no-alias", "Chef"}) == 1);
  CHECK(journal.base_tables() == before);
}

TEST_CASE("an option with one value replaces it, and an empty one clears it") {
  Cast journal;
  Party dana = edited(journal, {"--name", "Dana Brown", "--level", "Executive", "--zone",
                                "Europe/Berlin", "--every", "2w", "--at-most", "1m"});
  CHECK(dana.name == "Dana Brown");
  CHECK(dana.level == "executive");
  CHECK(dana.time_zone == "Europe/Berlin");
  CHECK(dana.every == "2w");
  CHECK(dana.at_most == "1m");
  dana = edited(journal, {"--level=", "--zone", "", "--every=", "--at-most="});
  CHECK(dana.level.empty());
  CHECK(dana.time_zone.empty());
  CHECK(dana.every.empty());
  CHECK(dana.at_most.empty());
  CHECK(journal.says({"edit", "dana-ruiz", "--level", "management", "--level", "front-line"}) ==
        "relate: option '--level' is given twice\nhint: give it once[2]");
}

TEST_CASE("a flag is set and taken back") {
  Cast journal;
  CHECK(edited(journal, {"--internal", "--private"}).internal);
  const Party dana = edited(journal, {"--no-internal", "--no-private"});
  CHECK(!dana.internal);
  CHECK(!dana.is_private);
  CHECK(journal.run({"edit", "acme", "--account"}) == 0);
  CHECK(stored_party(journal, "acme").account);
}

TEST_CASE("--ended closes a party from that day on, and an empty one opens it again") {
  Cast journal;
  CHECK(edited(journal, {"--ended", "mon"}).ended == wednesday - std::chrono::days(2));
  CHECK(!edited(journal, {"--ended="}).ended);
}

TEST_CASE("options that are not for the record are errors of the line, and change nothing") {
  Cast journal;
  journal.run({"add", "promise", "dana", "send it"});
  journal.run({"add", "fact", "dana", "prefers", "mornings"});
  const std::string fact = to_letters(stored_facts(journal).at(0).id);
  const std::string item = to_letters(last_item(journal).id);
  const std::string before = journal.base_tables();
  const std::vector<std::vector<std::string>> lines = {
      {"dana", "--account"},
      {"dana", "--each", "2w"},
      {"dana", "--text", "x"},
      {"dana", "--mood", "good"},
      {"acme", "--internal"},
      {"acme", "--level", "executive"},
      {"rollout", "--account"},
      {item, "--alias", "x"},
      {item, "--mood", "good"},
      {item, "--nps", "9"},
      {item, "--quotable"},
      {item, "--no-project", "rollout"},
      {fact, "--tag", "x"},
      {fact, "--text", "x"},
      {"dana", "--tag", "x", "--by", "fri"},
      {"dana", "--org", "Newco", "--outcome", "x"}};
  for (std::vector<std::string> line : lines) {
    line.insert(line.begin(), "edit");
    CAPTURE(line);
    CHECK(journal.run(line) == 2);
    CHECK(journal.printed().starts_with("relate: '--"));
    CHECK(journal.base_tables() == before);
  }
  CHECK(journal.says({"edit", "dana", "--account"}) ==
        "relate: '--account' is not for person 'Dana Ruiz'\nhint: nothing was changed[2]");
}

TEST_CASE("a wrong value is an error of the line, and changes nothing") {
  Cast journal;
  const std::string before = journal.base_tables();
  const std::vector<std::vector<std::string>> lines = {
      {"--email", "dana"},    {"--email", "dana ruiz@acme.example"},
      {"--phone", "12345"},   {"--phone", "extension"},
      {"--level", "boss"},    {"--every", "0d"},
      {"--every", "often"},   {"--at-most", "never"},
      {"--name", " "},        {"--handle", "Dana Ruiz"},
      {"--handle", "last"},   {"--handle="},
      {"--tag", "two words"}, {"--ended", "2026-02-30"}};
  for (std::vector<std::string> line : lines) {
    line.insert(line.begin(), {"edit", "dana"});
    CAPTURE(line);
    CHECK(journal.run(line) == 2);
    CHECK(journal.base_tables() == before);
  }
}

TEST_CASE("a handle is changed to a free one alone") {
  Cast journal;
  CHECK(journal.says({"edit", "dana", "--handle", "lee-chan"}) ==
        "relate: the handle 'lee-chan' is taken by Lee Chan\nhint: choose another[1]");
  CHECK(journal.says({"edit", "dana", "--handle", "dee"}) == "dee  person Dana Ruiz (Acme)\n");
  CHECK(journal.run({"edit", "dee", "--handle", "dee"}) == 0);
}

TEST_CASE("a change is echoed with the handle, and with --quiet by the handle alone") {
  Cast journal;
  CHECK(journal.says({"edit", "dana", "ruiz", "--level", "executive"}) ==
        "dana-ruiz  person Dana Ruiz (Acme), executive\n");
  CHECK(journal.says({"-q", "edit", "dana", "--level", "management"}) == "dana-ruiz\n");
}

TEST_CASE("where nothing is changed nothing is recorded, and it is said") {
  Cast journal;
  const std::string before = journal.base_tables();
  CHECK(journal.says({"edit", "dana", "--name", "Dana Ruiz"}) == "nothing changed\n");
  CHECK(journal.base_tables() == before);
  CHECK(journal.says({"undo"}) == "undone: add project Rollout (Acme)\n");
}

TEST_CASE("off a terminal a change has to be said") {
  Cast journal;
  CHECK(journal.says({"edit", "dana"}) ==
        "relate: nothing is said to change\n"
        "hint: give options, or run it on a terminal to use $EDITOR[2]");
  CHECK(journal.says({"edit", "--tag", "x"}) ==
        "relate: no record is named\nhint: name a party or an id[2]");
}

}  // namespace relate
