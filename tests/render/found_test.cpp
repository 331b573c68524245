#include "relate/render/found.hpp"

#include <sstream>

#include <doctest/doctest.h>

using namespace relate;
using namespace relate::render;

namespace {

using Words = std::vector<std::string>;

const Day today = *day_from_iso("2026-03-18");
const PartyName dana{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz", .org = "Acme"};

std::string written(Format format, const std::vector<FoundRecord>& records, const Words& words) {
  std::ostringstream out;
  write(out, format,
        found_rows(records, search_terms(words),
                   [](Id id) {
                     return ShownId{id, 4};
                   }),
        {.width = 80});
  return out.str();
}

Party person() {
  Party party{.id = 1, .handle = "dana-ruiz", .name = "Dana Ruiz"};
  party.aliases = {"the chief"};
  party.addresses = {{Address::Kind::email, "dana@acme.example"}, {Address::Kind::chat, "dr"}};
  party.memberships = {
      {.group = {.id = 3, .kind = PartyKind::org, .handle = "acme", .name = "Acme"},
       .role = "CIO"}};
  return party;
}

Interaction call() {
  return {.id = 5,
          .day = *day_from_iso("2026-03-10"),
          .channel = Channel::call,
          .text = "went through the budget",
          .place = "Berlin",
          .participants = {{dana, Role::with}}};
}

}  // namespace

TEST_CASE("what was found is marked in text, and plain in data") {
  CHECK(written(Format::text, {found(call())}, {"budget"}) ==
        "call  Tue 10 Mar 2026  Dana Ruiz  kkkk\n"
        "      went through the *budget*\n");
  CHECK(written(Format::jsonl, {found(call())}, {"budget"}) ==
        "{\"kind\": \"interaction\", \"day\": \"2026-03-10\", \"who\": [\"dana-ruiz\"], "
        "\"id\": \"kkkkkkkkkkkkkkkp\", \"text\": \"went through the budget\", "
        "\"excerpt\": \"went through the budget\"}\n");
  CHECK(written(Format::ids, {found(call())}, {"budget"}) == "kkkkkkkkkkkkkkkp\n");
}

TEST_CASE("texts that are not the record's own are named, three at most") {
  CHECK(written(Format::text, {found(call())}, {"berlin"}) ==
        "call  Tue 10 Mar 2026  Dana Ruiz  kkkk\n"
        "      place: *Berlin*\n");
  Item need{.id = 6,
            .kind = ItemKind::need,
            .text = "x one",
            .parties = {{dana, {}}},
            .opened = today,
            .outcome = "x two",
            .measure = "x three",
            .why = "x four"};
  CHECK(written(Format::text, {found(need)}, {"x"}) ==
        "need  Wed 18 Mar 2026  Dana Ruiz  kkkk\n"
        "      *x* one; outcome: *x* two; measure: *x* three\n");
}

TEST_CASE("a party is named with its marks, and by its handle") {
  CHECK(written(Format::text, {found(person(), today)}, {"ruiz"}) ==
        "person  Dana *Ruiz* (Acme)  dana-ruiz\n");
  CHECK(written(Format::text, {found(person(), today)}, {"dana", "cio"}) ==
        "person  *Dana* Ruiz (Acme)  dana-ruiz\n"
        "        mail: *dana*@acme.example; role: *CIO*\n");
  CHECK(written(Format::ids, {found(person(), today)}, {"ruiz"}) == "dana-ruiz\n");
  CHECK(written(Format::csv, {found(person(), today)}, {"chief"}) ==
        "kind,day,who,id,text,excerpt\n"
        "person,,dana-ruiz,kkkkkkkkkkkkkkkl,Dana Ruiz,also called: the chief\n");
}

TEST_CASE("a handle that is no derived one can be what was found") {
  Party party = person();
  party.handle = "boss";
  CHECK(written(Format::text, {found(party, today)}, {"boss"}) ==
        "person  Dana Ruiz (Acme)  boss\n"
        "        handle: *boss*\n");
}

TEST_CASE("occasions and facts are found by what they say") {
  const Occasion birthday{.id = 1, .who = {dana}, .label = "birthday", .date = {{}, 3, 20}};
  const Fact fact{.id = 2, .who = dana, .key = "prefers", .value = "mornings"};
  CHECK(written(Format::text, {found(birthday), found(fact)}, {"birthday", "mornings"}) ==
        "occasion  20 Mar  Dana Ruiz  kkkk\n"
        "          *birthday*\n"
        "fact              Dana Ruiz  kkkk\n"
        "          prefers: *mornings*\n");
}

TEST_CASE("links and assessments are found by their remarks, under all whom they concern") {
  const PartyName lee{.id = 2, .handle = "lee-chan", .name = "Lee Chan"};
  const Link link{
      .id = 3, .from = dana, .relation = "reports-to", .to = lee, .note = "over the budget"};
  const Assessment assessment{
      .id = 4, .who = dana, .day = *day_from_iso("2026-03-02"), .note = "fears for the budget"};
  CHECK(written(Format::text, {found(link), found(assessment)}, {"budget"}) ==
        "link                        Dana Ruiz, Lee Chan  kkkk\n"
        "            over the *budget*\n"
        "assessment  Mon 2 Mar 2026  Dana Ruiz            kkkk\n"
        "            fears for the *budget*\n");
}

TEST_CASE("a record whose texts do not show what was found begins with its own text") {
  CHECK(written(Format::text, {found(call())}, {"zebra"}) ==
        "call  Tue 10 Mar 2026  Dana Ruiz  kkkk\n"
        "      went through the budget\n");
  CHECK(written(Format::text, {}, {"zebra"}).empty());
  CHECK(written(Format::json, {}, {"zebra"}) == "[]\n");
}
