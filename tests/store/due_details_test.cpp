#include <doctest/doctest.h>

#include "relate/store/due.hpp"
#include "small_journal.hpp"

namespace relate::store {
namespace {

DueRow describe(SmallJournal& journal, Why why, Id id, Id who) {
  Due due;
  due.why = why;
  due.id = id;
  due.day = journal.today;
  due.who = {{who, "", ""}};
  auto rows = described(journal.database, {due}, journal.today);
  REQUIRE(rows.size() == 1);
  return rows[0];
}

DueRow reconnect(SmallJournal& journal, Id who) {
  return describe(journal, Why::reconnect, who, who);
}

void log(SmallJournal& journal, Id who, const char* day, Channel channel, const char* text = "") {
  Interaction interaction;
  interaction.day = day_of(day);
  interaction.channel = channel;
  interaction.text = text;
  interaction.participants = {{journal.name(who), Role::with}};
  journal.store(interaction);
}

void add_fact(SmallJournal& journal, Id who, const char* key, const char* value) {
  Fact fact{.who = journal.name(who), .key = key, .value = value};
  journal.store(fact);
}

}  // namespace

TEST_CASE("an item's row has its text and the names of those it is about") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme)});
  const Id promise = journal.promise(dana, "2026-03-10", "send the revised SOW");
  const DueRow row = describe(journal, Why::promise, promise, dana);
  CHECK(row.text == "send the revised SOW");
  CHECK_FALSE(row.channel);
  REQUIRE(row.who.size() == 1);
  CHECK(with_org(row.who[0]) == "Dana Ruiz (Acme)");
}

TEST_CASE("an answer's row has the text and the channel of the message") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  Interaction mail;
  mail.day = journal.today;
  mail.channel = Channel::chat;
  mail.text = "is it ready";
  mail.participants = {{journal.name(dana), Role::with}};
  const DueRow row = describe(journal, Why::answer, journal.store(mail), dana);
  CHECK(row.text == "is it ready");
  CHECK(row.channel == Channel::chat);
}

TEST_CASE("an occasion's row says the number it turns") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  Occasion birthday;
  birthday.who = {journal.name(dana)};
  birthday.label = "birthday";
  birthday.date = {1986, 3, 18};
  birthday.every = "1y";
  birthday.added = journal.today;
  CHECK(describe(journal, Why::occasion, journal.store(birthday), dana).text ==
        "birthday, turns 40");
}

TEST_CASE("a reconnect's row has the text of the last contact that has one") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  CHECK(reconnect(journal, dana).text.empty());
  CHECK_FALSE(reconnect(journal, dana).channel);
  log(journal, dana, "2026-02-01", Channel::call, "the budget");
  log(journal, dana, "2026-02-10", Channel::call, "rollout worries");
  log(journal, dana, "2026-02-20", Channel::call);
  log(journal, dana, "2026-03-19", Channel::call, "after today");
  CHECK(reconnect(journal, dana).text == "rollout worries");
}

TEST_CASE("the channel is the one unused longest") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  log(journal, dana, "2026-01-10", Channel::call);
  log(journal, dana, "2026-02-01", Channel::email);
  log(journal, dana, "2026-03-01", Channel::call);
  log(journal, dana, "2026-01-01", Channel::gift);
  CHECK(reconnect(journal, dana).channel == Channel::email);
}

TEST_CASE("a way they can be reached by and never were comes first") {
  SmallJournal journal;
  Party dana = journal.party(journal.person("Dana Ruiz"));
  dana.addresses = {{Address::Kind::phone, "+49 30 5550142"},
                    {Address::Kind::email, "dana@acme.example"},
                    {Address::Kind::chat, "@dana"}};
  journal.store(dana);
  CHECK(reconnect(journal, dana.id).channel == Channel::call);
  log(journal, dana.id, "2026-03-01", Channel::call);
  CHECK(reconnect(journal, dana.id).channel == Channel::email);
  log(journal, dana.id, "2026-03-02", Channel::email);
  CHECK(reconnect(journal, dana.id).channel == Channel::chat);
  log(journal, dana.id, "2026-03-03", Channel::chat);
  CHECK(reconnect(journal, dana.id).channel == Channel::call);
}

TEST_CASE("the channel they prefer comes before the one unused longest") {
  SmallJournal journal;
  const Id dana = journal.person("Dana Ruiz");
  log(journal, dana, "2026-01-10", Channel::call);
  log(journal, dana, "2026-03-01", Channel::email);
  add_fact(journal, dana, "Prefers", "mail, never on Mondays");
  add_fact(journal, dana, "prefers", "mornings");
  add_fact(journal, dana, "likes", "visits");
  CHECK(reconnect(journal, dana).channel == Channel::email);
}

TEST_CASE("of an org the contacts of its people count, while they belonged") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id dana = journal.person("Dana Ruiz", {journal.in(acme, {}, day_of("2026-03-01"))});
  const Id lee = journal.person("Lee Chan", {journal.in(acme)});
  log(journal, dana, "2026-03-02", Channel::call, "gone by then");
  log(journal, dana, "2026-02-20", Channel::call, "the budget");
  log(journal, lee, "2026-02-10", Channel::visit, "the plant");
  const DueRow row = reconnect(journal, acme);
  CHECK(row.text == "the budget");
  CHECK(row.channel == Channel::visit);
}

TEST_CASE("members are those of today, by whatever way, and the party itself") {
  SmallJournal journal;
  const Id acme = journal.org("Acme");
  const Id rollout = journal.project("Rollout", {journal.in(acme)});
  const Id dana = journal.person("Dana Ruiz", {journal.in(rollout)});
  Party sam = journal.party(journal.person("Sam Okafor", {journal.in(rollout)}));
  sam.internal = true;
  journal.store(sam);
  journal.person("Lee Chan", {journal.in(acme, {}, journal.today)});
  const Id ann = journal.person("Ann Hill");
  CHECK(with_members(journal.database, {journal.name(acme), journal.name(ann)}, journal.today) ==
        std::set{acme, rollout, dana, sam.id, ann});
}

TEST_CASE("who has a tag is found whatever its case") {
  SmallJournal journal;
  Party dana = journal.party(journal.person("Dana Ruiz"));
  dana.tags = {"Pilot"};
  journal.store(dana);
  CHECK(tagged(journal.database, "pilot") == std::set{dana.id});
  CHECK(tagged(journal.database, "pilots").empty());
}

}  // namespace relate::store
