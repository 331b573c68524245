#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

struct Cast : MemoryJournal {
  PartyName dana = name(add_person("dana-ruiz", "Dana Ruiz"));
  PartyName lee = name(add_person("lee-chan", "Lee Chan"));
  PartyName rollout =
      name(add({.kind = PartyKind::project, .handle = "rollout", .name = "Rollout"}));

  bool save(Item& item) {
    return change("item", [&](Operation& operation) { save_item(operation, item); });
  }
  Item reloaded(const Item& item) { return load_item(database, item.id, today); }
  std::string texts(const ItemFilter& filter) {
    std::string text;
    for (const Item& item : list_items(database, filter, today))
      text += (text.empty() ? "" : " ") + item.text;
    return text;
  }
};

std::string parties(const Item& item) {
  std::string text;
  for (const ItemParty& party : item.parties)
    text += party.party.handle + (party.told ? "@" + to_iso(*party.told) : "") + " ";
  return text;
}

}  // namespace

TEST_CASE("every field of an item is stored and read again") {
  Cast journal;
  const Interaction call = journal.log({{journal.dana, Role::with}}, "budget");
  Item promise{.kind = ItemKind::promise,
               .text = "send the revised SOW",
               .parties = {{journal.lee, march(17)}, {journal.dana, {}}},
               .opened = march(10),
               .due = march(20),
               .closed = march(18),
               .closed_as = "kept",
               .outcome = "by mail",
               .owner = journal.lee,
               .project = journal.rollout,
               .interaction = call.id,
               .every = "1w",
               .base = march(13),
               .series = 42,
               .priority = 1,
               .is_private = true,
               .tags = {"sow", "urgent"},
               .moves = {{march(11), march(13), march(20)}, {march(12), {}, {}}},
               .wordings = {{"send the SOW", march(11)}}};
  CHECK(journal.save(promise));
  const Item stored = journal.reloaded(promise);
  CHECK(stored.kind == ItemKind::promise);
  CHECK(stored.text == "send the revised SOW");
  CHECK(parties(stored) == "lee-chan@2026-03-17 dana-ruiz ");
  CHECK(stored.opened == march(10));
  CHECK(stored.due == march(20));
  CHECK(stored.closed == march(18));
  CHECK(stored.closed_as == "kept");
  CHECK(stored.outcome == "by mail");
  REQUIRE(stored.owner);
  CHECK(stored.owner->handle == "lee-chan");
  REQUIRE(stored.project);
  CHECK(stored.project->handle == "rollout");
  CHECK(stored.interaction == call.id);
  CHECK(stored.every == "1w");
  CHECK(stored.base == march(13));
  CHECK(stored.series == 42);
  CHECK(stored.priority == 1);
  CHECK(stored.is_private);
  CHECK(stored.tags == std::vector<std::string>{"sow", "urgent"});
  REQUIRE(stored.moves.size() == 2);
  CHECK(stored.moves[0].made == march(11));
  CHECK(stored.moves[0].from == march(13));
  CHECK(stored.moves[0].to == march(20));
  CHECK(!stored.moves[1].from);
  CHECK(!stored.moves[1].to);
  REQUIRE(stored.wordings.size() == 1);
  CHECK(stored.wordings[0].text == "send the SOW");
  CHECK(stored.wordings[0].until == march(11));
  CHECK(stored.sequence == promise.sequence);
}

TEST_CASE("what only some kinds have is stored and read again, of every kind") {
  Cast journal;
  for (const KindRules& rules : kinds()) {
    Item item{.kind = rules.kind,
              .text = std::string(rules.word),
              .opened = today,
              .measure = "5 days",
              .why = "audit",
              .quote = "well done",
              .how = "survey",
              .nps = 0,
              .csat = 5,
              .quotable = true,
              .challenge = true};
    journal.save(item);
    const Item stored = journal.reloaded(item);
    CAPTURE(rules.word);
    CHECK(stored.kind == rules.kind);
    CHECK(stored.measure == "5 days");
    CHECK(stored.why == "audit");
    CHECK(stored.quote == "well done");
    CHECK(stored.how == "survey");
    CHECK(stored.nps == 0);
    CHECK(stored.csat == 5);
    CHECK(stored.quotable);
    CHECK(stored.challenge);
  }
}

TEST_CASE("moves and wordings are only added to, parties and tags changed") {
  Cast journal;
  Item item{.text = "send it", .parties = {{journal.dana, {}}}, .opened = today, .tags = {"sow"}};
  journal.save(item);
  item.moves = {{march(18), {}, march(20)}};
  journal.save(item);
  item.moves.push_back({march(19), march(20), march(25)});
  item.wordings.push_back({"send it", march(19)});
  item.parties = {{journal.lee, march(19)}};
  item.tags = {"urgent"};
  journal.save(item);
  const Item stored = journal.reloaded(item);
  CHECK(stored.moves.size() == 2);
  CHECK(stored.moves[1].to == march(25));
  CHECK(stored.wordings.size() == 1);
  CHECK(parties(stored) == "lee-chan@2026-03-19 ");
  CHECK(stored.tags == std::vector<std::string>{"urgent"});
  journal.undo();
  CHECK(journal.reloaded(item).moves.size() == 1);
  CHECK(journal.reloaded(item).wordings.empty());
  CHECK(parties(journal.reloaded(item)) == "dana-ruiz ");
}

TEST_CASE("open items come first, by due day, those without one last, then as recorded") {
  Cast journal;
  const auto add = [&](const char* text, std::optional<Day> due, std::optional<Day> closed) {
    Item item{.text = text, .opened = march(1), .due = due, .closed = closed};
    journal.save(item);
  };
  add("closed-early", march(2), march(3));
  add("open-none", {}, {});
  add("open-late", march(25), {});
  add("open-soon", march(20), {});
  add("open-soon-too", march(20), {});
  add("closed-none", {}, march(4));
  CHECK(journal.texts({}) ==
        "open-soon open-soon-too open-late open-none closed-early closed-none");
}

TEST_CASE("items are listed by each thing that is known of them") {
  Cast journal;
  const Interaction call = journal.log({{journal.dana, Role::with}}, "budget");
  Item first{.text = "first",
             .parties = {{journal.dana, {}}},
             .opened = march(10),
             .due = march(17),
             .project = journal.rollout,
             .interaction = call.id};
  Item second{.kind = ItemKind::ask,
              .text = "second",
              .parties = {{journal.lee, {}}},
              .opened = march(12),
              .due = march(18),
              .owner = journal.lee,
              .tags = {"sow"}};
  Item third{.text = "third", .opened = march(14), .due = march(10), .closed = march(16)};
  for (Item* item : {&first, &second, &third}) journal.save(*item);
  CHECK(journal.texts({}) == "first second third");
  CHECK(journal.texts({.kind = ItemKind::ask}) == "second");
  CHECK(journal.texts({.open = true}) == "first second");
  CHECK(journal.texts({.open = false}) == "third");
  CHECK(journal.texts({.overdue_on = march(18)}) == "first");
  CHECK(journal.texts({.who = journal.dana.id}) == "first");
  CHECK(journal.texts({.project = journal.rollout.id}) == "first");
  CHECK(journal.texts({.owner = journal.lee.id}) == "second");
  CHECK(journal.texts({.owner_is_me = true}) == "first third");
  CHECK(journal.texts({.interaction = call.id}) == "first");
  CHECK(journal.texts({.tag = "sow"}) == "second");
  CHECK(journal.texts({.opened_since = march(12)}) == "second third");
  CHECK(journal.texts({.opened_until = march(12)}) == "first second");
  CHECK(journal.texts({.due_since = march(17)}) == "first second");
  CHECK(journal.texts({.due_until = march(17)}) == "first third");
  CHECK(journal.texts({.closed_since = march(16)}) == "third");
  CHECK(journal.texts({.closed_until = march(15)}) == "");
  CHECK(journal.texts({.open = true, .opened_since = march(11)}) == "second");
}

TEST_CASE("removing an item takes all that belongs to it along, and is taken back whole") {
  Cast journal;
  Item item{.text = "send it",
            .parties = {{journal.dana, {}}},
            .opened = today,
            .tags = {"sow"},
            .moves = {{today, {}, march(20)}},
            .wordings = {{"send", today}}};
  journal.save(item);
  journal.change("rm", [&](Operation& operation) { remove_item(operation, item.id); });
  CHECK(refusal([&] { journal.reloaded(item); }) ==
        "not found: no item '" + to_letters(item.id) + "'");
  for (const char* table : {"item_party", "item_tag", "item_move", "item_wording"})
    CHECK(journal.value(std::string("SELECT count(*) FROM ") + table) == "0");
  journal.undo();
  CHECK(parties(journal.reloaded(item)) == "dana-ruiz ");
  CHECK(journal.reloaded(item).moves.size() == 1);
  CHECK(journal.reloaded(item).wordings.size() == 1);
  CHECK(journal.reloaded(item).tags == std::vector<std::string>{"sow"});
}

}  // namespace relate::store
