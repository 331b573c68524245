#include <algorithm>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

bool save(MemoryJournal& journal, Party& party) {
  return journal.change("edit", [&](Operation& operation) { save_party(operation, party); });
}

Party reloaded(MemoryJournal& journal, const Party& party) {
  return load_party(journal.database, party.id, today);
}

std::string addresses(const Party& party) {
  constexpr const char* kinds[] = {"email", "phone", "chat"};
  std::string text;
  for (const Address& address : party.addresses)
    text += std::string(kinds[static_cast<int>(address.kind)]) + ":" + address.text + " ";
  return text;
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += value + " ";
  return text;
}

}  // namespace

TEST_CASE("every field of a person is stored and read again") {
  MemoryJournal journal;
  Party dana{.kind = PartyKind::person,
             .handle = "dana-ruiz",
             .name = "Dana Ruiz",
             .internal = true,
             .level = "executive",
             .time_zone = "Europe/Berlin",
             .every = "2w",
             .at_most = "1m",
             .snoozed_until = march(25),
             .ended = march(30),
             .is_private = true,
             .added = march(2),
             .aliases = {"Chef"},
             .addresses = {{Address::Kind::phone, "+49 30 1234567"},
                           {Address::Kind::email, "dana@acme.example"},
                           {Address::Kind::chat, "@dana"}},
             .tags = {"sponsor"}};
  CHECK(save(journal, dana));
  const Party stored = reloaded(journal, dana);
  CHECK(stored.kind == PartyKind::person);
  CHECK(stored.handle == "dana-ruiz");
  CHECK(stored.name == "Dana Ruiz");
  CHECK(!stored.account);
  CHECK(stored.internal);
  CHECK(stored.level == "executive");
  CHECK(stored.time_zone == "Europe/Berlin");
  CHECK(stored.every == "2w");
  CHECK(stored.each.empty());
  CHECK(stored.at_most == "1m");
  CHECK(stored.snoozed_until == march(25));
  CHECK(stored.ended == march(30));
  CHECK(stored.is_private);
  CHECK(stored.added == march(2));
  CHECK(joined(stored.aliases) == "Chef ");
  CHECK(addresses(stored) == "phone:+49 30 1234567 email:dana@acme.example chat:@dana ");
  CHECK(joined(stored.tags) == "sponsor ");
}

TEST_CASE("an org and a project are stored as what they are, with an account and a cadence") {
  MemoryJournal journal;
  const Party acme = journal.add(
      {.kind = PartyKind::org, .handle = "acme", .name = "Acme", .account = true, .each = "1m"});
  CHECK(reloaded(journal, acme).kind == PartyKind::org);
  CHECK(reloaded(journal, acme).account);
  CHECK(reloaded(journal, acme).each == "1m");
  const Party rollout =
      journal.add({.kind = PartyKind::project, .handle = "rollout", .name = "Rollout"});
  CHECK(reloaded(journal, rollout).kind == PartyKind::project);
}

TEST_CASE("what is taken away is empty again") {
  MemoryJournal journal;
  Party dana = journal.add({.handle = "dana-ruiz",
                            .name = "Dana Ruiz",
                            .level = "executive",
                            .every = "2w",
                            .snoozed_until = march(25),
                            .ended = march(18)});
  dana.level = dana.every = "";
  dana.snoozed_until.reset();
  dana.ended.reset();
  CHECK(save(journal, dana));
  const Party stored = reloaded(journal, dana);
  CHECK(stored.level.empty());
  CHECK(stored.every.empty());
  CHECK(!stored.snoozed_until);
  CHECK(!stored.ended);
  CHECK(journal.value("SELECT level IS NULL AND every IS NULL FROM party") == "1");
}

TEST_CASE("aliases, tags and addresses are added and removed one by one") {
  MemoryJournal journal;
  Party dana = journal.add({.handle = "dana-ruiz",
                            .name = "Dana Ruiz",
                            .aliases = {"Boss", "Chef"},
                            .addresses = {{Address::Kind::email, "dana@acme.example"},
                                          {Address::Kind::phone, "030 123456"}},
                            .tags = {"champion", "sponsor"}});
  const std::string kept_alias = journal.value("SELECT id FROM alias WHERE text = 'Chef'");
  dana.aliases = {"Chef", "Dee"};
  dana.tags = {"sponsor", "vip"};
  dana.addresses = {{Address::Kind::phone, "030 123456"}, {Address::Kind::chat, "@dana"}};
  CHECK(save(journal, dana));
  CHECK(joined(reloaded(journal, dana).aliases) == "Chef Dee ");
  CHECK(joined(reloaded(journal, dana).tags) == "sponsor vip ");
  CHECK(addresses(reloaded(journal, dana)) == "phone:030 123456 chat:@dana ");
  CHECK(journal.value("SELECT id FROM alias WHERE text = 'Chef'") == kept_alias);
}

TEST_CASE("addresses keep the order in which they are preferred") {
  MemoryJournal journal;
  Party dana = journal.add({.handle = "dana-ruiz",
                            .name = "Dana Ruiz",
                            .addresses = {{Address::Kind::email, "a@acme.example"},
                                          {Address::Kind::email, "b@acme.example"}}});
  std::ranges::reverse(dana.addresses);
  CHECK(save(journal, dana));
  CHECK(addresses(reloaded(journal, dana)) == "email:b@acme.example email:a@acme.example ");
}

TEST_CASE("memberships come in the order of their days, the first without one before all") {
  MemoryJournal journal;
  const PartyName acme = journal.name(journal.add_org("acme", "Acme"));
  const PartyName globex = journal.name(journal.add_org("globex", "Globex"));
  Party dana = journal.add(
      {.handle = "dana-ruiz",
       .name = "Dana Ruiz",
       .memberships = {{.group = globex, .role = "COO", .department = "Board", .since = march(9)},
                       {.group = acme, .role = "CIO", .until = march(9)}}});
  const Party stored = reloaded(journal, dana);
  REQUIRE(stored.memberships.size() == 2);
  CHECK(stored.memberships[0].group.handle == "acme");
  CHECK(stored.memberships[0].role == "CIO");
  CHECK(stored.memberships[0].department.empty());
  CHECK(!stored.memberships[0].since);
  CHECK(stored.memberships[0].until == march(9));
  CHECK(stored.memberships[1].group.name == "Globex");
  CHECK(stored.memberships[1].department == "Board");
  CHECK(stored.memberships[1].since == march(9));
  CHECK(!stored.memberships[1].until);
  CHECK(stored.memberships[1].member == dana.id);
  CHECK(stored.memberships[1].id == dana.memberships[0].id);
}

TEST_CASE("memberships are changed in place, and those that are left out go") {
  MemoryJournal journal;
  const PartyName acme = journal.name(journal.add_org("acme", "Acme"));
  const PartyName globex = journal.name(journal.add_org("globex", "Globex"));
  Party dana =
      journal.add({.handle = "dana-ruiz",
                   .name = "Dana Ruiz",
                   .memberships = {{.group = acme}, {.group = globex, .since = march(9)}}});
  dana = reloaded(journal, dana);
  const Id kept = dana.memberships[0].id;
  dana.memberships.pop_back();
  dana.memberships[0].role = "CIO";
  CHECK(save(journal, dana));
  const Party stored = reloaded(journal, dana);
  REQUIRE(stored.memberships.size() == 1);
  CHECK(stored.memberships[0].id == kept);
  CHECK(stored.memberships[0].role == "CIO");
}

TEST_CASE("a change of a party is taken back with all that belongs to it") {
  MemoryJournal journal;
  const PartyName acme = journal.name(journal.add_org("acme", "Acme"));
  Party dana = journal.add({.handle = "dana-ruiz",
                            .name = "Dana Ruiz",
                            .aliases = {"Chef"},
                            .addresses = {{Address::Kind::email, "dana@acme.example"}},
                            .tags = {"sponsor"},
                            .memberships = {{.group = acme, .role = "CIO"}}});
  dana.name = "Dana Brown";
  dana.aliases = {"Boss"};
  dana.addresses = {{Address::Kind::phone, "030 123456"}};
  dana.tags = {"vip"};
  dana.memberships[0].until = today;
  save(journal, dana);
  journal.undo();
  const Party stored = reloaded(journal, dana);
  CHECK(stored.name == "Dana Ruiz");
  CHECK(joined(stored.aliases) == "Chef ");
  CHECK(addresses(stored) == "email:dana@acme.example ");
  CHECK(joined(stored.tags) == "sponsor ");
  CHECK(!stored.memberships[0].until);
}

TEST_CASE("a party that is not there is not found, in full or by name") {
  MemoryJournal journal;
  CHECK(refusal([&] { load_party(journal.database, 1, today); }) ==
        "not found: no party 'kkkkkkkkkkkkkkkl'");
  CHECK(refusal([&] { load_party_name(journal.database, 1, today); }) ==
        "not found: no party 'kkkkkkkkkkkkkkkl'");
}

TEST_CASE("tags are counted over parties, interactions and items") {
  MemoryJournal journal;
  const Party dana =
      journal.add({.handle = "dana-ruiz", .name = "Dana Ruiz", .tags = {"budget", "sponsor"}});
  Interaction entry{.day = today, .participants = {{journal.name(dana), Role::with}}};
  entry.tags = {"budget"};
  Item item{.text = "send it", .opened = today, .tags = {"budget", "urgent"}};
  journal.change("log", [&](Operation& operation) {
    save_interaction(operation, entry);
    save_item(operation, item);
  });
  std::string text;
  for (const auto& [tag, count] : list_tags(journal.database))
    text += tag + "=" + std::to_string(count) + " ";
  CHECK(text == "budget=3 sponsor=1 urgent=1 ");
  CHECK(known_tags(journal.database) == std::vector<std::string>{"budget", "sponsor", "urgent"});
}

}  // namespace relate::store
