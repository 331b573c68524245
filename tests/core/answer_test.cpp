#include "relate/core/answer.hpp"

#include <doctest/doctest.h>

#include "known_names.hpp"

namespace relate {
namespace {

KnownNames cast() {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz")
      .of("Acme")
      .email("dana@example.org")
      .phone("+49 30 1234 567-89")
      .tag("sponsor");
  names.person("dan-brown", "Dan Brown").of("Globex").tag("sponsor").tag("Früh");
  names.person("lee-chan", "Lee Chan").alias("the boss").email("Lee.Chan@Example.org");
  names.person("zoe-muller", "Zoë Müller").phone("555 1234");
  names.person("ben-o-neil", "Ben O'Neil");
  names.person("jose-lopez", "José María López");
  names.person("yamada", "山田 太郎");
  names.org("acme", "Acme, Inc.").tag("sponsor");
  names.project("rollout", "Rollout 2026").tag("old");
  return names;
}

std::string found(std::string_view text) {
  const auto names = cast();
  return handles(answer(text, names).parties);
}

Step step(std::string_view text) {
  const auto names = cast();
  return answer(text, names).step;
}

TEST_CASE("a handle answers first") {
  CHECK(found("dana-ruiz") == "dana-ruiz");
  CHECK(step("dana-ruiz") == Step::handle);
  CHECK(found("Dana-RUIZ") == "dana-ruiz");
  CHECK(found("Zoë-Müller") == "zoe-muller");
  CHECK(found("  acme  ") == "acme");
}

TEST_CASE("an alias answers as a whole") {
  CHECK(found("The  Boss") == "lee-chan");
  CHECK(step("the boss") == Step::alias);
  CHECK(found("boss") == "");
}

TEST_CASE("a mail address answers whole, with or without brackets, in any case") {
  CHECK(found("dana@example.org") == "dana-ruiz");
  CHECK(found("<Dana@Example.ORG>") == "dana-ruiz");
  CHECK(found("lee.chan@example.org") == "lee-chan");
  CHECK(step("dana@example.org") == Step::email);
  CHECK(found("<>") == "");
}

TEST_CASE("part of an address answers nowhere, nor is an address taken for words") {
  CHECK(found("dana@example") == "");
  CHECK(found("@example.org") == "");
  CHECK(found("dana@ruiz") == "");
  CHECK(found("d@ruiz") == "");
}

TEST_CASE("a phone number answers by its last nine digits") {
  CHECK(found("030 123456789") == "dana-ruiz");
  CHECK(found("+49 (30) 1234/56789") == "dana-ruiz");
  CHECK(found("123456789") == "dana-ruiz");
  CHECK(step("123456789") == Step::phone);
  CHECK(found("23456789") == "");
}

TEST_CASE("a phone number of fewer digits answers only by all of them") {
  CHECK(found("5551234") == "zoe-muller");
  CHECK(found("0305551234") == "");
  CHECK(found("551234") == "");
}

TEST_CASE("fewer than six digits are no phone number") {
  KnownNames names;
  names.person("ann-hill", "Ann Hill").phone("12345");
  CHECK(handles(answer("12345", names).parties) == "");
}

TEST_CASE("a full name answers, whatever its case, marks and blanks") {
  CHECK(found("dana ruiz") == "dana-ruiz");
  CHECK(step("dana ruiz") == Step::full_name);
  CHECK(found("ZOE  muller") == "zoe-muller");
  CHECK(found("Acme, Inc.") == "acme");
  CHECK(found("山田 太郎") == "yamada");
}

TEST_CASE("whole words of one name answer before beginnings of words") {
  CHECK(found("dan") == "dan-brown");
  CHECK(step("dan") == Step::words);
  CHECK(found("da") == "dana-ruiz dan-brown");
  CHECK(step("da") == Step::beginnings);
  CHECK(found("ruiz") == "dana-ruiz");
  CHECK(found("o'neil") == "ben-o-neil");
  CHECK(found("acme inc") == "acme");
}

TEST_CASE("words are those of the name in its order, and some may be skipped") {
  CHECK(found("jose lopez") == "jose-lopez");
  CHECK(found("lopez jose") == "");
  CHECK(found("ruiz dana") == "");
  CHECK(found("d ruiz") == "dana-ruiz");
  CHECK(found("j l") == "jose-lopez");
  CHECK(found("dana ruiz lopez") == "");
}

TEST_CASE("words of two names do not answer together") { CHECK(found("dana chan") == ""); }

TEST_CASE("a hyphen between words is as good as a blank") {
  CHECK(found("dana-r") == "dana-ruiz");
  CHECK(found("jose-lopez") == "jose-lopez");
}

TEST_CASE("a tag answers with everyone who has it, of any kind") {
  CHECK(found("+sponsor") == "dana-ruiz dan-brown acme");
  CHECK(step("+sponsor") == Step::tag);
  CHECK(found("+FRUH") == "dan-brown");
  CHECK(found("+nobody") == "");
  CHECK(found("+") == "");
}

TEST_CASE("a tag that nobody has is not taken for words of a name") {
  CHECK(found("+dana") == "");
  CHECK(found("+rollout") == "");
}

TEST_CASE("nothing typed means nobody") {
  CHECK(found("") == "");
  CHECK(found("  ") == "");
  CHECK(step("") == Step::none);
  CHECK(found("!?") == "");
}

TEST_CASE("an earlier step answers though a later one would give another") {
  KnownNames names;
  names.person("lee", "Mia Lindqvist");
  names.person("mia", "Sam Okafor").alias("Lee Chan");
  names.person("lee-chan", "Lee Chan");
  CHECK(handles(answer("lee", names).parties) == "lee");
  CHECK(handles(answer("lee chan", names).parties) == "mia");
  CHECK(handles(answer("mia", names).parties) == "mia");
}

TEST_CASE("several who answer at one step are all given") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("dana-ruiz-2", "Dana Ruiz");
  CHECK(handles(answer("dana ruiz", names).parties) == "dana-ruiz dana-ruiz-2");
}

TEST_CASE("a party is given once, though two of its words begin alike") {
  KnownNames names;
  names.person("anna-hill", "Anna Annison");
  CHECK(handles(answer("ann", names).parties) == "anna-hill");
}

TEST_CASE("an ended party answers only where no other does, at whatever step") {
  KnownNames names;
  names.person("dana", "Dana Ruiz").alias("dd").ended();
  names.person("dana-brown", "Dana Brown");
  CHECK(handles(answer("dana", names).parties) == "dana-brown");
  CHECK(handles(answer("dan", names).parties) == "dana-brown");
  CHECK(handles(answer("dd", names).parties) == "dana");
  CHECK(handles(answer("dana ruiz", names).parties) == "dana");
  CHECK(handles(answer("ruiz", names).parties) == "dana");
  CHECK(handles(answer("d r", names).parties) == "dana");
}

TEST_CASE("of several ended parties the first step that answers counts") {
  KnownNames names;
  names.person("dana", "Mia Lindqvist").ended();
  names.person("dana-ruiz", "Dana Ruiz").ended();
  CHECK(handles(answer("dana", names).parties) == "dana");
  CHECK(handles(answer("dan", names).parties) == "dana-ruiz");
}

TEST_CASE("an exact answer is all of a handle, alias, mail, phone or full name") {
  const auto names = cast();
  for (const auto* text :
       {"dana-ruiz", "the boss", "dana@example.org", "030123456789", "Acme, Inc."}) {
    CAPTURE(text);
    CHECK(exact_answer(text, names).parties.size() == 1);
  }
  for (const auto* text : {"", "dana", "d ruiz", "+sponsor", "nobody"}) {
    CAPTURE(text);
    CHECK(exact_answer(text, names).parties.empty());
  }
}

TEST_CASE("an ended party answers exactly only where no other answers at all") {
  KnownNames names;
  names.org("acme", "Acme").ended();
  names.org("acme-labs", "Acme Labs");
  names.org("globex", "Globex").ended();
  CHECK(handles(exact_answer("acme", names).parties) == "");
  CHECK(handles(answer("acme", names).parties) == "acme-labs");
  CHECK(handles(exact_answer("globex", names).parties) == "globex");
}

}  // namespace
}  // namespace relate
