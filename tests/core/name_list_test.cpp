#include "relate/core/name_list.hpp"

#include <doctest/doctest.h>

#include "relate/core/who.hpp"

namespace relate {
namespace {

NameList cast() {
  return NameList({{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"},
                   {.id = 2, .handle = "zoe", .name = "Zoë Müller", .aliases = {"Chéfin"}},
                   {.id = 3, .handle = "dana-brown", .name = "Dana Brown"}});
}

std::string handles(const std::vector<PartyName>& parties) {
  std::string text;
  for (const PartyName& party : parties) text += party.handle + " ";
  return text;
}

}  // namespace

TEST_CASE("those who took part are found by handle, alias, name and beginnings of words") {
  const NameList names = cast();
  CHECK(handles(names.by_handle("zoe")) == "zoe ");
  CHECK(handles(names.by_alias("chefin")) == "zoe ");
  CHECK(handles(names.by_full_name("dana brown")) == "dana-brown ");
  CHECK(handles(names.by_word_beginning("dan")) == "dana-ruiz dana-brown ");
  CHECK(handles(names.by_word("muller")) == "zoe ");
  CHECK(handles(names.everyone()) == "dana-ruiz zoe dana-brown ");
}

TEST_CASE("they are found by no address and no tag") {
  const NameList names = cast();
  CHECK(names.by_email("zoe@acme.example").empty());
  CHECK(names.by_phone("301234567").empty());
  CHECK(names.by_tag("sponsor").empty());
  CHECK(names.by_handle("").empty());
}

TEST_CASE("a WHO is looked up among them as among all") {
  const NameList names = cast();
  CHECK(handles(candidates("Zoë", names)) == "zoe ");
  CHECK(handles(candidates("dana", names)) == "dana-ruiz dana-brown ");
  CHECK(handles(candidates("d brown", names)) == "dana-brown ");
  CHECK(candidates("lee", names).empty());
}

}  // namespace relate
