#include "relate/store/search.hpp"

#include <set>

#include <doctest/doctest.h>

#include "query_plan.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

using Words = std::vector<std::string>;
using Ids = std::vector<Id>;

Ids found(SmallJournal& journal, const Words& words, int limit = -1) {
  Ids ids;
  for (const Record& record : search(journal.database, search_terms(words), limit).records)
    ids.push_back(record.id);
  return ids;
}

Id add_item(SmallJournal& journal, Id who, Item item) {
  item.parties = {{journal.name(who), {}}};
  item.opened = journal.today;
  return journal.store(item);
}

}  // namespace

TEST_CASE("names, handles, aliases, addresses, roles and departments lead to their party") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  journal.person("Lee Chan");
  Party dana{.name = "Dana Ruiz", .added = journal.today};
  dana.handle = "dr";
  dana.aliases = {"the chief"};
  dana.addresses = {{Address::Kind::email, "dana@plant.example"},
                    {Address::Kind::phone, "+49 30 1234567"}};
  dana.memberships = {journal.in(acme)};
  dana.memberships[0].role = "Plant manager";
  dana.memberships[0].department = "Operations";
  journal.store(dana);
  for (const char* word :
       {"dana", "Ruiz", "dr", "chief", "plant.example", "1234567", "manager", "operations"}) {
    CAPTURE(word);
    CHECK(found(journal, {word}) == Ids{dana.id});
  }
  CHECK(found(journal, {"plant"}) == Ids{dana.id});  // by mail and by role, yet once
  CHECK(found(journal, {"acme"}) == Ids{acme});
}

TEST_CASE("a phone number as a whole leads to its owner, however it is written") {
  SmallJournal journal;
  Party dana{.name = "Dana Ruiz", .added = journal.today};
  dana.handle = "dana-ruiz";
  dana.addresses = {{Address::Kind::phone, "+49 170 1234567"}};
  journal.store(dana);
  for (const char* line : {"1701234567", "+491701234567", "0170 1234567", "(0170) 12-345-67"}) {
    CAPTURE(line);
    const Words words = {line};
    const Found by_number = search(journal.database, search_terms(words), -1, line);
    REQUIRE(by_number.records.size() == 1);
    CHECK(by_number.records[0].id == dana.id);
  }
  CHECK(search(journal.database, search_terms(Words{"0171"}), -1, "0171").records.empty());
}

TEST_CASE("a tag as a whole leads to what has it, behind what says the word") {
  SmallJournal journal;
  Party dana{.name = "Dana Ruiz", .added = journal.today};
  dana.handle = "dana-ruiz";
  dana.tags = {"Urgent"};
  journal.store(dana);
  Interaction call{.day = journal.today, .text = "the scanners"};
  call.participants = {{journal.name(dana.id), Role::with}};
  call.tags = {"Urgent"};
  journal.store(call);
  const Id item = add_item(journal, dana.id,
                           {.kind = ItemKind::promise, .text = "send it", .tags = {"Urgent"}});
  const Id said =
      add_item(journal, dana.id, {.kind = ItemKind::ask, .text = "urgent: the test system"});
  const auto tagged = [&](const char* line, int limit = -1) {
    return search(journal.database, search_terms(Words{line}), limit, line);
  };
  const Found all = tagged("urgent");
  REQUIRE(all.records.size() == 4);
  CHECK(all.records[0].id == said);
  CHECK(std::set<Id>{all.records[1].id, all.records[2].id, all.records[3].id} ==
        std::set<Id>{dana.id, call.id, item});
  CHECK(tagged("+urgent").records.size() == 4);
  CHECK(tagged("urgent", 1).more == 3);
  CHECK(tagged("urg").records.size() == 1);
}

TEST_CASE("texts of interactions, items, occasions and facts are searched") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  Interaction meeting{.day = journal.today,
                      .text = "went through the budget",
                      .place = "Berlin",
                      .url = "https://example.org/minutes"};
  meeting.participants = {{journal.name(dana), Role::with}};
  journal.store(meeting);
  for (const char* word : {"budget", "berlin", "minutes"})
    CHECK(found(journal, {word}) == Ids{meeting.id});
  const Id item = add_item(journal, dana,
                           {.kind = ItemKind::need,
                            .text = "faster onboarding",
                            .outcome = "one form",
                            .measure = "hours",
                            .why = "peak season"});
  for (const char* word : {"onboarding", "form", "hours", "season"})
    CHECK(found(journal, {word}) == Ids{item});
  const Id win =
      add_item(journal, dana, {.kind = ItemKind::win, .text = "x", .quote = "simply great"});
  CHECK(found(journal, {"great"}) == Ids{win});
  Occasion renewal{.who = {journal.name(dana)},
                   .label = "contract renewal",
                   .date = {2027, 3, 18},
                   .added = journal.today};
  journal.store(renewal);
  CHECK(found(journal, {"renewal"}) == Ids{renewal.id});
  Fact fact{.who = journal.name(dana), .key = "prefers", .value = "mornings"};
  journal.store(fact);
  CHECK(found(journal, {"mornings"}) == Ids{fact.id});
  CHECK(found(journal, {"prefers"}) == Ids{fact.id});
  const auto records = search(journal.database, search_terms(Words{"mornings"}), -1).records;
  CHECK(records.at(0).kind == RecordKind::fact);
}

TEST_CASE("case and marks do not count, and the beginning of a word is enough") {
  SmallJournal journal;
  const Id zoe = journal.person("Zoë Müller");
  const Id call = journal.log(zoe, "2026-03-01", "wohnt in der Straße");
  CHECK(found(journal, {"zoe"}) == Ids{zoe});
  CHECK(found(journal, {"ZOË"}) == Ids{zoe});
  CHECK(found(journal, {"mull"}) == Ids{zoe});
  CHECK(found(journal, {"strasse"}) == Ids{call});
  CHECK(found(journal, {"straße"}) == Ids{call});
  CHECK(found(journal, {"trasse"}).empty());
}

TEST_CASE("in scripts without blanks a part of a run is found") {
  SmallJournal journal;
  const Id taro = journal.person("山田 太郎");
  const Id call = journal.log(taro, "2026-03-01", "来週の会議について話しました");
  CHECK(found(journal, {"会議"}) == Ids{call});
  CHECK(found(journal, {"会議について"}) == Ids{call});
  CHECK(found(journal, {"議会"}).empty());
  CHECK(found(journal, {"太郎"}) == Ids{taro});
}

TEST_CASE("all words must be there, and a phrase in its order") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id one = journal.log(dana, "2026-03-01", "the steering committee saw the budget");
  const Id two = journal.log(dana, "2026-03-02", "a committee for steering");
  CHECK(found(journal, {"committee", "budget"}) == Ids{one});
  CHECK(found(journal, {"budget", "training"}).empty());
  CHECK(found(journal, {"steering committee"}) == Ids{one});
  CHECK(found(journal, {"\"steering comm\" budget"}) == Ids{one});
  CHECK(found(journal, {"committee", "steering"}, 1) == Ids{two});  // the shorter text
}

TEST_CASE("a party may have each word in another of its texts") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  Party dana{.name = "Dana Ruiz", .added = journal.today};
  dana.handle = "dana-ruiz";
  dana.memberships = {journal.in(acme)};
  dana.memberships[0].role = "CIO";
  journal.store(dana);
  Party brown{.name = "Dana Brown", .added = journal.today};
  brown.handle = "dana-brown";
  brown.addresses = {{Address::Kind::email, "brown@example.org"}};
  journal.store(brown);
  journal.log(dana.id, "2026-03-01", "dana was there");
  CHECK(found(journal, {"dana", "cio"}) == Ids{dana.id});
  CHECK(found(journal, {"dana", "example.org"}) == Ids{brown.id});
  CHECK(found(journal, {"cio", "example.org"}).empty());
}

TEST_CASE("what is typed is never an expression of the index") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id call = journal.log(dana, "2026-03-01", "and or not near body");
  for (const char* text : {"AND", "OR", "NOT", "NEAR", "body"}) {
    CAPTURE(text);
    CHECK(found(journal, {text}) == Ids{call});
  }
  for (const char* text : {"\"", "\"\"\"", "(", ")", "*", "body:and", "NEAR(a b, 2)", "^and", "a*b",
                           "-and", "{x}", "'", ";", "\\", "+ +", "\x01", "\xFF\xFE"}) {
    CAPTURE(text);
    CHECK_NOTHROW(found(journal, {text}));
  }
  CHECK(found(journal, {}).empty());
  CHECK(found(journal, {"?!", "..."}).empty());
  CHECK(found(journal, {"?!", "near"}) == Ids{call});
}

TEST_CASE("among equals the latest day comes first, and what is cut is counted") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id second = journal.log(dana, "2026-02-02", "weekly call");
  const Id third = journal.log(dana, "2026-02-01", "weekly call");
  const Id first = journal.log(dana, "2026-02-03", "weekly call");
  CHECK(found(journal, {"weekly"}) == Ids{first, second, third});
  CHECK(found(journal, {"weekly"}, 2) == Ids{first, second});
  const Found cut = search(journal.database, search_terms(Words{"weekly"}), 2);
  CHECK(cut.more == 1);
  CHECK(cut.is_more_exact);
  CHECK(search(journal.database, search_terms(Words{"weekly"}), 3).more == 0);
  CHECK(search(journal.database, search_terms(Words{"weekly"}), -1).more == 0);
}

TEST_CASE("beyond a thousand it is said that there are more, not how many") {
  SmallJournal journal;
  const PartyName dana = journal.name(journal.person("Dana Ruiz"));
  Operation operation(journal.database, journal.stamp, journal.random);
  for (int i = 0; i < 1100; ++i) {
    Interaction call{.day = journal.today, .text = std::string("weekly") + (i % 2 ? " call" : "")};
    call.participants = {{dana, Role::with}};
    save_interaction(operation, call);
  }
  operation.commit("test");
  const auto weekly = search_terms(Words{"weekly"});
  const Found cut = search(journal.database, weekly, 2);
  CHECK(cut.records.size() == 2);
  CHECK_FALSE(cut.is_more_exact);
  CHECK(cut.more >= 1000);
  // What has the word as a tag would come behind all of them, and is not looked for.
  const auto plan = [&](int limit) {
    std::string steps;
    for (const std::string& step :
         plan_steps(journal.database, [&] { search(journal.database, weekly, limit, "weekly"); }))
      steps += step + '\n';
    return steps;
  };
  CHECK(plan(2).find("interaction_tag") == std::string::npos);
  CHECK(plan(200).find("interaction_tag") != std::string::npos);
  const Found counted = search(journal.database, weekly, 200);
  CHECK(counted.is_more_exact);
  CHECK(counted.more == 900);
}

TEST_CASE("an edited or removed record is found by what it says now") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  const Id call = journal.log(dana, "2026-03-01", "budget");
  Interaction changed = load_interaction(journal.database, call, journal.today);
  changed.text = "training";
  journal.store(changed);
  CHECK(found(journal, {"budget"}).empty());
  CHECK(found(journal, {"training"}) == Ids{call});
  Operation operation(journal.database, journal.stamp, journal.random);
  remove_interaction(operation, call);
  operation.commit("rm");
  CHECK(found(journal, {"training"}).empty());
}

}  // namespace relate::store
