#include "relate/store/restore.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "relate/store/backups.hpp"
#include "relate/store/copy.hpp"
#include "relate/store/journal.hpp"
#include "relate/store/snapshot.hpp"
#include "store/new_folder.hpp"

namespace relate::store {
namespace {

const char* const morning = "2026-03-18T08:00:00Z";

std::string people(Database& database) {
  Statement row = database.query("SELECT ifnull(group_concat(name), '') FROM party");
  row.step();
  return row.text(0);
}

std::string people(const std::string& path) {
  Database database(path, Database::Access::read);
  return people(database);
}

void add_person(Database& database, int id, const std::string& name) {
  database.run(
      "INSERT INTO party (id, kind, handle, name, added, recorded, sequence) "
      "VALUES (?1, 'person', ?2, ?2, '2026-03-18', '2026-03-18T08:00:00Z', ?1)",
      id, name);
}

std::string bytes_of(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

/// A journal with Dana and Lee, and a backup from when there was Dana alone.
struct Restoring {
  NewFolder folder;
  std::string journal = folder / "journal.db";
  std::string backup = folder / "backup.db";
  std::string kept = folder / "before-restore-journal-2026-03-18T080000Z.db";

  Restoring() {
    const auto database = open_to_write(journal);
    add_person(*database, 1, "Dana");
    make_sound_copy(*database, backup);
    add_person(*database, 2, "Lee");
  }
};

}  // namespace

TEST_CASE("a backup is restored, and what was there is kept beside, to be restored in turn") {
  const Restoring files;
  const Restored restored = restore(files.journal, files.backup, morning);
  CHECK(restored.kept == files.kept);
  CHECK(!restored.was_damaged);
  CHECK(people(files.journal) == "Dana");
  CHECK(people(files.kept) == "Dana,Lee");
  CHECK(restore(files.journal, files.kept, morning).kept ==
        files.folder / "before-restore-journal-2026-03-18T080000Z-2.db");
  CHECK(people(files.journal) == "Dana,Lee");
}

TEST_CASE("what only the write-ahead log has is kept, too, and is in no way of what comes") {
  const Restoring files;
  const auto writer = open_to_write(files.journal);
  add_person(*writer, 3, "Ann");
  REQUIRE(std::filesystem::file_size(files.journal + "-wal") > 0);
  restore(files.journal, files.backup, morning);
  CHECK(people(files.kept) == "Dana,Lee,Ann");
  CHECK(people(*writer) == "Dana");
  add_person(*writer, 4, "Ben");
  CHECK(people(files.journal) == "Dana,Ben");
}

TEST_CASE(
    "a backup that was put in the journal's place by hand is kept and replaced like any other") {
  const Restoring files;
  std::filesystem::remove(files.journal);
  std::filesystem::copy_file(files.backup, files.journal);
  {
    Database by_hand(files.journal, Database::Access::write);
    add_person(by_hand, 3, "Ann");
  }
  restore(files.journal, files.backup, morning);
  CHECK(people(files.journal) == "Dana");
  CHECK(people(files.kept) == "Dana,Ann");
}

TEST_CASE("a backup that lacks an index alone is restored") {
  const Restoring files;
  Database(files.backup, Database::Access::write).script("DROP INDEX item_open");
  restore(files.journal, files.backup, morning);
  CHECK(people(files.journal) == "Dana");
}

TEST_CASE("who was reading goes on with what was there until it is done") {
  const Restoring files;
  const auto reader = open_to_read(files.journal);
  {
    const Snapshot snapshot(*reader);
    CHECK(people(*reader) == "Dana,Lee");
    restore(files.journal, files.backup, morning);
    CHECK(people(*reader) == "Dana,Lee");
  }
  CHECK(people(*reader) == "Dana");
}

TEST_CASE("what cannot be read is kept byte by byte") {
  for (const char* bytes : {"Dear diary, this was no journal", "SQLite format 3"}) {
    CAPTURE(bytes);
    const Restoring files;
    std::ofstream(files.journal) << bytes;
    const Restored restored = restore(files.journal, files.backup, morning);
    CHECK(restored.was_damaged);
    CHECK(people(files.journal) == "Dana");
    CHECK(bytes_of(files.kept) == bytes);
  }
  const Restoring files;
  std::filesystem::resize_file(files.journal, 9000);
  CHECK(restore(files.journal, files.backup, morning).was_damaged);
  CHECK(people(files.journal) == "Dana");
  CHECK(std::filesystem::file_size(files.kept) == 9000);
}

TEST_CASE("a journal of a format that is none is replaced like any damaged one") {
  // What a writer and a reader must know, and the format of the schema.
  for (const int place : {18, 19, 47}) {
    CAPTURE(place);
    const Restoring files;
    std::fstream(files.journal, std::ios::in | std::ios::out | std::ios::binary)
        .seekp(place)
        .put('\x20');
    const std::string bytes = bytes_of(files.journal);
    CHECK(restore(files.journal, files.backup, morning).was_damaged);
    CHECK(bytes_of(files.kept) == bytes);
    const auto writer = open_to_write(files.journal);
    add_person(*writer, 3, "Ann");
    CHECK(people(files.journal) == "Dana,Ann");
  }
}

TEST_CASE("a backup is restored where there is no journal") {
  const Restoring files;
  const std::string elsewhere = files.folder / "a/b/journal.db";
  CHECK(restore(elsewhere, files.backup, morning).kept.empty());
  CHECK(people(elsewhere) == "Dana");
  CHECK(std::filesystem::status(elsewhere).permissions() == std::filesystem::perms(0600));
  CHECK(std::filesystem::status(files.folder / "a").permissions() == std::filesystem::perms(0700));
}

TEST_CASE("what is no sound journal is not restored, and nothing is changed") {
  const Restoring files;
  const auto says = [&](const std::string& from) {
    return refusal([&] { restore(files.journal, from, morning); });
  };
  const std::string hint = "\nhint: nothing was changed; name a backup of the journal";
  const std::string letter = files.folder.make("letter.txt", "Dear diary");
  CHECK(says(letter) ==
        "journal: cannot restore '" + letter + "': the file is not a journal" + hint);
  const std::string blank = files.folder.make("blank.db", "");
  CHECK(says(blank) == "journal: cannot restore '" + blank + "': nothing is in the file" + hint);
  const std::string newer = files.folder / "newer.db";
  std::filesystem::copy_file(files.backup, newer);
  Database(newer, Database::Access::write).script("PRAGMA user_version = 9999");
  CHECK(says(newer).starts_with("journal: cannot restore '" + newer +
                                "': the journal has version 9999, this program knows up to "));
  const std::string torn = files.folder / "torn.db";
  std::filesystem::copy_file(files.backup, torn);
  {
    Database database(torn, Database::Access::write);
    database.script("PRAGMA foreign_keys = OFF; INSERT INTO alias VALUES (9, 77, 'Nobody')");
  }
  CHECK(says(torn) == "journal: '" + torn +
                          "' is damaged: a row of alias names one of party that is not there\n"
                          "hint: nothing was changed; name another backup");
  const std::string lacking = files.folder / "lacking.db";
  std::filesystem::copy_file(files.backup, lacking);
  Database(lacking, Database::Access::write).script("DROP TRIGGER fact_insert");
  CHECK(says(lacking) == "journal: '" + lacking +
                             "' is damaged: not as it was made: trigger fact_insert\n"
                             "hint: nothing was changed; name another backup");
  const std::string nameless = files.folder / "nameless.db";
  std::filesystem::copy_file(files.backup, nameless);
  Database(nameless, Database::Access::write).script("PRAGMA user_version = 0");
  CHECK(says(nameless) == "journal: cannot restore '" + nameless +
                              "': the journal is damaged: its header names no version" + hint);
  CHECK(people(files.journal) == "Dana,Lee");
  CHECK(!std::filesystem::exists(files.kept));
}

TEST_CASE("neither the journal itself nor a file that is not there is restored") {
  const Restoring files;
  std::filesystem::create_symlink(files.journal, files.folder / "link.db");
  CHECK(refusal([&] { restore(files.journal, files.folder / "link.db", morning); }) ==
        "refused: '" + (files.folder / "link.db") +
            "' is the journal itself\nhint: name a backup of it");
  const std::string absent = files.folder / "absent.db";
  CHECK(refusal([&] { restore(files.journal, absent, morning); }) ==
        "refused: cannot open '" + absent +
            "': No such file or directory\nhint: name another file");
}

TEST_CASE("a database of another program is not replaced") {
  const Restoring files;
  const std::string other = files.folder / "other.db";
  Database(other, Database::Access::write).script("CREATE TABLE bookmark (url TEXT)");
  const std::string before = bytes_of(other);
  CHECK(refusal([&] { restore(other, files.backup, morning); }) ==
        "journal: '" + other +
            "' is a database of another program, not a journal\n"
            "hint: if it is a damaged journal, move it away and run the command again");
  CHECK(bytes_of(other) == before);
}

TEST_CASE("the journal behind a symbolic link is restored, and the link stays") {
  const Restoring files;
  std::filesystem::create_directory(files.folder / "home");
  const std::string link = files.folder / "home/journal.db";
  std::filesystem::create_symlink(files.journal, link);
  CHECK(restore(link, files.backup, morning).kept == files.kept);
  CHECK(std::filesystem::is_symlink(link));
  CHECK(people(files.journal) == "Dana");
}

}  // namespace relate::store
