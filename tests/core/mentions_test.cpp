#include "relate/core/mentions.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "known_names.hpp"

namespace relate {
namespace {

KnownNames cast() {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz").of("Acme").alias("DR");
  names.person("lee-chan", "Lee Chan").alias("Skip");
  names.person("ann-hill", "Ann Hill");
  names.person("ann-brown", "Ann Brown");
  names.person("zoe-muller", "Zoë Müller");
  names.person("ben-o-neil", "Ben O'Neil");
  names.person("yamada", "山田 太郎");
  names.person("olga", "Ольга Петрова");
  names.org("acme", "Acme").alias("Acme, Inc.");
  names.org("acme-labs", "Acme Labs");
  names.project("rollout", "Rollout");
  return names;
}

std::string found(const KnownNames& names, std::string_view text) {
  return handles(find_mentions(text, names).parties);
}
std::string found(std::string_view text) { return found(cast(), text); }

TEST_CASE("people are found by their full name in any case") {
  CHECK(found("met Dana Ruiz today") == "dana-ruiz");
  CHECK(found("met dana ruiz today") == "dana-ruiz");
  CHECK(found("MET ZOE MULLER") == "zoe-muller");
  CHECK(found("met Dana\n Ruiz") == "dana-ruiz");
  CHECK(found("Zoe\u0308 Müller") == "zoe-muller");
}

TEST_CASE("parties are found by an alias in any case") {
  CHECK(found("dr asked for more time") == "dana-ruiz");
  CHECK(found("Talked to SKIP") == "lee-chan");
  CHECK(found("acme, inc. renewed") == "acme");
}

TEST_CASE("orgs and projects are found by their full name, never by a part of it") {
  CHECK(found("the rollout at acme") == "rollout acme");
  KnownNames names;
  names.org("globex", "Globex Research");
  CHECK(found(names, "Globex called") == "");
  CHECK(found(names, "Globex Research called") == "globex");
}

TEST_CASE("people are found by a first name with a capital that only one has") {
  CHECK(found("Dana was late, and Lee, too") == "dana-ruiz lee-chan");
  CHECK(found("DANA was late") == "dana-ruiz");
  CHECK(found("dana was late") == "");
  CHECK(found("Zoe was late") == "zoe-muller");
  CHECK(found("Ольга звонила") == "olga");
  CHECK(found("ольга звонила") == "");
}

TEST_CASE("a first name counts whatever word follows it") {
  CHECK(found("met Dana Monday") == "dana-ruiz");
  CHECK(found("Lee Agreed") == "lee-chan");
}

TEST_CASE("a last name alone is no mention") {
  CHECK(found("Ruiz was late") == "");
  CHECK(found("Neil was late") == "");
}

TEST_CASE("handles, mail addresses and links are no mention") {
  KnownNames names = cast();
  names.person("qq-7", "Sam Okafor");
  CHECK(found(names, "qq-7 was late") == "");
  CHECK(found("mail dana.ruiz@acme.org") == "");
  CHECK(found("mail Dana@acme.org, then Lee") == "lee-chan");
  CHECK(found("see https://acme.org/Dana?x=Acme#Lee and Lee") == "lee-chan");
  CHECK(found("see www.x.org/Acme") == "");
  CHECK(found("see acme.com, Dana") == "dana-ruiz");
}

TEST_CASE("the longest name at a place wins") {
  CHECK(found("acme labs renewed") == "acme-labs");
  CHECK(found("acme renewed") == "acme");
  CHECK(found("Acme Labs and Acme") == "acme-labs acme");
  KnownNames names;
  names.person("dana", "Dana");
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("dana-ruiz-lopez", "Dana Ruiz Lopez");
  CHECK(found(names, "Dana Ruiz Lopez") == "dana-ruiz-lopez");
  CHECK(found(names, "Dana Ruiz") == "dana-ruiz");
  CHECK(found(names, "Dana") == "dana");
}

TEST_CASE("a longer alias wins over a first name") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("lee-chan", "Lee Chan").alias("Dana from Acme");
  CHECK(found(names, "Dana from Acme called") == "lee-chan");
  CHECK(found(names, "Dana from Globex called") == "dana-ruiz");
}

TEST_CASE("an alias wins over the same first name of another") {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("lee-chan", "Lee Chan").alias("Dana");
  CHECK(found(names, "Dana called") == "lee-chan");
  CHECK(find_mentions("Dana called", names).ambiguous.empty());
}

TEST_CASE("parties are given in the order of the text, each once") {
  CHECK(found("Lee met Dana, and Dana Ruiz met Lee Chan") == "lee-chan dana-ruiz");
}

TEST_CASE("endings behind an apostrophe do not hide a name") {
  CHECK(found("Dana's plan") == "dana-ruiz");
  CHECK(found("Dana’s plan") == "dana-ruiz");
  CHECK(found("dana ruiz's plan") == "dana-ruiz");
  CHECK(found("Acme's plan") == "acme");
  CHECK(found("Dana'ya gitti") == "dana-ruiz");
}

TEST_CASE("a mention stands at the ends of words") {
  CHECK(found("Danas plan") == "");
  CHECK(found("Bandana, Leer, acmeish") == "");
  CHECK(found("(Dana)/Lee: \"Acme\"!") == "dana-ruiz lee-chan acme");
  CHECK(found("see dana_ruiz and _Dana_") == "");
}

TEST_CASE("a hyphen makes another person, but not another org or project") {
  CHECK(found("Ann-Marie, Lee-Ann, Mary-Dana, dana ruiz-lopez") == "");
  CHECK(found("the Acme-wide rollout-plan") == "acme rollout");
  CHECK(found("l'Acme") == "acme");
  CHECK(found("O'Dana") == "");
}

TEST_CASE("a first name with a hyphen is found whole only") {
  KnownNames names;
  names.person("jean-luc", "Jean-Luc Brown");
  CHECK(found(names, "Jean-Luc called") == "jean-luc");
  CHECK(found(names, "Jean called") == "");
}

TEST_CASE("an apostrophe in a name is found however it is typed") {
  CHECK(found("Ben O'Neil") == "ben-o-neil");
  CHECK(found("ben o’neil") == "ben-o-neil");
}

TEST_CASE("a name is not put together across the end of a sentence") {
  CHECK(found("I asked dana. Ruiz was there") == "");
  CHECK(found("Dana, Ruiz") == "dana-ruiz");
  CHECK(found("dana, ruiz") == "");
}

TEST_CASE("titles and initials are no first names") {
  KnownNames names;
  names.person("ruiz", "Dr. Dana Ruiz");
  names.person("hill", "A Hill");
  CHECK(found(names, "the Dr said A") == "");
  CHECK(found(names, "dr. dana ruiz said") == "ruiz");
}

TEST_CASE("signs that belong to an alias are found with it") {
  KnownNames names;
  names.person("lee-chan", "Lee Chan").alias("@lee").alias("L.C.");
  names.org("cpp", "Initech").alias("C++");
  CHECK(found(names, "ask @lee today") == "lee-chan");
  CHECK(found(names, "ask l.c. today") == "lee-chan");
  CHECK(found(names, "ask lee today") == "");
  KnownNames other;
  other.person("lee-chan", "Lee Chan").alias("(skip)");
  CHECK(found(other, "ask (Skip), then go") == "lee-chan");
}

TEST_CASE("a text without names is given back as it is") {
  for (const auto* text : {"", " ", "nobody here", "\xFF\xFE"}) {
    CAPTURE(text);
    const auto mentions = find_mentions(text, cast());
    CHECK(mentions.parties.empty());
    CHECK(mentions.text == text);
  }
}

TEST_CASE("look-ups follow the words of the text, not the number of parties") {
  KnownNames few = cast();
  KnownNames many = cast();
  for (int i = 0; i < 500; ++i) many.person("p" + std::to_string(i), "Priya Nair");
  const auto text = "Dana and I went through the budget of Acme with Lee";
  find_mentions(text, few);
  find_mentions(text, many);
  CHECK(few.lookups() == many.lookups());
  CHECK(few.lookups() <= 11 * 5);
}

TEST_CASE("any bytes can be searched") {
  std::mt19937_64 random(18);
  const auto names = cast();
  const char* parts[] = {"Dana", "Ruiz", "\\",   " ",  "'",    "山田", "太郎",
                         "\xE5", "\xFF", "-",    "@",  ".",    "Ann",  "\u0308",
                         "_",    "://",  "Acme", ", ", "Inc.", "アン"};
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto count = random() % 10; count > 0; --count) text += parts[random() % std::size(parts)];
    CAPTURE(text);
    const auto mentions = find_mentions(text, names);
    REQUIRE(mentions.text.size() <= text.size());
    REQUIRE(mentions.ambiguous.empty() == mentions.ambiguous_name.empty());
  }
}

}  // namespace
}  // namespace relate
