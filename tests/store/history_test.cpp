#include "relate/store/history.hpp"

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/merge.hpp"
#include "relate/store/occasions.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

std::string history(MemoryJournal& journal, std::optional<Id> record = {}, int limit = -1) {
  return sentences(past_operations(journal.database, record, limit));
}

std::string people(MemoryJournal& journal) {
  return journal.column("SELECT handle FROM party ORDER BY handle");
}

/// Takes back the operation of that number alone.
std::string undo_number(MemoryJournal& journal, std::int64_t number) {
  return refusal([&] {
    journal.change("undo", [&](Operation& operation) {
      const PastOperation past = operation_numbered(journal.database, number);
      take_back(operation, past);
      operation.set_undoes({past.key});
    });
  });
}

}  // namespace

TEST_CASE("a record that is gone is known by its id, and by what operations say of it") {
  MemoryJournal journal;
  const Id dana = journal.add_person("dana-ruiz", "Dana Ruiz").id;
  journal.change("rm person Dana Ruiz",
                 [&](Operation& operation) { remove_party(operation, dana); });
  const IdRange all = *id_range(to_letters(dana).substr(0, 15));
  CHECK(records_changed(journal.database, all, 5) == std::vector<Id>{dana});
  CHECK(history(journal, dana) == "rm person Dana Ruiz; add Dana Ruiz");
  const auto naming = [&](const std::vector<std::string>& words, int limit = -1) {
    return sentences(operations_naming(journal.database, words, limit));
  };
  CHECK(naming({"dana", "ruiz"}) == "rm person Dana Ruiz; add Dana Ruiz");
  CHECK(naming({"dana"}, 1) == "rm person Dana Ruiz");
  CHECK(naming({"ruiz", "dana"}) == "");
  CHECK(naming({}) == "");
}

TEST_CASE("operations are listed newest first, with their sentences, up to a limit") {
  MemoryJournal journal;
  CHECK(past_operations(journal.database, {}, -1).empty());
  journal.add_person("dana-ruiz", "Dana Ruiz");
  journal.add_person("lee-chan", "Lee Chan");
  CHECK(history(journal) == "add Lee Chan; add Dana Ruiz");
  CHECK(history(journal, {}, 1) == "add Lee Chan");
  const PastOperation newest = past_operations(journal.database, {}, 1).at(0);
  CHECK(newest.key == OperationKey{7, 2});
  CHECK(newest.at == "2026-03-18T08:00:00Z");
  CHECK(!newest.is_undo);
}

TEST_CASE("the history of a record has what changed it, and nothing else") {
  MemoryJournal journal;
  Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  journal.add_person("lee-chan", "Lee Chan");
  dana.level = "executive";
  journal.change("edit Dana", [&](Operation& operation) { save_party(operation, dana); });
  CHECK(history(journal, dana.id) == "edit Dana; add Dana Ruiz");
  CHECK(history(journal, dana.id, 1) == "edit Dana");
}

TEST_CASE("the history of a party has what happened to its items, entries and occasions") {
  MemoryJournal journal;
  const Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  Item item = journal.add_item({journal.name(dana)}, "send it");
  item.text = "send it all";
  journal.change("edit item", [&](Operation& operation) { save_item(operation, item); });
  Interaction entry = journal.log({{journal.name(dana), Role::with}}, "budget");
  entry.mood = 1;
  journal.change("edit entry", [&](Operation& operation) { save_interaction(operation, entry); });
  Occasion occasion{.who = {journal.name(dana)}, .label = "birthday", .date = {{}, 3, 20}};
  journal.change("add occasion", [&](Operation& operation) { save_occasion(operation, occasion); });
  journal.change("edit occasion", [&](Operation& operation) {
    occasion.lead = 14;
    save_occasion(operation, occasion);
  });
  journal.change("rm item", [&](Operation& operation) { remove_item(operation, item.id); });
  CHECK(history(journal, dana.id) ==
        "rm item; edit occasion; add occasion; edit entry; log budget; edit item; add send it; "
        "add Dana Ruiz");
  CHECK(history(journal, item.id) == "rm item; edit item; add send it");
}

TEST_CASE(
    "what becomes of an item is the history of those it concerns, not of all who were there") {
  MemoryJournal journal;
  const Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  const Party lee = journal.add_person("lee-chan", "Lee Chan");
  const Interaction meeting =
      journal.log({{journal.name(dana), Role::with}, {journal.name(lee), Role::with}}, "budget");
  Item item = journal.add_item({journal.name(dana)}, "send it");
  item.interaction = meeting.id;
  journal.change("bind item", [&](Operation& operation) { save_item(operation, item); });
  item.text = "send it all";
  journal.change("edit item", [&](Operation& operation) { save_item(operation, item); });
  journal.change("rm item", [&](Operation& operation) { remove_item(operation, item.id); });
  CHECK(history(journal, lee.id) == "log budget; add Lee Chan");
  CHECK(history(journal, meeting.id) == "log budget");
  CHECK(history(journal, dana.id) ==
        "rm item; edit item; bind item; add send it; log budget; add Dana Ruiz");
}

TEST_CASE("the history of a party has what happened to its facts and memberships") {
  MemoryJournal journal;
  Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  const Party acme = journal.add_org("acme", "Acme");
  Fact fact{.who = journal.name(dana), .key = "prefers", .value = "mornings"};
  journal.change("add fact", [&](Operation& operation) { save_fact(operation, fact); });
  fact.value = "evenings";
  journal.change("edit fact", [&](Operation& operation) { save_fact(operation, fact); });
  dana.memberships = {{.group = journal.name(acme)}};
  journal.change("join", [&](Operation& operation) { save_party(operation, dana); });
  dana.memberships[0].role = "CIO";
  journal.change("promote", [&](Operation& operation) { save_party(operation, dana); });
  CHECK(history(journal, dana.id) == "promote; join; edit fact; add fact; add Dana Ruiz");
  CHECK(history(journal, acme.id) == "promote; join; add Acme");
}

TEST_CASE("the history of a party has that of those merged into it, and in turn into these") {
  MemoryJournal journal;
  const Id dana = journal.add_person("dana-ruiz", "Dana Ruiz").id;
  const Id second = journal.add_person("druiz", "D. Ruiz").id;
  const Id third = journal.add_person("dr", "D. R.").id;
  journal.change("merge druiz", [&](Operation& all) { merge_parties(all, second, third); });
  journal.change("merge dana", [&](Operation& all) { merge_parties(all, dana, second); });
  CHECK(history(journal, dana) == "merge dana; merge druiz; add D. R.; add D. Ruiz; add Dana Ruiz");
  journal.undo();  // the second is there again, and its history its own
  CHECK(history(journal, dana) == "undo; (merge dana); add Dana Ruiz");
}

TEST_CASE("undo takes the newest that hold, and says when there are not as many") {
  MemoryJournal journal;
  CHECK(refusal([&] { undoable(journal.database, 1); }) ==
        "refused: there is nothing to undo\nhint: relate history");
  journal.add_person("dana-ruiz", "Dana Ruiz");
  journal.add_person("lee-chan", "Lee Chan");
  journal.add_person("ann-hill", "Ann Hill");
  CHECK(sentences(undoable(journal.database, 2)) == "add Ann Hill; add Lee Chan");
  CHECK(refusal([&] { undoable(journal.database, 4); }) ==
        "refused: there are only 3 operations to undo\nhint: relate undo 3");
  journal.undo();
  CHECK(people(journal) == "dana-ruiz lee-chan");
  CHECK(sentences(undoable(journal.database, 1)) == "add Lee Chan");
  journal.undo(2);
  CHECK(people(journal) == "");
  CHECK(refusal([&] { undoable(journal.database, 1); }) ==
        "refused: there is nothing to undo\nhint: relate history");
}

TEST_CASE("the hint for one operation that is left can be pasted") {
  MemoryJournal journal;
  journal.add_person("dana-ruiz", "Dana Ruiz");
  CHECK(refusal([&] { undoable(journal.database, 2); }) ==
        "refused: there is only 1 operation to undo\nhint: relate undo 1");
}

TEST_CASE("an operation is found by its number") {
  MemoryJournal journal;
  journal.add_person("dana-ruiz", "Dana Ruiz");
  CHECK(operation_numbered(journal.database, 1).sentence == "add Dana Ruiz");
  CHECK(refusal([&] { operation_numbered(journal.database, 2); }) ==
        "not found: no operation number 2\nhint: relate history");
}

TEST_CASE("taking back what a later record needs is refused, naming it, and changes nothing") {
  MemoryJournal journal;
  const Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  journal.log({{journal.name(dana), Role::with}}, "budget");
  const std::string before = history(journal);
  CHECK(undo_number(journal, 1) ==
        "refused: cannot take back 'add Dana Ruiz': 'log budget' came later and needs it\n"
        "hint: relate undo --operation 2  (that one first)");
  CHECK(people(journal) == "dana-ruiz");
  CHECK(history(journal) == before);
  CHECK(undo_number(journal, 2) == "done");
  CHECK(undo_number(journal, 1) == "done");
  CHECK(people(journal) == "");
}

TEST_CASE("taking back a change that was changed again is refused, naming the later one") {
  MemoryJournal journal;
  Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  for (const char* name : {"Dana Brown", "Dana Hill"}) {
    dana.name = name;
    journal.change(std::string("rename to ") + name,
                   [&](Operation& operation) { save_party(operation, dana); });
  }
  CHECK(undo_number(journal, 2) ==
        "refused: cannot take back 'rename to Dana Brown': 'rename to Dana Hill' came later and "
        "changed the same\nhint: relate undo --operation 3  (that one first)");
  CHECK(journal.value("SELECT name FROM party") == "Dana Hill");
}

TEST_CASE("a removed party does not come back where its handle was taken since") {
  MemoryJournal journal;
  const Party dana = journal.add_person("dana", "Dana Ruiz");
  journal.change("rm Dana Ruiz", [&](Operation& operation) { remove_party(operation, dana.id); });
  journal.add_person("dana", "Dana Brown");
  CHECK(undo_number(journal, 2) ==
        "refused: cannot take back 'rm Dana Ruiz': what came later stands in its place\n"
        "hint: relate history");
  CHECK(journal.value("SELECT name FROM party") == "Dana Brown");
}

TEST_CASE("redo brings back the latest undo, then the one before it, until something is done") {
  MemoryJournal journal;
  CHECK(refusal([&] { redoable(journal.database); }) ==
        "refused: there is nothing to redo\n"
        "hint: redo brings back what was undone last, until something else is done");
  journal.add_person("dana-ruiz", "Dana Ruiz");
  journal.add_person("lee-chan", "Lee Chan");
  journal.undo();
  journal.undo();
  CHECK(people(journal) == "");
  journal.redo();
  CHECK(people(journal) == "dana-ruiz");
  journal.redo();
  CHECK(people(journal) == "dana-ruiz lee-chan");
  CHECK(refusal([&] { redoable(journal.database); }).starts_with("refused: there is nothing"));
  journal.undo();
  journal.add_person("ann-hill", "Ann Hill");
  CHECK(refusal([&] { redoable(journal.database); }).starts_with("refused: there is nothing"));
}

TEST_CASE("redo brings back all of what one undo took") {
  MemoryJournal journal;
  journal.add_person("dana-ruiz", "Dana Ruiz");
  journal.add_person("lee-chan", "Lee Chan");
  journal.undo(2);
  journal.redo();
  CHECK(people(journal) == "dana-ruiz lee-chan");
  CHECK(history(journal) == "redo; (undo); add Lee Chan; add Dana Ruiz");
  journal.undo();
  CHECK(people(journal) == "dana-ruiz");
  journal.redo();
  CHECK(people(journal) == "dana-ruiz lee-chan");
}

TEST_CASE("what this machine captured last is the newest record that is still there") {
  MemoryJournal journal;
  const Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  CHECK(!last_captured(journal.database, 7));
  const Item item = journal.add_item({journal.name(dana)}, "send it");
  const Interaction entry = journal.log({{journal.name(dana), Role::with}}, "budget");
  CHECK(last_captured(journal.database, 7) == entry.id);
  CHECK(!last_captured(journal.database, 8));
  journal.undo();
  CHECK(last_captured(journal.database, 7) == item.id);
  journal.redo();
  CHECK(last_captured(journal.database, 7) == entry.id);
  journal.change("rm", [&](Operation& operation) { remove_interaction(operation, entry.id); });
  CHECK(last_captured(journal.database, 7) == item.id);
}

}  // namespace relate::store
