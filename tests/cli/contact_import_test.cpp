#include <fstream>

#include <doctest/doctest.h>

#include "cli/stored.hpp"

namespace relate {
namespace {

/// The properties of a card, as a card.
std::string card(const std::string& properties) {
  return "BEGIN:VCARD\nVERSION:3.0\n" + properties + "\nEND:VCARD\n";
}

struct Lists : JournalInFolder {
  /// Writes a file to import.
  void write(const std::string& name, const std::string& cards) {
    std::ofstream(folder() / name) << cards;
  }

  /// Imports files, and gives what that says, without the folder they are in.
  std::string import(const std::vector<std::string>& names) {
    std::vector<std::string> line = {"import"};
    for (const std::string& name : names) line.push_back(folder() / name);
    return says(line);
  }

  /// The people, by name, with their other names: `Dana Ruiz = Dana Smith`.
  std::string people() const {
    std::string text;
    for (const Party& party :
         store::list_parties(*open(), {.kind = PartyKind::person}, wednesday)) {
      text += (text.empty() ? "" : "; ") + party.name;
      for (const std::string& alias : party.aliases) text += " = " + alias;
    }
    return text;
  }
};

}  // namespace

TEST_CASE("a card of another name with a known mail address is that person") {
  Lists journal;
  journal.write("a.vcf", card("FN:Dana Ruiz\nEMAIL:dana@x.example"));
  journal.write("b.vcf", card("UID:77\nFN:Dana Ruiz-Smith\nEMAIL:Dana@X.example"));
  journal.import({"a.vcf"});
  CHECK(journal.import({"b.vcf"}) ==
        "dana-ruiz  person Dana Ruiz, now Dana Ruiz-Smith\n0 added, 1 changed, 0 unchanged\n");
  CHECK(journal.people() == "Dana Ruiz-Smith");
  CHECK(journal.import({"b.vcf"}) == "0 added, 0 changed, 1 unchanged\n");
  CHECK(journal.import({"a.vcf"}) == "0 added, 0 changed, 1 unchanged\n");
}

TEST_CASE("a name made by hand stays, and the card's becomes an alias") {
  Lists journal;
  journal.run({"add", "person", "Dana Ruiz", "--email", "dana@x.example"});
  journal.write("a.vcf", card("FN:Dana Ruiz-Smith\nEMAIL:dana@x.example"));
  CHECK(journal.import({"a.vcf"}) ==
        "dana-ruiz  person Dana Ruiz, also Dana Ruiz-Smith\n0 added, 1 changed, 0 unchanged\n");
  CHECK(journal.people() == "Dana Ruiz = Dana Ruiz-Smith");
  CHECK(journal.import({"a.vcf"}) == "0 added, 0 changed, 1 unchanged\n");
}

TEST_CASE("a name in a list is one line, as one that is typed") {
  Lists journal;
  journal.write("a.vcf", card("UID:7\nFN:  Dana \\n Ruiz \nNICKNAME: Day  Day \nORG: Big   Org "));
  journal.import({"a.vcf"});
  CHECK(journal.people() == "Dana Ruiz = Day Day");
  CHECK(stored_party(journal, "big-org").name == "Big Org");
  CHECK(journal.import({"a.vcf"}) == "0 added, 0 changed, 1 unchanged\n");
}

TEST_CASE("two cards of one file with one mail address and two names are two people") {
  Lists journal;
  const std::string lee = card("FN:Lee Chan\nEMAIL:lee@x.example");
  const std::string chan = card("FN:Chan Lee\nEMAIL:lee@x.example");
  journal.write("a.vcf", lee + chan);
  journal.write("b.vcf", chan + lee);
  CHECK(journal.import({"a.vcf"}) ==
        "lee-chan  person Lee Chan, new\nchan-lee  person Chan Lee, new\n"
        "warning: Chan Lee (chan-lee) shares 'lee@x.example' with Lee Chan (lee-chan)\n"
        "2 added, 0 changed, 0 unchanged\n");
  CHECK(journal.people() == "Chan Lee; Lee Chan");
  CHECK(journal.import({"a.vcf"}) == "0 added, 0 changed, 2 unchanged\n");
  CHECK(journal.import({"b.vcf"}) == "0 added, 0 changed, 2 unchanged\n");
}

TEST_CASE("a new card before the one that is known does not take its place") {
  Lists journal;
  const std::string lee = card("FN:Lee Chan\nEMAIL:lee@x.example");
  journal.write("a.vcf", lee);
  journal.write("b.vcf", card("FN:Ann Hill\nEMAIL:lee@x.example") + lee);
  journal.import({"a.vcf"});
  journal.import({"b.vcf"});
  CHECK(journal.people() == "Ann Hill; Lee Chan");
  CHECK(journal.import({"b.vcf"}) == "0 added, 0 changed, 2 unchanged\n");
}

TEST_CASE("someone who is known by another uid is not meant by a mail address alone") {
  Lists journal;
  journal.write("a.vcf", card("UID:1\nFN:Dana Ruiz\nEMAIL:info@x.example"));
  journal.write("b.vcf", card("UID:2\nFN:Lee Chan\nEMAIL:info@x.example"));
  journal.import({"a.vcf"});
  CHECK(journal.import({"b.vcf"}) ==
        "lee-chan  person Lee Chan, new\n"
        "warning: Lee Chan (lee-chan) shares 'info@x.example' with Dana Ruiz (dana-ruiz)\n"
        "1 added, 0 changed, 0 unchanged\n");
  CHECK(journal.import({"a.vcf", "b.vcf"}) == "0 added, 0 changed, 2 unchanged\n");
}

TEST_CASE("a mail address that several have means nobody by itself") {
  Lists journal;
  journal.run({"add", "person", "Dana Ruiz", "--email", "info@x.example"});
  journal.run({"add", "person", "Lee Chan", "--email", "info@x.example"});
  journal.write("a.vcf", card("FN:Ann Hill\nEMAIL:info@x.example"));
  journal.write("b.vcf", card("FN:lee chan\nEMAIL:info@x.example"));
  journal.import({"a.vcf"});
  CHECK(journal.people() == "Ann Hill; Dana Ruiz; Lee Chan");
  journal.import({"b.vcf"});
  CHECK(journal.people() == "Ann Hill; Dana Ruiz; Lee Chan");
}

TEST_CASE("two files in one command do what they do one after the other") {
  Lists journal;
  journal.write("a.vcf", card("FN:Lee Chan\nEMAIL:lee@x.example"));
  journal.write("b.vcf", card("FN:Lee Q. Chan\nEMAIL:lee@x.example"));
  CHECK(journal.import({"a.vcf", "b.vcf"}) ==
        "lee-chan  person Lee Chan, new\nlee-chan  person Lee Chan, now Lee Q. Chan\n"
        "1 added, 1 changed, 0 unchanged\n");
  CHECK(journal.people() == "Lee Q. Chan");
  CHECK(journal.import({"a.vcf", "b.vcf"}) == "0 added, 0 changed, 2 unchanged\n");
  CHECK(journal.import({"b.vcf"}) == "0 added, 0 changed, 1 unchanged\n");
}

TEST_CASE("a card that is renamed is the one it was, and one that was removed stays removed") {
  Lists journal;
  journal.write("a.vcf", card("FN:Lee Chan\nEMAIL:lee@x.example"));
  journal.write("b.vcf", card("FN:Lee Q. Chan\nEMAIL:lee@x.example"));
  journal.import({"a.vcf"});
  CHECK(journal.import({"b.vcf"}) ==
        "lee-chan  person Lee Chan, now Lee Q. Chan\n0 added, 1 changed, 0 unchanged\n");
  CHECK(journal.run({"rm", "lee-chan"}) == 0);
  CHECK(journal.import({"b.vcf"}) ==
        "0 added, 0 changed, 0 unchanged, 1 removed here before and left out\n");
}

TEST_CASE("a mail address of an org says nothing about a person") {
  Lists journal;
  journal.run({"add", "org", "Acme", "--email", "info@acme.example"});
  journal.write("a.vcf", card("FN:Dana Ruiz\nEMAIL:info@acme.example"));
  CHECK(journal.import({"a.vcf"}) ==
        "dana-ruiz  person Dana Ruiz, new\n"
        "warning: Dana Ruiz (dana-ruiz) shares 'info@acme.example' with Acme (acme)\n"
        "1 added, 0 changed, 0 unchanged\n");
}

TEST_CASE("a company that changes in the list ends a membership that was edited by hand") {
  Lists journal;
  const std::string dana = "UID:u1\nFN:Dana Ruiz\nEMAIL:dana@x.example\n";
  journal.write("a.vcf", card(dana + "ORG:Acme\nTITLE:CFO"));
  journal.write("b.vcf", card(dana + "ORG:Globex\nTITLE:COO"));
  journal.import({"a.vcf"});
  journal.run({"edit", "dana", "--role", "CEO"});
  journal.import({"b.vcf"});
  const Party party = stored_party(journal, "dana-ruiz");
  REQUIRE(party.memberships.size() == 2);
  CHECK(party.memberships[0].group.name == "Acme");
  CHECK(party.memberships[0].role == "CEO");
  CHECK(!party.memberships[0].since);
  CHECK(party.memberships[0].until == wednesday);
  CHECK(party.memberships[1].group.name == "Globex");
  CHECK(party.memberships[1].role == "COO");
  CHECK(party.memberships[1].since == wednesday);
  CHECK(!party.memberships[1].until);
}

TEST_CASE("another list that knows somebody by another name and company has the later news") {
  Lists journal;
  journal.write("a.vcf", card("FN:Lee Chan\nEMAIL:lee@x.example\nORG:Acme"));
  journal.write("b.vcf", card("UID:77\nFN:Lee Q. Chan\nEMAIL:lee@x.example\nORG:Globex"));
  journal.import({"a.vcf"});
  journal.import({"b.vcf"});
  const Party lee = stored_party(journal, "lee-chan");
  REQUIRE(lee.memberships.size() == 2);
  CHECK(lee.memberships[0].until == wednesday);
  CHECK(lee.memberships[1].since == wednesday);
  CHECK(journal.import({"a.vcf"}) == "0 added, 0 changed, 1 unchanged\n");
  CHECK(journal.import({"b.vcf"}) == "0 added, 0 changed, 1 unchanged\n");
}

}  // namespace relate
