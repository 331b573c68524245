#include "relate/store/facts.hpp"

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

struct Cast : MemoryJournal {
  PartyName zoe = name(add_person("zoe", "Zoë Müller"));
  PartyName ann = name(add_person("ann", "Ann Hill"));

  Fact add_fact(const PartyName& who, const char* key, const char* value) {
    Fact fact{.who = who, .key = key, .value = value};
    change("fact", [&](Operation& operation) { save_fact(operation, fact); });
    return fact;
  }
  std::string texts(std::optional<Id> who) {
    std::string text;
    for (const Fact& fact : list_facts(database, who, today))
      text += fact.who.handle + " " + fact.key + ": " + fact.value + "; ";
    return text;
  }
};

}  // namespace

TEST_CASE("a fact is stored, changed and removed, and each of these taken back") {
  Cast journal;
  Fact fact{.who = journal.zoe, .key = "prefers", .value = "mornings", .is_private = true};
  journal.change("fact", [&](Operation& operation) { save_fact(operation, fact); });
  const auto stored = [&] { return load_fact(journal.database, fact.id, today); };
  CHECK(stored().who.handle == "zoe");
  CHECK(stored().key == "prefers");
  CHECK(stored().value == "mornings");
  CHECK(stored().is_private);
  fact.value = "evenings";
  fact.is_private = false;
  journal.change("edit", [&](Operation& operation) { save_fact(operation, fact); });
  CHECK(stored().value == "evenings");
  CHECK(!stored().is_private);
  journal.change("rm", [&](Operation& operation) { remove_fact(operation, fact.id); });
  CHECK(refusal(stored) == "not found: no fact '" + to_letters(fact.id) + "'");
  journal.undo();
  CHECK(stored().value == "evenings");
  journal.undo();
  CHECK(stored().value == "mornings");
}

TEST_CASE("facts are listed by name of the party, then by key, then as recorded") {
  Cast journal;
  journal.add_fact(journal.zoe, "prefers", "mornings");
  journal.add_fact(journal.zoe, "likes", "tea");
  journal.add_fact(journal.zoe, "likes", "chess");
  journal.add_fact(journal.ann, "prefers", "calls");
  CHECK(journal.texts(journal.zoe.id) ==
        "zoe likes: tea; zoe likes: chess; zoe prefers: mornings; ");
  CHECK(journal.texts({}) ==
        "ann prefers: calls; zoe likes: tea; zoe likes: chess; zoe prefers: mornings; ");
}

}  // namespace relate::store
