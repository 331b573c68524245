#include <doctest/doctest.h>

#include "relate/store/records.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

/// The id with those first letters, and `k` for the rest.
Id id_of(std::string_view letters) { return id_range(letters)->first; }

struct Records : MemoryJournal {
  void add_interaction(Id id) {
    database.run(
        "INSERT INTO interaction (id, day, channel, recorded, sequence) "
        "VALUES (?1, '2026-03-18', 'call', '2026-03-18T08:00:00Z', 1)",
        id);
  }
  void add_item(Id id) {
    database.run(
        "INSERT INTO item (id, kind, text, opened, recorded, sequence) "
        "VALUES (?1, 'promise', 'x', '2026-03-18', '2026-03-18T08:00:00Z', 1)",
        id);
  }
  /// The letters that text shows of the record.
  std::string shown(Id id) { return to_letters(id, shown_letters(database, id)); }

  std::string kinds_in(std::string_view letters, int limit = 10) {
    constexpr const char* words[] = {"party", "interaction", "item",      "occasion",
                                     "fact",  "link",        "assessment"};
    std::string text;
    for (const Record& record : records_in(database, *id_range(letters), limit))
      text +=
          std::string(words[static_cast<int>(record.kind)]) + ":" + to_letters(record.id, 6) + " ";
    return text;
  }
};

}  // namespace

TEST_CASE("an id is shown with four letters where it is alone") {
  Records journal;
  journal.add_interaction(id_of("mrqk"));
  CHECK(journal.shown(id_of("mrqk")) == "mrqk");
}

TEST_CASE("an id is lengthened by its neighbours on both sides, of whatever kind") {
  Records journal;
  journal.add_interaction(id_of("mrqkl"));
  journal.add_interaction(id_of("mrqkmmm"));
  journal.add_item(id_of("mrqkmmp"));
  CHECK(journal.shown(id_of("mrqkl")) == "mrqkl");
  CHECK(journal.shown(id_of("mrqkmmm")) == "mrqkmmm");
  CHECK(journal.shown(id_of("mrqkmmp")) == "mrqkmmp");
}

TEST_CASE("two ids that differ in the last letter are shown whole") {
  Records journal;
  journal.add_item(id_of("mrqkmrqkmrqkmrqk"));
  journal.add_item(id_of("mrqkmrqkmrqkmrql"));
  CHECK(journal.shown(id_of("mrqkmrqkmrqkmrqk")) == "mrqkmrqkmrqkmrqk");
}

TEST_CASE("an id is lengthened until it begins no handle, no alias and no word of a name") {
  Records journal;
  journal.add_item(id_of("kurtkkkp"));
  journal.add({.handle = "kurtkk", .name = "Ann Hill"});
  CHECK(journal.shown(id_of("kurtkkkp")) == "kurtkkk");
  journal.add_item(id_of("lulumm"));
  journal.add({.handle = "b", .name = "Ben O'Neil", .aliases = {"Lulu"}});
  CHECK(journal.shown(id_of("lulumm")) == "lulum");
  journal.add_item(id_of("moors"));
  journal.add({.handle = "c", .name = "Ann Moor"});
  CHECK(journal.shown(id_of("moors")) == "moors");
}

TEST_CASE("an id is lengthened where it is a word of a date") {
  Records journal;
  journal.add_item(id_of("noonp"));
  CHECK(journal.shown(id_of("noonp")) == "noonp");
  CHECK(!id_range("tomorrow"));  // no id begins like the other such word
}

TEST_CASE("what is shown names its record again, and nothing else") {
  Records journal;
  std::vector<Id> ids;
  for (int i = 0; i < 300; ++i) {
    ids.push_back(make_id(journal.random) % (Id(1) << 44) + id_of("mrq"));
    journal.add_interaction(ids.back());
  }
  for (const Id id : ids) {
    const auto found = records_in(journal.database, *id_range(journal.shown(id)), 2);
    CHECK(found.size() == 1);
    CHECK(found.at(0).id == id);
  }
}

TEST_CASE("a prefix finds every record that begins with it, up to a limit") {
  Records journal;
  journal.add_interaction(id_of("mrqk"));
  journal.add_item(id_of("mrql"));
  journal.add_item(id_of("mrpz"));
  CHECK(journal.kinds_in("mrq") == "interaction:mrqkkk item:mrqlkk ");
  CHECK(journal.kinds_in("MRQL") == "item:mrqlkk ");
  CHECK(journal.kinds_in("mr", 2).size() == std::string("interaction:mrqkkk item:mrqlkk ").size());
  CHECK(journal.kinds_in("ppp") == "");
}

TEST_CASE("every kind of record is found by its id") {
  Records journal;
  journal.database.script(R"sql(
    INSERT INTO party (id, kind, handle, name, added, recorded, sequence)
      VALUES (1, 'person', 'dana', 'Dana Ruiz', '2026-03-18', '2026-03-18T08:00:00Z', 1);
    INSERT INTO occasion (id, label, date, lead, added, recorded, sequence)
      VALUES (2, 'birthday', '03-20', 7, '2026-03-18', '2026-03-18T08:00:00Z', 2);
    INSERT INTO fact (id, party_id, key, value, recorded, sequence)
      VALUES (3, 1, 'prefers', 'mornings', '2026-03-18T08:00:00Z', 3);
    INSERT INTO link (id, from_id, relation, to_id, recorded, sequence)
      VALUES (4, 1, 'knows', 1, '2026-03-18T08:00:00Z', 4);
    INSERT INTO assessment (id, party_id, day, recorded, sequence)
      VALUES (5, 1, '2026-03-18', '2026-03-18T08:00:00Z', 5);
  )sql");
  journal.add_interaction(6);
  journal.add_item(7);
  const RecordKind expected[] = {RecordKind::party, RecordKind::occasion,   RecordKind::fact,
                                 RecordKind::link,  RecordKind::assessment, RecordKind::interaction,
                                 RecordKind::item};
  for (Id id = 1; id <= 7; ++id) {
    const auto found = records_in(journal.database, {id, id}, 2);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == expected[id - 1]);
  }
}

}  // namespace relate::store
