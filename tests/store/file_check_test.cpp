#include "store/file_check.hpp"

#include <fcntl.h>
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "store/file.hpp"
#include "store/new_folder.hpp"

namespace relate::store {
namespace {

using std::filesystem::perms;

perms mode(const std::string& path) { return std::filesystem::status(path).permissions(); }

std::string make_readable(const NewFolder& folder, const char* name) {
  const std::string path = folder.make(name, "x");
  std::filesystem::permissions(path, perms(0644));
  return path;
}

}  // namespace

TEST_CASE("the journal and copies of it are made private, other files are left as they are") {
  const NewFolder folder;
  std::filesystem::create_directory(folder / "backups");
  const std::string journal = make_readable(folder, "journal.db");
  const std::string ours[] = {journal, make_readable(folder, "journal.db.v1"),
                              make_readable(folder, "before-restore-journal-2026.db"),
                              make_readable(folder, "backups/journal-2026.db")};
  const std::string others[] = {make_readable(folder, "journal-of-science.pdf"),
                                make_readable(folder, "letter.txt")};
  const Finding finding = check_permissions(journal);
  CHECK(finding.soundness == Soundness::repaired);
  CHECK(finding.detail.find(journal) != std::string::npos);
  for (const std::string& path : ours) CHECK(mode(path) == perms(0600));
  for (const std::string& path : others) CHECK(mode(path) == perms(0644));
  CHECK(check_permissions(journal).soundness == Soundness::ok);
}

TEST_CASE("the folder that the program makes is made private, of another one it only warns") {
  const NewFolder folder;
  std::filesystem::create_directories(folder / "relate/backups");
  std::filesystem::permissions(folder / "relate", perms(0755));
  std::filesystem::permissions(folder / "relate/backups", perms(0755));
  CHECK(check_permissions(folder / "relate/journal.db").soundness == Soundness::repaired);
  CHECK(mode(folder / "relate") == perms(0700));
  CHECK(mode(folder / "relate/backups") == perms(0700));

  std::filesystem::create_directory(folder / "shared");
  std::filesystem::permissions(folder / "shared", perms(0755));
  CHECK(check_permissions(folder / "shared/journal.db").soundness == Soundness::ok);
  std::filesystem::permissions(folder / "shared", perms(0777));
  const Finding finding = check_permissions(folder / "shared/journal.db");
  CHECK(finding.soundness == Soundness::open);
  CHECK(finding.detail ==
        "others may replace the journal: chmod go-w '" + (folder / "shared") + "'");
  CHECK(mode(folder / "shared") == perms(0777));
  std::filesystem::permissions(folder / "shared", perms(01777));
  CHECK(check_permissions(folder / "shared/journal.db").soundness == Soundness::ok);
}

TEST_CASE("a copy that was begun and left is removed, one that is being written stays") {
  const NewFolder folder;
  std::filesystem::create_directory(folder / "backups");
  const std::string left = folder.make("backups/journal-2026.db.77.part", "x");
  const std::string busy = folder.make("journal.db.v1.78.part", "x");
  const std::string foreign = folder.make("film.part", "x");
  File writer(busy, O_RDWR);
  writer.lock();
  const Finding finding = check_leftovers(folder / "journal.db");
  CHECK(finding.soundness == Soundness::repaired);
  CHECK(finding.detail == "removed copies that were begun: " + left);
  CHECK(!std::filesystem::exists(left));
  CHECK(std::filesystem::exists(busy));
  CHECK(std::filesystem::exists(foreign));
  CHECK(check_leftovers(folder / "journal.db").soundness == Soundness::ok);
}

TEST_CASE("what SQLite left beside a copy that was begun goes with it, or alone") {
  const NewFolder folder;
  std::filesystem::create_directory(folder / "backups");
  const std::string left[] = {folder.make("backups/journal-2026.db.77.part", "x"),
                              folder.make("backups/journal-2026.db.77.part-journal", "x"),
                              folder.make("before-restore-journal-2026.db.76.part-wal", "x"),
                              folder.make("journal.db.v1.79.part-shm", "x")};
  const std::string busy = folder.make("journal.db.v1.78.part", "x");
  const std::string kept[] = {busy, folder.make("journal.db.v1.78.part-journal", "x"),
                              folder.make("film.part-journal", "x"),
                              folder.make("journal.db-journal", "x")};
  File writer(busy, O_RDWR);
  writer.lock();
  const Finding finding = check_leftovers(folder / "journal.db");
  CHECK(finding.soundness == Soundness::repaired);
  CHECK(finding.detail == fmt::format("removed copies that were begun: {}", fmt::join(left, ", ")));
  for (const std::string& path : left) CHECK(!std::filesystem::exists(path));
  for (const std::string& path : kept) CHECK(std::filesystem::exists(path));
  CHECK(check_leftovers(folder / "journal.db").soundness == Soundness::ok);
}

}  // namespace relate::store
