#include "store/inserts.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "store/changeset.hpp"
#include "store/changeset_format.hpp"
#include "store/memory_journal.hpp"

namespace relate::store {
namespace {

std::vector<std::string> described(Database& database, const std::string& table,
                                   const std::string& from) {
  std::vector<std::string> changesets;
  describe_inserts(database, table, from,
                   [&](std::string_view changeset) { changesets.emplace_back(changeset); });
  return changesets;
}

/// What the session extension records of a row of that text.
std::string recorded(Database& database, const std::string& text) {
  const Recorder recorder(database.raw());
  database.run("INSERT INTO party_tag VALUES (-5, ?1)", text);
  database.run(
      "INSERT INTO fact (id, party_id, key, value, recorded, sequence) VALUES "
      "(7, -5, '', ?1, '2026-03-18', 72057594037927936)",
      text);
  return recorder.changeset();
}

}  // namespace

TEST_CASE("inserts of rows are described as the session extension records them") {
  // Lengths of one byte, of two and of three.
  for (const std::size_t length : {0, 1, 127, 128, 16383, 16384}) {
    CAPTURE(length);
    MemoryJournal journal;
    journal.database.script("PRAGMA foreign_keys = OFF");
    const std::string expected = recorded(journal.database, std::string(length, 'x'));
    std::string changeset;
    for (const char* table : {"party_tag", "fact"})
      for (const std::string& piece : described(journal.database, table, table)) changeset += piece;
    CHECK(is_changeset(changeset));
    CHECK(changeset == expected);
  }
}

TEST_CASE("no rows are no changeset, very many are several") {
  MemoryJournal journal;
  journal.database.script("PRAGMA foreign_keys = OFF");
  CHECK(described(journal.database, "party_tag", "party_tag").empty());
  constexpr int rows = 11;
  const std::string megabyte(1 << 20, 'x');
  for (int row = 1; row <= rows; ++row)
    journal.database.run("INSERT INTO party_tag VALUES (?1, ?2)", row, megabyte);
  const std::vector<std::string> pieces = described(journal.database, "party_tag", "party_tag");
  REQUIRE(pieces.size() == 2);
  for (const std::string& piece : pieces) CHECK(is_changeset(piece));
  CHECK(pieces[0].size() > pieces[1].size());
  CHECK(pieces[0].size() + pieces[1].size() > rows * megabyte.size());
}

}  // namespace relate::store
