#include <doctest/doctest.h>

#include "relate/store/facts.hpp"
#include "relate/store/occasions.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

struct Cast : MemoryJournal {
  PartyName dana = name(add_person("dana-ruiz", "Dana Ruiz"));
  PartyName lee = name(add_person("lee-chan", "Lee Chan"));
  PartyName acme = name(add_org("acme", "Acme"));

  std::string remove(const PartyName& party) {
    std::string counts;
    change("rm", [&](Operation& operation) {
      for (const Removed& removed : remove_party(operation, party.id))
        counts += std::to_string(removed.count) + " " + removed.what + "; ";
    });
    return counts;
  }
  std::string count(const std::string& table) { return value("SELECT count(*) FROM " + table); }
};

}  // namespace

TEST_CASE("a party goes with its facts, links, assessments, memberships and what it is called") {
  Cast journal;
  Party dana = load_party(journal.database, journal.dana.id, today);
  dana.aliases = {"Chef"};
  dana.addresses = {{Address::Kind::email, "dana@acme.example"}};
  dana.tags = {"sponsor"};
  dana.memberships = {{.group = journal.acme}};
  Fact fact{.who = journal.dana, .key = "prefers", .value = "mornings"};
  journal.change("edit", [&](Operation& operation) {
    save_party(operation, dana);
    save_fact(operation, fact);
    operation.database().run(
        "INSERT INTO link (id, from_id, relation, to_id, recorded, sequence) "
        "VALUES (1, ?1, 'knows', ?2, '2026-03-18T08:00:00Z', 1), "
        "(2, ?2, 'reports-to', ?1, '2026-03-18T08:00:00Z', 2)",
        journal.dana.id, journal.lee.id);
    operation.database().run(
        "INSERT INTO assessment (id, party_id, day, recorded, sequence) "
        "VALUES (3, ?1, '2026-03-18', '2026-03-18T08:00:00Z', 3)",
        journal.dana.id);
  });
  CHECK(journal.remove(journal.dana) == "1 facts; 2 links; 1 assessments; 1 memberships; ");
  CHECK(journal.column("SELECT handle FROM party ORDER BY handle") == "acme lee-chan");
  for (const char* table :
       {"alias", "address", "party_tag", "membership", "fact", "link", "assessment"})
    CHECK(journal.count(table) == "0");
  journal.undo();
  CHECK(load_party(journal.database, journal.dana.id, today).memberships.size() == 1);
  CHECK(journal.count("link") == "2");
}

TEST_CASE("what concerns the party alone goes with it, what others share stays without it") {
  Cast journal;
  journal.add_item({journal.dana}, "hers");
  const Item shared = journal.add_item({journal.dana, journal.lee}, "shared");
  Occasion birthday{.who = {journal.dana}, .label = "birthday", .date = {{}, 3, 20}};
  Occasion meeting{.who = {journal.dana, journal.lee}, .label = "meeting", .date = {{}, 3, 20}};
  journal.change("occasions", [&](Operation& operation) {
    save_occasion(operation, birthday);
    save_occasion(operation, meeting);
  });
  CHECK(journal.remove(journal.dana) == "1 items; 1 occasions; ");
  CHECK(journal.column("SELECT text FROM item") == "shared");
  CHECK(load_item(journal.database, shared.id, today).parties.size() == 1);
  CHECK(journal.column("SELECT label FROM occasion") == "meeting");
  CHECK(load_occasion(journal.database, meeting.id, today).who.size() == 1);
}

TEST_CASE("entries go that nobody took part in any more; those with others stay") {
  Cast journal;
  journal.log({{journal.dana, Role::with}}, "alone");
  journal.log({{journal.dana, Role::with}, {journal.lee, Role::cc}}, "copied");
  journal.log({{journal.dana, Role::with}, {journal.lee, Role::with}}, "both");
  journal.log({{journal.lee, Role::with}, {journal.dana, Role::mentioned}}, "mentioned");
  CHECK(journal.remove(journal.dana) == "2 interactions; ");
  CHECK(journal.column("SELECT text FROM interaction ORDER BY sequence") == "both mentioned");
  CHECK(journal.value("SELECT count(*) FROM participant WHERE party_id = ?1", journal.dana.id) ==
        "0");
  journal.undo();
  CHECK(journal.column("SELECT text FROM interaction ORDER BY sequence") ==
        "alone copied both mentioned");
}

TEST_CASE("an item that others share outlives the entry it came from") {
  Cast journal;
  const Interaction entry = journal.log({{journal.dana, Role::with}}, "alone");
  Item item{.text = "shared",
            .parties = {{journal.dana, {}}, {journal.lee, {}}},
            .opened = today,
            .interaction = entry.id};
  journal.change("item", [&](Operation& operation) { save_item(operation, item); });
  journal.remove(journal.dana);
  CHECK(!load_item(journal.database, item.id, today).interaction);
}

TEST_CASE("what belonged to a project or had an owner stays without them") {
  Cast journal;
  const PartyName rollout = journal.name(
      journal.add({.kind = PartyKind::project, .handle = "rollout", .name = "Rollout"}));
  Interaction entry{
      .day = today, .text = "x", .project = rollout, .participants = {{journal.dana, Role::with}}};
  Item item{.text = "send it",
            .parties = {{journal.dana, {}}},
            .opened = today,
            .owner = journal.lee,
            .project = rollout};
  journal.change("log", [&](Operation& operation) {
    save_interaction(operation, entry);
    save_item(operation, item);
  });
  CHECK(journal.remove(rollout) == "");
  CHECK(journal.remove(journal.lee) == "");
  CHECK(!load_interaction(journal.database, entry.id, today).project);
  CHECK(!load_item(journal.database, item.id, today).project);
  CHECK(!load_item(journal.database, item.id, today).owner);
  CHECK(journal.value("SELECT count(*) FROM contact") == "1");
  journal.undo(2);
  CHECK(load_item(journal.database, item.id, today).owner->handle == "lee-chan");
  CHECK(journal.value("SELECT count(*) FROM contact") == "2");
}

TEST_CASE("an org goes and its people stay, without a membership") {
  Cast journal;
  Party dana = load_party(journal.database, journal.dana.id, today);
  dana.memberships = {{.group = journal.acme}};
  journal.change("join", [&](Operation& operation) { save_party(operation, dana); });
  CHECK(journal.remove(journal.acme) == "1 memberships; ");
  CHECK(load_party(journal.database, journal.dana.id, today).memberships.empty());
}

TEST_CASE("where a record came from is kept when the record goes") {
  Cast journal;
  journal.change("import", [&](Operation& operation) {
    operation.database().run("INSERT INTO source VALUES ('vcard', 'uid', ?1, '{}')",
                             journal.dana.id);
  });
  journal.remove(journal.dana);
  CHECK(journal.count("source") == "1");
}

}  // namespace relate::store
