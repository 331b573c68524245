#include "relate/store/backups.hpp"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "relate/store/journal.hpp"
#include "store/new_folder.hpp"

namespace relate::store {
namespace {

const char* const morning = "2026-03-18T08:00:00Z";

/// The names in a folder, sorted, with blanks between.
std::string names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename());
  std::ranges::sort(names);
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  return text;
}

std::string new_journal(const NewFolder& folder) {
  open_to_write(folder / "journal.db");
  return folder / "journal.db";
}

}  // namespace

TEST_CASE("a backup without a name is named after its instant, beside the journal") {
  const NewFolder folder;
  const std::string journal = new_journal(folder);
  CHECK(make_backup({.journal = journal, .at = morning}).path ==
        folder / "backups/journal-2026-03-18T080000Z.db");
  CHECK(make_backup({.journal = journal, .at = morning}).path ==
        folder / "backups/journal-2026-03-18T080000Z-2.db");
  CHECK(backups_beside(journal).front() == folder / "backups/journal-2026-03-18T080000Z-2.db");
  CHECK(open_as_it_is(backups_beside(journal).front()) != nullptr);
}

TEST_CASE("a folder is given the same name, a file is made as it is named") {
  const NewFolder folder;
  const std::string journal = new_journal(folder);
  std::filesystem::create_directory(folder / "stick");
  CHECK(make_backup({.journal = journal, .target = folder / "stick", .at = morning}).path ==
        folder / "stick/journal-2026-03-18T080000Z.db");
  CHECK(make_backup({.journal = journal, .target = folder / "mine.db", .at = morning}).path ==
        folder / "mine.db");
}

TEST_CASE("the latest backups are kept, and files of other names are left alone") {
  const NewFolder folder;
  const std::string journal = new_journal(folder);
  make_backup({.journal = journal, .at = "2026-03-15T08:00:00Z"});
  make_backup({.journal = journal, .at = "2026-03-16T08:00:00Z"});
  make_backup({.journal = journal, .at = "2026-03-17T08:00:00Z"});
  for (const char* name : {"journal-2026.db", "journal-2026-03-01T08000xZ.db", "other.db",
                           "journal-2026-03-01T080000Z-x.db", "work-2026-03-01T080000Z.db"})
    folder.make(("backups/" + std::string(name)).c_str(), "");
  const Backup backup = make_backup({.journal = journal, .at = morning, .keep = 2});
  CHECK(backup.removed ==
        std::vector<std::string>{folder / "backups/journal-2026-03-16T080000Z.db",
                                 folder / "backups/journal-2026-03-15T080000Z.db"});
  CHECK(names_in(folder / "backups") ==
        "journal-2026-03-01T080000Z-x.db journal-2026-03-01T08000xZ.db "
        "journal-2026-03-17T080000Z.db journal-2026-03-18T080000Z.db journal-2026.db other.db "
        "work-2026-03-01T080000Z.db");
}

TEST_CASE("nothing is removed when the backup fails") {
  const NewFolder folder;
  const std::string journal = new_journal(folder);
  make_backup({.journal = journal, .at = "2026-03-16T08:00:00Z"});
  make_backup({.journal = journal, .at = "2026-03-17T08:00:00Z"});
  {
    Database database(journal, Database::Access::write);
    database.script("PRAGMA foreign_keys = OFF; INSERT INTO alias VALUES (2, 77, 'Nobody')");
  }
  CHECK(refusal([&] {
          make_backup({.journal = journal, .at = morning, .keep = 1});
        }).starts_with("journal: the journal is damaged: "));
  CHECK(names_in(folder / "backups") ==
        "journal-2026-03-16T080000Z.db journal-2026-03-17T080000Z.db");
}

TEST_CASE("a backup takes neither the journal's place nor that of another file") {
  const NewFolder folder;
  const std::string journal = new_journal(folder);
  for (const char* end : {"", "-wal", "-shm", "-journal"}) {
    CAPTURE(end);
    const std::string target = journal + end;
    CHECK(refusal([&] { make_backup({.journal = journal, .target = target, .at = morning}); }) ==
          "refused: '" + target + "' is the journal itself\nhint: name another file");
  }
  const std::string there = folder.make("there.db", "precious");
  CHECK(refusal([&] { make_backup({.journal = journal, .target = there, .at = morning}); }) ==
        "refused: '" + there + "' is there already\nhint: name another file, or remove that one");
}

TEST_CASE("a number to keep goes with the names that are given, not with a file") {
  const NewFolder folder;
  const std::string journal = new_journal(folder);
  CHECK(refusal([&] {
          make_backup({.journal = journal, .target = folder / "mine.db", .at = morning, .keep = 3});
        }) ==
        "usage: --keep goes with the names that relate gives\n"
        "hint: name a folder, or no file at all");
}

TEST_CASE("where there is no journal there is nothing to copy") {
  const NewFolder folder;
  const std::string journal = folder / "journal.db";
  CHECK(refusal([&] { make_backup({.journal = journal, .at = morning}); }) ==
        "refused: there is no journal yet, so nothing to copy\nhint: '" + journal +
            "' is made by the first command that stores something");
  CHECK(names_in(folder.path()).empty());
}

}  // namespace relate::store
