#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "relate/store/history.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/parties.hpp"
#include "relate/store/schema.hpp"

namespace relate::store {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 3 / 18;
constexpr Day march(unsigned day) { return 2026y / 3 / std::chrono::day(day); }

/// A journal in memory, and operations on it as a machine would do them.
struct MemoryJournal {
  Database database{":memory:", Database::Access::write};
  std::mt19937_64 random{1};
  Stamp stamp{.at = "2026-03-18T08:00:00Z", .today = today, .device = 7};

  explicit MemoryJournal(std::span<const Migration> steps = migrations()) {
    migrate(database, steps);
  }

  /// Does `action` as one operation; whether anything was changed.
  template <class Action>
  bool change(const std::string& sentence, Action action) {
    Operation operation(database, stamp, random);
    action(operation);
    return operation.commit(sentence);
  }

  Party add(Party party) {
    party.added = today;
    change("add " + party.name, [&](Operation& operation) { save_party(operation, party); });
    return party;
  }
  Party add_person(const std::string& handle, const std::string& name) {
    return add({.handle = handle, .name = name});
  }
  Party add_org(const std::string& handle, const std::string& name) {
    return add({.kind = PartyKind::org, .handle = handle, .name = name});
  }

  PartyName name(const Party& party) { return load_party_name(database, party.id, today); }

  Interaction log(const std::vector<Participant>& participants, const std::string& text) {
    Interaction entry{.day = today, .text = text, .participants = participants};
    change("log " + text, [&](Operation& operation) {
      save_interaction(operation, entry);
      operation.set_captured(entry.id);
    });
    return entry;
  }

  Item add_item(const std::vector<PartyName>& parties, const std::string& text) {
    Item item{.text = text, .opened = today};
    for (const PartyName& party : parties) item.parties.push_back({party, {}});
    change("add " + text, [&](Operation& operation) {
      save_item(operation, item);
      operation.set_captured(item.id);
    });
    return item;
  }

  /// Takes the newest `count` operations back, as `undo` does.
  void undo(int count = 1) {
    const std::vector<PastOperation> undone = undoable(database, count);
    change("undo", [&](Operation& operation) {
      std::vector<OperationKey> keys;
      for (const PastOperation& past : undone) {
        take_back(operation, past);
        keys.push_back(past.key);
      }
      operation.set_undoes(keys);
    });
  }

  void redo() {
    const PastOperation undone = redoable(database);
    change("redo", [&](Operation& operation) {
      take_back(operation, undone);
      operation.set_undoes({undone.key});
    });
  }

  /// The single value that `sql` gives, as text.
  template <class... Values>
  std::string value(const std::string& sql, const Values&... values) {
    Statement row = database.query(sql, values...);
    return row.step() ? row.text(0) : "(no row)";
  }

  /// The first column of what `sql` gives, with blanks between.
  template <class... Values>
  std::string column(const std::string& sql, const Values&... values) {
    std::string text;
    Statement rows = database.query(sql, values...);
    while (rows.step()) text += (text.empty() ? "" : " ") + rows.text(0);
    return text;
  }
};

/// The sentences of operations, with `; ` between; undone ones in parentheses.
inline std::string sentences(const std::vector<PastOperation>& operations) {
  std::string text;
  for (const PastOperation& past : operations) {
    text += text.empty() ? "" : "; ";
    text += past.is_undone ? "(" + past.sentence + ")" : past.sentence;
  }
  return text;
}

}  // namespace relate::store
