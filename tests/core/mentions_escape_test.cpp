#include <string>

#include <doctest/doctest.h>

#include "known_names.hpp"
#include "relate/core/mentions.hpp"

namespace relate {
namespace {

KnownNames cast() {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("lee-chan", "Lee Chan");
  names.person("ann-hill", "Ann Hill");
  names.person("ann-brown", "Ann Brown");
  names.person("yamada", "山田 太郎");
  names.org("acme", "Acme");
  names.org("acme-labs", "Acme Labs");
  return names;
}

TEST_CASE("a backslash before a name makes it no mention, and is not kept") {
  const auto mentions = find_mentions("\\Dana met \\Ann, \\acme labs and Lee", cast());
  CHECK(handles(mentions.parties) == "lee-chan");
  CHECK(mentions.ambiguous.empty());
  CHECK(mentions.text == "Dana met Ann, acme labs and Lee");
  CHECK(find_mentions("(\\Dana's)", cast()).text == "(Dana's)");
}

TEST_CASE("all words of an escaped name are skipped") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("ruiz", "Ruiz");
  const auto mentions = find_mentions("\\Dana Ruiz left", names);
  CHECK(mentions.parties.empty());
  CHECK(mentions.text == "Dana Ruiz left");
}

TEST_CASE("other backslashes stay") {
  for (const auto* text :
       {"C:\\Dana\\x", "a\\b \\dana \\Nobody \\", "\\\\Dana", "x\\Dana", "\\ Dana"}) {
    CAPTURE(text);
    CHECK(find_mentions(text, cast()).text == text);
  }
  CHECK(find_mentions("C:\\Dana \\\\Lee x\\Acme", cast()).parties.empty());
}

TEST_CASE("an escaped name can be mentioned elsewhere") {
  const auto mentions = find_mentions("\\Dana and Dana", cast());
  CHECK(handles(mentions.parties) == "dana-ruiz");
  CHECK(mentions.text == "Dana and Dana");
}

TEST_CASE("a name among letters without blanks is escaped alike") {
  CHECK(find_mentions("\\山田さん", cast()).parties.empty());
  CHECK(find_mentions("会議\\山田さん", cast()).text == "会議山田さん");
}

}  // namespace
}  // namespace relate
