#include "relate/core/vcard.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include "relate/core/charset.hpp"
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
  for (const std::string inner : {"AGENT:\nBEGIN:VCARD\nFN:Lee \\\\ Chan\nEND:VCARD",
                                  "AGENT:BEGIN:VCARD\n FN:Lee \\\\ Chan\n END:VCARD",
                                  "AGENT:BEGIN:VCARD\\nFN:Lee \\\\\\\\ Chan\\nEND:VCARD\\n"}) {
    CAPTURE(inner);
    const auto file = read_vcards(card("FN:Dana Ruiz\n" + inner + "\nTEL:1"));
    CHECK(names_of(file) == Values{"Dana Ruiz", "Lee \\ Chan"});
    CHECK(file.contacts[0].phones == Values{"1"});
    CHECK(file.contacts[0].relations == std::vector<ContactRelation>{{"agent", "Lee \\ Chan", ""}});
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

/// Files of pieces that mean something to a reader of vCards, and of bytes that do not.
std::string any_file(std::mt19937_64& random) {
  static const Values pieces = {"BEGIN:VCARD\n",
                                "END:VCARD\n",
                                "BEGIN:VCARD",
                                "FN:Dana Ruiz\n",
                                "N:",
                                "AGENT:",
                                "AGENT:\n",
                                ";ENCODING=QUOTED-PRINTABLE:",
                                "=\n",
                                "=C3",
                                ";CHARSET=SHIFT_JIS",
                                ";CHARSET=x:",
                                "NOTE",
                                "BDAY:",
                                "19850412",
                                "PHOTO;BASE64:",
                                "\n ",
                                "\n",
                                "\r",
                                "\r\n",
                                " ",
                                "\t",
                                "\\",
                                "\\n",
                                ",",
                                ";",
                                ":",
                                "\"",
                                "^",
                                "item1.",
                                "X-ABLabel:",
                                "TEL",
                                "ORG:",
                                "KIND:group\n",
                                "MEMBER:",
                                "UID:",
                                "VERSION:2.1\n",
                                "BEGIN:X\n",
                                "END:X\n",
                                "\xC3",
                                "\xC3\xA9",
                                "\xE9",
                                std::string(1, '\0'),
                                "\xEF\xBB\xBF",
                                "\xFF\xFE",
                                "TYPE=",
                                "EMAIL:",
                                "@",
                                "IMPP:",
                                "x",
                                "1",
                                "ADR:",
                                "LABEL:"};
  std::string file;
  for (auto count = random() % 60; count > 0; --count) {
    const auto choice = random() % (pieces.size() + 1);
    file +=
        choice < pieces.size() ? pieces[choice] : std::string(1, static_cast<char>(random() % 256));
  }
  return file;
}

void check_text(const std::string& text, bool is_one_line) {
  const bool is_clean = is_utf8(text) && std::none_of(text.begin(), text.end(), [&](char c) {
                          return (c >= 0 && c < ' ' && (is_one_line || c != '\n')) || c == 0x7F;
                        });
  CHECK_MESSAGE(is_clean, text);
}

TEST_CASE("whatever the bytes are, contacts have a name and clean texts") {
  std::mt19937_64 random(4);
  for (int i = 0; i < 20000; ++i) {
    const auto file = read_vcards(any_file(random));
    for (const auto& contact : file.contacts) {
      CHECK(!contact.name.empty());
      check_text(contact.name, true);
      for (const auto* values : {&contact.aliases, &contact.mails, &contact.phones, &contact.chats,
                                 &contact.tags, &contact.urls, &contact.addresses})
        for (const auto& value : *values) check_text(value, true);
      for (const auto& note : contact.notes) check_text(note, false);
      for (const auto& position : contact.positions) check_text(position.org + position.role, true);
    }
    for (const auto& issue : file.issues) check_text(issue.message, true);
  }
}

}  // namespace
}  // namespace relate
