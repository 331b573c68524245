#include "relate/store/operation.hpp"

#include <set>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

std::string number_of_operations(MemoryJournal& journal) {
  return journal.value("SELECT count(*) FROM operation");
}

std::string people(MemoryJournal& journal) {
  return journal.column("SELECT handle FROM party ORDER BY handle");
}

void add(Operation& operation, const std::string& handle) {
  Party party{.handle = handle, .name = handle, .added = today};
  save_party(operation, party);
}

}  // namespace

TEST_CASE("what is not committed has not happened") {
  MemoryJournal journal;
  {
    Operation operation(journal.database, journal.stamp, journal.random);
    add(operation, "dana-ruiz");
    operation.cut();
    add(operation, "lee-chan");
  }
  CHECK(people(journal) == "");
  CHECK(number_of_operations(journal) == "0");
  CHECK(journal.value("SELECT count(*) FROM operation_part") == "0");
}

TEST_CASE("an operation whose changes cannot be read is not taken back") {
  MemoryJournal journal;
  journal.add_person("dana-ruiz", "Dana Ruiz");
  for (const char* bytes : {"x'54ff'", "x'00'", "CAST('no changes' AS BLOB)"}) {
    journal.database.script(
        ("UPDATE operation_part SET changeset = " + std::string(bytes)).c_str());
    CHECK(refusal([&] { journal.undo(); }) ==
          "journal: the journal is damaged: what the operation changed cannot be read\n"
          "hint: relate db check says what to do");
    CHECK(people(journal) == "dana-ruiz");
  }
}

TEST_CASE("an operation keeps its machine, number, instant, sentence and schema") {
  MemoryJournal journal;
  journal.add_person("lee-chan", "Lee Chan");
  CHECK(journal.change("add person Dana Ruiz",
                       [](Operation& operation) { add(operation, "dana-ruiz"); }));
  Statement row = journal.database.query(
      "SELECT device, number, at, sentence, schema, captured, is_undo FROM operation "
      "WHERE number = 2");
  REQUIRE(row.step());
  CHECK(row.integer(0) == 7);
  CHECK(row.integer(1) == 2);
  CHECK(row.text(2) == "2026-03-18T08:00:00Z");
  CHECK(row.text(3) == "add person Dana Ruiz");
  CHECK(row.integer(4) == migrations().back().version);
  CHECK(row.is_null(5));
  CHECK(row.integer(6) == 0);
}

TEST_CASE("ids that are drawn at once come in ascending order, then any") {
  MemoryJournal journal;
  Operation operation(journal.database, journal.stamp, journal.random);
  operation.draw_ids(3);
  const Id first = operation.new_id();
  const Id second = operation.new_id();
  const Id third = operation.new_id();
  CHECK(first < second);
  CHECK(second < third);
  std::mt19937_64 same(1);
  std::set<Id> drawn = {make_id(same), make_id(same), make_id(same)};
  CHECK(std::set<Id>{first, second, third} == drawn);
  CHECK(operation.new_id() == make_id(same));
}

TEST_CASE("where nothing was changed there is no operation") {
  MemoryJournal journal;
  Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  CHECK(!journal.change("nothing", [](Operation&) {}));
  CHECK(!journal.change("edit", [&](Operation& operation) { save_party(operation, dana); }));
  CHECK(!journal.change("to and fro", [&](Operation& operation) {
    dana.level = "executive";
    save_party(operation, dana);
    dana.level = "";
    save_party(operation, dana);
  }));
  CHECK(number_of_operations(journal) == "1");
}

TEST_CASE("an operation that takes others back is one even where the outcome is the same") {
  MemoryJournal journal;
  Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  for (const char* level : {"executive", ""}) {
    dana.level = level;
    journal.change("edit " + dana.level,
                   [&](Operation& operation) { save_party(operation, dana); });
  }
  journal.undo(2);
  CHECK(sentences(past_operations(journal.database, {}, -1)) ==
        "undo; (edit ); (edit executive); add Dana Ruiz");
  journal.redo();
  CHECK(sentences(past_operations(journal.database, {}, -1)) ==
        "redo; (undo); edit ; edit executive; add Dana Ruiz");
}

TEST_CASE("sequences order by operation, then by place in it") {
  MemoryJournal journal;
  std::vector<std::int64_t> sequences;
  for (const char* handle : {"dana-ruiz", "lee-chan"})
    journal.change("add", [&](Operation& operation) {
      sequences.push_back(operation.next_sequence());
      sequences.push_back(operation.next_sequence());
      add(operation, handle);
    });
  REQUIRE(sequences.size() == 4);
  CHECK(sequences[0] < sequences[1]);
  CHECK(sequences[1] < sequences[2]);
  CHECK(sequences[2] < sequences[3]);
}

TEST_CASE("an id that a record has is not given again") {
  MemoryJournal journal;
  const Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  journal.random.seed(1);  // draws what Dana got
  const Party lee = journal.add_person("lee-chan", "Lee Chan");
  CHECK(lee.id != dana.id);
  CHECK(people(journal) == "dana-ruiz lee-chan");
}

TEST_CASE("the records that an operation touched are kept, and whom they concern") {
  MemoryJournal journal;
  const Party dana = journal.add_person("dana-ruiz", "Dana Ruiz");
  const Item item = journal.add_item({journal.name(dana)}, "send it");
  CHECK(journal.value("SELECT count(*) FROM operation_record WHERE number = 2 AND record_id = ?1",
                      item.id) == "1");
  CHECK(journal.value("SELECT count(*) FROM operation_record WHERE number = 2 AND record_id = ?1",
                      dana.id) == "1");
}

TEST_CASE("pieces are kept in order and taken back in reverse order") {
  MemoryJournal journal;
  journal.change("import", [](Operation& operation) {
    Party dana{.handle = "dana-ruiz", .name = "Dana Ruiz", .added = today};
    save_party(operation, dana);
    operation.cut();
    operation.cut();  // nothing since: no piece
    dana.name = "Dana Brown";
    save_party(operation, dana);
    operation.cut();
    dana.name = "Dana Hill";
    dana.aliases = {"Chef"};
    save_party(operation, dana);
  });
  CHECK(journal.column("SELECT part FROM operation_part ORDER BY part") == "0 1 2");
  CHECK(number_of_operations(journal) == "1");
  journal.undo();
  CHECK(people(journal) == "");
  CHECK(journal.value("SELECT count(*) FROM name_key") == "0");
  journal.redo();
  CHECK(journal.value("SELECT name FROM party") == "Dana Hill");
  CHECK(journal.value("SELECT text FROM alias") == "Chef");
}

TEST_CASE("an operation within an operation is refused") {
  MemoryJournal journal;
  Operation first(journal.database, journal.stamp, journal.random);
  CHECK(refusal([&] { Operation(journal.database, journal.stamp, journal.random); }) ==
        "journal: the journal refused: cannot start a transaction within a transaction");
}

}  // namespace relate::store
