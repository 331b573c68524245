#include "relate/core/vcard.hpp"

#include <vector>

#include "vcard_cards.hpp"

namespace relate {
namespace {

using Issues = std::vector<ContactIssue>;
using Values = std::vector<std::string>;

Values names_of(const ContactFile& file) {
  Values names;
  for (const auto& contact : file.contacts) names.push_back(contact.name);
  return names;
}

TEST_CASE("each card is a contact that knows its line") {
  const auto file = read_vcards("\n\n" + card("FN:Dana Ruiz") + "\n" + card("FN:Lee Chan", "2.1"));
  CHECK(names_of(file) == Values{"Dana Ruiz", "Lee Chan"});
  CHECK(file.contacts[0].line == 3);
  CHECK(file.contacts[1].line == 8);
  CHECK(file.issues.empty());
}

TEST_CASE("BEGIN, END and names of properties are in any case") {
  CHECK(names_of(read_vcards("begin:vcard\nfn:Dana Ruiz\nEnd:VCard\n")) == Values{"Dana Ruiz"});
}

TEST_CASE("lines may end in LF, CR LF or CR, and the file be UTF-8 or UTF-16") {
  const std::string text = card("FN:Dana Ruiz\nTEL:1");
  for (const std::string end : {"\n", "\r\n", "\r", "\r\r\n"}) {
    CAPTURE(end);
    std::string same = "\xEF\xBB\xBF";
    std::string wide = "\xFF\xFE";
    for (const char c : text) {
      same += c == '\n' ? end : std::string(1, c);
      wide += std::string(1, c) + '\0';
    }
    CHECK(names_of(read_vcards(same)) == Values{"Dana Ruiz"});
    CHECK(read_vcards(same).contacts.at(0).phones == Values{"1"});
    CHECK(names_of(read_vcards(wide)) == Values{"Dana Ruiz"});
  }
}

TEST_CASE("a card without END is taken over, and it is said") {
  const auto file = read_vcards("BEGIN:VCARD\nFN:Dana Ruiz\nBEGIN:VCARD\nFN:Lee Chan\n");
  CHECK(names_of(file) == Values{"Dana Ruiz", "Lee Chan"});
  CHECK(file.issues == Issues{{1, "no END:VCARD", false}, {3, "no END:VCARD", false}});
}

TEST_CASE("files that were joined on one line are told apart") {
  const auto file = read_vcards(
      "BEGIN:VCARD\nFN:Dana Ruiz\nEND:VCARD\xEF\xBB\xBF"
      "BEGIN:VCARD\nFN:Lee Chan\nend:vcardbegin:vcard\nFN:Ann Hill\nEND:VCARD");
  CHECK(names_of(file) == Values{"Dana Ruiz", "Lee Chan", "Ann Hill"});
  CHECK(file.issues.empty());
}

TEST_CASE("a broken card does not stop the others") {
  const auto file = read_vcards(card("TEL:1") + card("FN:Dana Ruiz"));
  CHECK(names_of(file) == Values{"Dana Ruiz"});
  CHECK(file.issues == Issues{{1, "card without a name: '1'", true}});
}

TEST_CASE("what stands outside of cards is said once for each stretch") {
  const auto file = read_vcards("x\ny:z\n" + card("FN:Dana Ruiz") + "z\nEND:VCARD\n");
  CHECK(names_of(file) == Values{"Dana Ruiz"});
  CHECK(file.issues == Issues{{1, "text outside of a card: left out", false},
                              {7, "text outside of a card: left out", false},
                              {8, "END:VCARD without a card before it", false}});
}

TEST_CASE("a file without any card says so") {
  CHECK(read_vcards("").issues == Issues{{0, "no vCard in this file", false}});
  CHECK(read_vcards("\n").issues == Issues{{0, "no vCard in this file", false}});
  CHECK(read_vcards("x").issues == Issues{{0, "no vCard in this file", false},
                                          {1, "text outside of a card: left out", false}});
}

TEST_CASE("other components are left out, whatever is in them") {
  const auto file = read_vcards(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nFN:x\nBEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT\n"
      "END:VCALENDAR\n" +
      card("FN:Dana Ruiz\nBEGIN:X-BOX\nFN:y\nEND:X-BOX\nTEL:1") + "BEGIN:VCALENDAR\n" +
      card("FN:Lee Chan"));
  CHECK(names_of(file) == Values{"Dana Ruiz", "Lee Chan"});
  CHECK(file.contacts[0].aliases.empty());
  CHECK(file.contacts[0].phones == Values{"1"});
  CHECK(file.contacts[0].skipped == std::map<std::string, int>{{"X-BOX", 1}});
  CHECK(file.issues == Issues{{1, "'VCALENDAR' is no vCard: left out", false},
                              {16, "'VCALENDAR' is no vCard: left out", false}});
}

TEST_CASE("text within a card that is no property is said once for each stretch") {
  const auto file = read_vcards(card("FN:Dana Ruiz\nno property\nnor this\nTEL:1\nnor this one"));
  CHECK(file.contacts.at(0).phones == Values{"1"});
  CHECK(file.issues == Issues{{4, "'no property' is no property: left out", false},
                              {7, "'nor this one' is no property: left out", false}});
}

TEST_CASE("a card within a card is a contact of its own, and the agent of the other") {
  for (const std::string inner : {"AGENT:\nBEGIN:VCARD\nFN:Lee\\\\nChan\nEND:VCARD",
                                  "AGENT:BEGIN:VCARD\n FN:Lee\\\\nChan\n END:VCARD",
                                  "AGENT:BEGIN:VCARD\\nFN:Lee\\\\\\\\nChan\\nEND:VCARD\\n"}) {
    CAPTURE(inner);
    const auto file = read_vcards(card("FN:Dana Ruiz\n" + inner + "\nTEL:1"));
    CHECK(names_of(file) == Values{"Dana Ruiz", "Lee\\nChan"});
    CHECK(file.contacts[0].phones == Values{"1"});
    CHECK(file.contacts[0].relations == std::vector<ContactRelation>{{"agent", "Lee\\nChan", ""}});
    CHECK(file.contacts[0].skipped.empty());
    CHECK(file.issues.empty());
  }
}

TEST_CASE("a nameless card within a card is broken, and the other is not") {
  const auto file = read_vcards(card("FN:Dana Ruiz\nAGENT:\nBEGIN:VCARD\nTEL:1\nEND:VCARD\nTEL:2"));
  CHECK(names_of(file) == Values{"Dana Ruiz"});
  CHECK(file.contacts[0].phones == Values{"2"});
  CHECK(file.issues == Issues{{5, "card without a name: '1'", true}});
}

TEST_CASE("a card behind one without END is no agent of it") {
  const auto file = read_vcards("BEGIN:VCARD\nFN:Dana Ruiz\nAGENT:\nBEGIN:VCARD\nEND:VCARD\n" +
                                card("FN:Lee Chan"));
  CHECK(names_of(file) == Values{"Dana Ruiz", "Lee Chan"});
  CHECK(file.contacts[0].relations.empty());
  CHECK(file.issues == Issues{{1, "no END:VCARD", false}, {4, "card without a name", true}});
}

TEST_CASE("escaped cards are read three deep, and what lies deeper is counted") {
  std::string inner = "BEGIN:VCARD\nFN:Mia Lindqvist\nEND:VCARD\n";
  for (int depth = 0; depth < 5; ++depth) {
    std::string escaped;
    for (const char c : inner)
      escaped += c == '\n' ? "\\n" : c == '\\' ? "\\\\" : std::string(1, c);
    inner = "BEGIN:VCARD\nFN:Dana Ruiz\nAGENT:" + escaped + "\nEND:VCARD\n";
  }
  const auto file = read_vcards(inner);
  CHECK(file.contacts.size() == 4);
  int left_out = 0;
  for (const auto& contact : file.contacts) left_out += static_cast<int>(contact.skipped.size());
  CHECK(left_out == 1);
}

TEST_CASE("a group is the tag of its members that are in the file") {
  const auto file = read_vcards(card("KIND:group\nFN:Rollout\nMEMBER:urn:uuid:0A\nMEMBER:mailto:"
                                     "lee@x.example\nMEMBER:urn:uuid:0B",
                                     "4.0") +
                                card("FN:Dana Ruiz\nUID:urn:uuid:0a\nCATEGORIES:sponsor") +
                                card("FN:Lee Chan\nEMAIL:Lee@x.example\nCATEGORIES:Rollout") +
                                card("FN:Ann Hill\nUID:7"));
  REQUIRE(names_of(file) == Values{"Dana Ruiz", "Lee Chan", "Ann Hill"});
  CHECK(file.contacts[0].tags == Values{"sponsor", "Rollout"});
  CHECK(file.contacts[1].tags == Values{"Rollout"});
  CHECK(file.contacts[2].tags.empty());
  REQUIRE(file.groups.size() == 1);
  CHECK(file.groups[0].name == "Rollout");
  CHECK(file.groups[0].members == Values{"0A", "mailto:lee@x.example", "0B"});
  CHECK(file.issues == Issues{{1,
                               "'Rollout' is a group: its name is the tag of its members, 2 of 3 "
                               "are in this file",
                               false}});
}

TEST_CASE("groups of Apple and lists of Evolution are groups") {
  const auto file = read_vcards(
      card("N:Rollout;;;;\nFN:Rollout\nX-ADDRESSBOOKSERVER-KIND:group\n"
           "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1") +
      card("FN:Friends\nX-EVOLUTION-LIST:TRUE\nEMAIL;X-EVOLUTION-DEST-HTML-MAIL=FALSE:Dana Ruiz "
           "<dana@x.example>") +
      card("FN:Dana Ruiz\nUID:1\nEMAIL:dana@x.example\nX-EVOLUTION-LIST:FALSE"));
  REQUIRE(names_of(file) == Values{"Dana Ruiz"});
  CHECK(file.contacts[0].tags == Values{"Rollout", "Friends"});
}

}  // namespace
}  // namespace relate
