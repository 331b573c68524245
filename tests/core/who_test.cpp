#include "relate/core/who.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "known_names.hpp"
#include "refusal.hpp"

namespace relate {
namespace {

using Texts = std::vector<std::string>;

KnownNames cast() {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz").of("Acme").email("dana@example.org").tag("sponsor");
  names.person("dan-brown", "Dan Brown").of("Globex").tag("sponsor");
  names.person("lee-chan", "Lee Chan").alias("Chan, Lee").phone("030/123456");
  names.person("ann-hill", "Ann Hill").tag("board");
  names.org("acme-inc", "Acme, Inc.");
  names.org("acme-labs", "Acme");
  return names;
}

std::string listed(std::string_view text) {
  const auto names = cast();
  return handles(find_parties(text, names).parties);
}

std::string refused(std::string_view text, Unknown unknown = Unknown::is_error) {
  const auto names = cast();
  return refusal([&] { find_parties(text, names, unknown); });
}

TEST_CASE("one party is found where one answers") {
  const auto names = cast();
  CHECK(find_party("dana", names).handle == "dana-ruiz");
  CHECK(find_party("dan", names).handle == "dan-brown");
  CHECK(find_party("Acme, Inc.", names).handle == "acme-inc");
  CHECK(find_party("+board", names).handle == "ann-hill");
}

TEST_CASE("several where one party is wanted are ambiguous and listed") {
  const auto names = cast();
  CHECK(refusal([&] { find_party("da", names); }) ==
        "ambiguous: 'da' names several parties\n"
        "dana-ruiz  Dana Ruiz  Acme\n"
        "dan-brown  Dan Brown  Globex\n"
        "hint: use a handle, as dana-ruiz");
  CHECK(refusal([&] { find_party("+sponsor", names); }) ==
        "ambiguous: '+sponsor' names several parties\n"
        "dana-ruiz  Dana Ruiz  Acme\n"
        "dan-brown  Dan Brown  Globex\n"
        "hint: use a handle, as dana-ruiz");
}

TEST_CASE("nobody where one party is wanted is not found") {
  const auto names = cast();
  CHECK(refusal([&] { find_party("ruiz dana", names); }) ==
        "not found: no party named 'ruiz dana'\n"
        "hint: did you mean dana-ruiz (Dana Ruiz)?");
  CHECK(refusal([&] { find_party("", names); }) ==
        "not found: no party named ''\nhint: relate list people");
  CHECK(refusal([&] { find_party("+nobody", names); }) ==
        "not found: nobody has the tag '+nobody'\nhint: relate list tags");
}

TEST_CASE("a list is tried whole before it is split at commas") {
  CHECK(listed("Acme, Inc.") == "acme-inc");
  CHECK(listed("chan, lee") == "lee-chan");
  CHECK(listed("Acme") == "acme-labs");
}

TEST_CASE("a list is split at commas, with or without blanks") {
  CHECK(listed("dana,lee") == "dana-ruiz lee-chan");
  CHECK(listed("lee , dana") == "lee-chan dana-ruiz");
  CHECK(listed("ann hill,dana ruiz") == "ann-hill dana-ruiz");
  CHECK(listed("dana@example.org, 030123456") == "dana-ruiz lee-chan");
}

TEST_CASE("the longest run of pieces that is one party is that party") {
  CHECK(listed("dana, acme, inc., ann") == "dana-ruiz acme-inc ann-hill");
  CHECK(listed("ann,Chan, Lee,dana") == "ann-hill lee-chan dana-ruiz");
  CHECK(listed("acme, ann") == "acme-labs ann-hill");
}

TEST_CASE("each party is listed once, in the order they were typed") {
  CHECK(listed("lee, dana, lee-chan") == "lee-chan dana-ruiz");
  CHECK(listed("dana,+sponsor") == "dana-ruiz dan-brown");
  CHECK(listed("dan,+sponsor") == "dan-brown dana-ruiz");
}

TEST_CASE("a tag in a list is everyone who has it") {
  CHECK(listed("+sponsor") == "dana-ruiz dan-brown");
  CHECK(listed("+board,+sponsor") == "ann-hill dana-ruiz dan-brown");
}

TEST_CASE("an empty piece between commas is nobody") {
  CHECK(listed("dana,,lee") == "dana-ruiz lee-chan");
  CHECK(listed("dana,") == "dana-ruiz");
  CHECK(listed(", ,dana") == "dana-ruiz");
}

TEST_CASE("a list of nobody is not found, with --new too") {
  const auto* nobody =
      "not found: nobody is named\nhint: name someone by handle, name, alias, mail or phone";
  CHECK(refused("") == nobody);
  CHECK(refused(" , ") == nobody);
  CHECK(refused(",", Unknown::is_listed) == nobody);
}

TEST_CASE("a piece that names nobody is not found") {
  CHECK(refused("dana,zzz") == "not found: no party named 'zzz'\nhint: relate add person zzz");
  CHECK(refused("dana, leee") ==
        "not found: no party named 'leee'\nhint: did you mean lee-chan (Lee Chan)?");
}

TEST_CASE("a piece that names several is ambiguous, with --new too") {
  const auto* several =
      "ambiguous: 'da' names several parties\n"
      "dana-ruiz  Dana Ruiz  Acme\n"
      "dan-brown  Dan Brown  Globex\n"
      "hint: use a handle, as dana-ruiz";
  CHECK(refused("lee,da") == several);
  CHECK(refused("lee,da", Unknown::is_listed) == several);
}

TEST_CASE("with --new the pieces that name nobody are listed as typed, each once") {
  const auto names = cast();
  const auto found =
      find_parties("dana, Sam  Okafor,Priya , sam okafor", names, Unknown::is_listed);
  CHECK(handles(found.parties) == "dana-ruiz");
  CHECK(found.unknown == Texts{"Sam  Okafor", "Priya"});
}

TEST_CASE("nobody is called by a tag, with --new either") {
  CHECK(refused("dana,+nobody", Unknown::is_listed) ==
        "not found: nobody has the tag '+nobody'\nhint: relate list tags");
}

TEST_CASE("candidates are lined up by handle, name and org") {
  KnownNames names;
  names.person("zoe-muller", "Zoë Müller").of("Acme");
  names.person("yamada", "山田 太郎").of("Globex");
  names.person("ann", "Ann Hill");
  CHECK(candidate_lines(names.everyone()) == Texts{
                                                 "zoe-muller  Zoë Müller  Acme",
                                                 "yamada      山田 太郎   Globex",
                                                 "ann         Ann Hill",
                                             });
  CHECK(candidate_lines({}).empty());
}

}  // namespace
}  // namespace relate
