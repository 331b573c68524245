#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "relate/core/charset.hpp"
#include "relate/core/vcard.hpp"

namespace relate {
namespace {

/// Files of pieces that mean something to a reader of vCards, and of bytes that do not.
std::string any_file(std::mt19937_64& random) {
  static const std::vector<std::string> pieces = {"BEGIN:VCARD\n",
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
  for (int i = 0; i < 5000; ++i) {
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
