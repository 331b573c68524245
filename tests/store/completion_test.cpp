#include "relate/store/completion.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "relate/store/database.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

constexpr IdRange all_ids = {0, std::numeric_limits<Id>::max()};
constexpr int most = 200;

std::string handles(const std::vector<PartyName>& parties) {
  std::string text;
  for (const PartyName& party : parties) text += (text.empty() ? "" : " ") + party.handle;
  return text;
}

std::string texts(const std::vector<ItemLine>& items) {
  std::string text;
  for (const ItemLine& item : items) text += (text.empty() ? "" : "; ") + item.text;
  return text;
}

Item add_item(MemoryJournal& journal, Item item) {
  item.opened = today;
  journal.change("add", [&](Operation& operation) { save_item(operation, item); });
  return item;
}

}  // namespace

TEST_CASE("parties are found by the beginning of handle, alias and full name, by handle") {
  MemoryJournal journal;
  journal.add({.handle = "zoe-muller", .name = "Zoë Müller", .aliases = {"Chefin"}});
  journal.add({.handle = "boss", .name = "Zoran Ilić"});
  journal.add_org("zorn", "Zorn KG");
  const auto beginning = [&](std::string_view folded, std::optional<PartyKind> kind = {}) {
    return handles(parties_beginning(journal.database, folded, kind, today, most));
  };
  CHECK(beginning("zo") == "boss zoe-muller zorn");
  CHECK(beginning("zo", PartyKind::org) == "zorn");
  CHECK(beginning("zoe m") == "zoe-muller");
  CHECK(beginning("chef") == "zoe-muller");
  CHECK(beginning("") == "boss zoe-muller zorn");
  CHECK(beginning("ller") == "");
  CHECK(parties_beginning(journal.database, "", {}, today, 2).size() == 2);
}

TEST_CASE("parties are found by another word of the name where nothing begins so") {
  MemoryJournal journal;
  journal.add({.handle = "zoe-muller", .name = "Zoë Müller"});
  journal.add({.handle = "ann", .name = "Ann Muller"});
  journal.add_org("mill", "The Mill");
  const auto beginning = [&](std::string_view folded, std::optional<PartyKind> kind = {}) {
    return handles(parties_beginning(journal.database, folded, kind, today, most));
  };
  CHECK(beginning("mul") == "ann zoe-muller");
  CHECK(beginning("mi") == "mill");
  CHECK(beginning("mul", PartyKind::org) == "");
}

TEST_CASE("who has ended is not offered, who will end is") {
  MemoryJournal journal;
  journal.add({.handle = "olga", .name = "Olga Petrova", .ended = today});
  journal.add({.handle = "omar", .name = "Omar Haddad", .ended = march(19)});
  CHECK(handles(parties_beginning(journal.database, "o", {}, today, most)) == "omar");
}

TEST_CASE("open items are found by the beginning of their ids, those due first") {
  MemoryJournal journal;
  const PartyName dana = journal.name(journal.add_person("dana", "Dana Ruiz"));
  const PartyName lee = journal.name(journal.add_person("lee", "Lee Chan"));
  add_item(journal, {.text = "some day", .parties = {{dana, {}}, {lee, {}}}});
  add_item(journal, {.text = "later", .parties = {{lee, {}}}, .due = march(25)});
  const Item soon = add_item(journal, {.text = "soon", .parties = {{dana, {}}}, .due = march(20)});
  add_item(journal,
           {.text = "done", .parties = {{dana, {}}}, .closed = today, .closed_as = "kept"});
  const auto open = open_items(journal.database, all_ids, most);
  CHECK(texts(open) == "soon; later; some day");
  CHECK(open.front().who == "Dana Ruiz");
  CHECK(open.back().who == "Dana Ruiz");
  CHECK(texts(open_items(journal.database, {soon.id, soon.id}, most)) == "soon");
  CHECK(texts(open_items(journal.database, all_ids, 1)) == "soon");
}

TEST_CASE("what is to be told waits until everyone but our side was told, closed or not") {
  MemoryJournal journal;
  const PartyName dana = journal.name(journal.add_person("dana", "Dana Ruiz"));
  const PartyName sam =
      journal.name(journal.add({.handle = "sam", .name = "Sam Okafor", .internal = true}));
  const auto add = [&](const char* text, std::vector<ItemParty> parties,
                       std::optional<Day> closed = {}) {
    add_item(journal, {.kind = ItemKind::roadblock,
                       .text = text,
                       .parties = std::move(parties),
                       .closed = closed,
                       .closed_as = closed ? "resolved" : ""});
  };
  add("resolved", {{dana, {}}}, today);
  add("open", {{dana, {}}, {sam, {}}});
  add("told", {{dana, today}, {sam, {}}});
  const auto untold = [&](ItemKind kind) {
    return texts(untold_items(journal.database, kind, all_ids, most));
  };
  CHECK(untold(ItemKind::roadblock) == "open; resolved");
  CHECK(untold(ItemKind::feedback) == "");
}

TEST_CASE("every tag is given once a kind of record, however many have it") {
  MemoryJournal journal;
  for (const char* handle : {"a", "b", "c"})
    journal.add({.handle = handle, .name = handle, .tags = {"sponsor", "Ost"}});
  const PartyName a = journal.name(journal.add_person("dana", "Dana Ruiz"));
  add_item(journal, {.text = "x", .parties = {{a, {}}}, .tags = {"sponsor", "budget"}});
  CHECK(party_tags(journal.database, most) == std::vector<std::string>{"Ost", "sponsor"});
  CHECK(all_tags(journal.database, most) ==
        std::vector<std::string>{"Ost", "sponsor", "budget", "sponsor"});
  CHECK(party_tags(journal.database, 1) == std::vector<std::string>{"Ost"});
}

}  // namespace relate::store
