#include "relate/store/check.hpp"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "cli/journal_in_folder.hpp"
#include "core/refusal.hpp"
#include "store/new_folder.hpp"

namespace relate::store {
namespace {

/// What was found, but what is well: `names repaired: made anew out of the records; ...`.
std::string found(const std::string& path) {
  std::string text;
  for (const Finding& finding : check_journal(path))
    if (finding.soundness != Soundness::ok)
      text += fmt::format("{}{} {}: {}", text.empty() ? "" : "; ", finding.check,
                          to_word(finding.soundness), finding.detail);
  return text;
}

/// A journal with a few records of every kind that is looked for by name, word or contact.
void fill(JournalInFolder& journal) {
  REQUIRE(journal.run({"add", "person", "Dana", "Ruiz", "--org", "Acme", "--alias", "DR", "--email",
                       "dana@acme.org", "--tag", "vip"}) == 0);
  REQUIRE(journal.run({"add", "project", "Rollout"}) == 0);
  REQUIRE(journal.run({"log", "dana", "call:", "the", "budget", "--project", "rollout"}) == 0);
  REQUIRE(journal.run({"log", "dana", "note:", "likes", "mornings", "--promise", "send it"}) == 0);
  REQUIRE(journal.run({"add", "occasion", "dana", "birthday", "20", "mar"}) == 0);
  REQUIRE(journal.run({"edit", "dana", "--name", "Dana Ruiz-Brown", "--no-alias", "DR"}) == 0);
  REQUIRE(journal.run({"rm", "rollout"}) == 0);
  REQUIRE(journal.run({"undo"}) == 0);
}

void change(const JournalInFolder& journal, const char* sql) {
  Database(journal.path(), Database::Access::write).script(sql);
}

}  // namespace

TEST_CASE("what commands leave is well") {
  JournalInFolder journal;
  CHECK(found(journal.path()).empty());
  fill(journal);
  CHECK(found(journal.path()).empty());
  CHECK(check_journal(journal.path()).size() == 8);
}

TEST_CASE("a journal that is not there is well") {
  const NewFolder folder;
  const auto findings = check_journal(folder / "journal.db");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].soundness == Soundness::ok);
  CHECK(findings[0].detail == "there is no journal yet");
}

TEST_CASE("derived tables that are stale are made anew, each alone") {
  const std::pair<const char*, const char*> damages[] = {
      {"DELETE FROM name_key WHERE how = 'word'", "names"},
      {"INSERT INTO name_key VALUES ('name', 'nobody', 77)", "names"},
      {"DELETE FROM contact", "contacts"},
      {"UPDATE contact SET channel = 'email'", "contacts"},
      {"INSERT INTO search (search) VALUES ('delete-all')", "search"},
      {"INSERT INTO search (rowid, body) VALUES (77, 'ghost')", "search"},
      {"DELETE FROM search_data WHERE id > 10", "search"},
      {"UPDATE search_data SET block = x'00'", "search"}};
  for (const auto& [damage, check] : damages) {
    CAPTURE(damage);
    JournalInFolder journal;
    fill(journal);
    change(journal, damage);
    CHECK(found(journal.path()) == fmt::format("{} repaired: made anew out of the records", check));
    CHECK(found(journal.path()).empty());
    CHECK(journal.derived_tables() == journal.rebuilt_derived_tables());
    CHECK(journal.run({"find", "budg"}) == 0);
    CHECK(journal.printed().find("budg") != std::string::npos);
  }
}

TEST_CASE("an index that lacks rows is made anew") {
  JournalInFolder journal;
  fill(journal);
  // The index is forgotten while a row is stored, and then remembered as it was.
  change(journal,
         "CREATE TEMP TABLE was AS SELECT * FROM sqlite_schema WHERE name = 'fact_party';"
         "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'fact_party';"
         "PRAGMA writable_schema = RESET;"
         "INSERT INTO fact SELECT 9, id, 'prefers', 'tea', 0, recorded, 9 FROM party LIMIT 1;"
         "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM was;"
         "PRAGMA writable_schema = RESET");
  CHECK(found(journal.path()) == "integrity repaired: indexes were made anew");
  CHECK(found(journal.path()).empty());
}

TEST_CASE("indexes and triggers that are gone or other ones are made anew") {
  JournalInFolder journal;
  fill(journal);
  change(journal, "DROP TRIGGER fact_insert; DROP INDEX item_open");
  CHECK(found(journal.path()) == "schema repaired: made anew: index item_open, and 1 more");
  CHECK(found(journal.path()).empty());
  // What was recorded while the trigger was another one is found again as well.
  change(journal,
         "DROP TRIGGER fact_insert; CREATE TRIGGER fact_insert AFTER INSERT ON fact BEGIN "
         "SELECT 1; END; INSERT INTO fact SELECT 9, id, 'prefers', 'oolong', 0, recorded, 9 "
         "FROM party LIMIT 1");
  CHECK(found(journal.path()) ==
        "schema repaired: made anew: trigger fact_insert; "
        "search repaired: made anew out of the records");
  CHECK(journal.run({"find", "oolong"}) == 0);
  CHECK(journal.printed().find("oolong") != std::string::npos);
}

TEST_CASE("references to nothing and a table that was changed are damage") {
  JournalInFolder torn;
  fill(torn);
  change(torn, "PRAGMA foreign_keys = OFF; INSERT INTO alias VALUES (9, 77, 'Nobody')");
  CHECK(found(torn.path()) ==
        "integrity damaged: a row of alias names one of party that is not there");
  JournalInFolder changed;
  fill(changed);
  change(changed, "DROP INDEX item_open; ALTER TABLE fact ADD COLUMN colour TEXT");
  CHECK(found(changed.path()) == "schema damaged: not as it was made: table fact, and 1 more");
}

TEST_CASE("what is no journal is said to be none, and nothing of it is changed") {
  const NewFolder folder;
  const std::string letter = folder.make("letter.txt", "Dear diary, there is no journal here");
  std::filesystem::permissions(letter, std::filesystem::perms(0644));
  CHECK(found(letter) == "file damaged: the file is not a journal");
  const std::string other = folder / "other.db";
  Database(other, Database::Access::write).script("CREATE TABLE bookmark (url TEXT)");
  CHECK(refusal([&] {
          found(other);
        }).starts_with("journal: the file is a database of another program, not a journal"));
  CHECK(std::filesystem::status(letter).permissions() == std::filesystem::perms(0644));
  CHECK(refusal([&] { found(folder.path()); }).starts_with("journal: cannot open "));
}

TEST_CASE("a journal whose header lets nobody write is damaged") {
  JournalInFolder journal;
  fill(journal);
  std::fstream(journal.path(), std::ios::in | std::ios::out | std::ios::binary)
      .seekp(18)  // the version of the format that a writer must know, 1 or 2
      .put('\3');
  CHECK(found(journal.path()) == "file damaged: its header lets no program write into it");
}

TEST_CASE("a journal that lost its end is damaged") {
  JournalInFolder journal;
  fill(journal);
  std::filesystem::resize_file(journal.path(), 9000);
  CHECK(found(journal.path()).starts_with("file damaged: the journal is damaged: "));
}

}  // namespace relate::store
