#include <string>

#include <doctest/doctest.h>

#include "known_names.hpp"
#include "relate/core/mentions.hpp"

namespace relate {
namespace {

KnownNames cast() {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("ann-hill", "Ann Hill");
  names.person("ann-brown", "Ann Brown");
  return names;
}

std::string found(const KnownNames& names, std::string_view text) {
  return handles(find_mentions(text, names).parties);
}

TEST_CASE("a first name that several have is reported as it stands in the text") {
  const auto mentions = find_mentions("met Ann and Dana", cast());
  CHECK(handles(mentions.parties) == "dana-ruiz");
  CHECK(handles(mentions.ambiguous) == "ann-hill ann-brown");
  CHECK(mentions.ambiguous_name == "Ann");
}

TEST_CASE("a first name that several have is settled by another mention of one") {
  for (const auto* text : {"Ann Hill came. Ann was late", "Ann was late. I mean Ann Hill"}) {
    CAPTURE(text);
    const auto mentions = find_mentions(text, cast());
    CHECK(handles(mentions.parties) == "ann-hill");
    CHECK(mentions.ambiguous.empty());
    CHECK(mentions.ambiguous_name == "");
  }
}

TEST_CASE("a small letter is no first name, though several have it") {
  CHECK(find_mentions("met ann", cast()).ambiguous.empty());
}

TEST_CASE("a full name that several have is reported, too") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("dana-ruiz-2", "Dana Ruiz");
  const auto mentions = find_mentions("met dana ruiz", names);
  CHECK(mentions.parties.empty());
  CHECK(handles(mentions.ambiguous) == "dana-ruiz dana-ruiz-2");
  CHECK(mentions.ambiguous_name == "dana ruiz");
}

TEST_CASE("the alias of one that is the name of another is reported, not guessed") {
  KnownNames names;
  names.org("acme", "Acme");
  names.org("globex", "Globex").alias("Acme");
  CHECK(handles(find_mentions("at acme", names).ambiguous) == "acme globex");
}

TEST_CASE("ended parties are found by full name or alias where no other has it") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz").alias("Skip").ended();
  names.person("dana-brown", "Dana Brown");
  CHECK(found(names, "Dana Ruiz left") == "dana-ruiz");
  CHECK(found(names, "skip left") == "dana-ruiz");
  CHECK(found(names, "Dana left") == "dana-brown");
  names.person("dana-ruiz-2", "Dana Ruiz").alias("skip");
  CHECK(found(names, "Dana Ruiz left") == "dana-ruiz-2");
  CHECK(found(names, "skip left") == "dana-ruiz-2");
}

TEST_CASE("an ended party is not found by first name") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz").ended();
  CHECK(found(names, "Dana left") == "");
}

}  // namespace
}  // namespace relate
