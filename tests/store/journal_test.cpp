#include "relate/store/journal.hpp"

#include <chrono>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "relate/store/schema.hpp"
#include "store/new_folder.hpp"

namespace relate::store {
namespace {

namespace fs = std::filesystem;

/// Permissions as they are typed: 700.
std::string mode(const fs::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return "none";
  std::string digits;
  for (const unsigned shift : {6U, 3U, 0U})
    digits += static_cast<char>('0' + ((status.st_mode >> shift) & 7U));
  return digits;
}

/// Files made in the meantime get their permissions under another mask.
class Umask {
 public:
  explicit Umask(mode_t mask) : before_(umask(mask)) {}
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;
  ~Umask() { umask(before_); }

 private:
  mode_t before_;
};

int parties_in(Database& database) {
  Statement count = database.query("SELECT count(*) FROM party");
  count.step();
  return static_cast<int>(count.integer(0));
}

void add_dana(Database& database) {
  database.run(
      "INSERT INTO party (id, kind, handle, name, added, recorded, sequence) "
      "VALUES (1, 'person', 'dana-ruiz', 'Dana Ruiz', '2026-03-18', '2026-03-18T08:00:00Z', 1)");
}

std::unique_ptr<Database> open(const std::string& path, bool writing) {
  return writing ? open_to_write(path) : open_to_read(path);
}

const char* const no_journal = "\nhint: name another file with --journal or RELATE_JOURNAL";

}  // namespace

TEST_CASE("a journal that is not there reads as an empty one, and is not made") {
  const NewFolder folder;
  CHECK(parties_in(*open_to_read(folder / "journal.db")) == 0);
  CHECK(parties_in(*open_to_read(folder / "deeper/journal.db")) == 0);
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a file without a byte reads as an empty journal, and becomes one when written") {
  const NewFolder folder;
  const std::string path = folder.make("journal.db", "");
  CHECK(parties_in(*open_to_read(path)) == 0);
  CHECK(fs::file_size(path) == 0);
  add_dana(*open_to_write(path));
  CHECK(parties_in(*open_to_read(path)) == 1);
  CHECK(mode(path) == "600");
}

TEST_CASE("a journal is made with its folders, for its owner alone, whatever the umask") {
  for (const mode_t mask : {mode_t(0), mode_t(022), mode_t(0277), mode_t(0777)}) {
    CAPTURE(mask);
    const NewFolder folder;
    const Umask masked(mask);
    const auto journal = open_to_write(folder / "share/relate/journal.db");
    add_dana(*journal);
    CHECK(mode(folder / "share") == "700");
    CHECK(mode(folder / "share/relate") == "700");
    CHECK(mode(folder / "share/relate/journal.db") == "600");
    CHECK(mode(folder / "share/relate/journal.db-wal") == "600");
  }
}

TEST_CASE("a folder and a file that are there keep their permissions") {
  const NewFolder folder;
  fs::permissions(folder.path(), fs::perms(0755));
  const std::string path = folder / "journal.db";
  open_to_write(path);
  fs::permissions(path, fs::perms(0640));
  open_to_write(path);
  CHECK(mode(folder.path()) == "755");
  CHECK(mode(path) == "640");
}

TEST_CASE("a journal is durable: write-ahead log, every commit on the disk, references checked") {
  const NewFolder folder;
  const auto journal = open_to_write(folder / "journal.db");
  const auto pragma = [&](const char* sql) {
    Statement row = journal->query(sql);
    row.step();
    return row.text(0);
  };
  CHECK(pragma("PRAGMA journal_mode") == "wal");
  CHECK(pragma("PRAGMA synchronous") == "2");
  CHECK(pragma("PRAGMA foreign_keys") == "1");
  CHECK(pragma("PRAGMA application_id") == std::to_string(0x72656c61));
}

TEST_CASE("what is no database, or another program's, is refused to read and to write") {
  const NewFolder folder;
  const std::string letter = folder.make("letter", "Dear diary,\n" + std::string(2000, 'x'));
  Database(folder / "other.db", Database::Access::write).script("CREATE TABLE bookmark (url)");
  for (const bool writing : {false, true}) {
    CHECK(refusal([&] { open(letter, writing); }) ==
          std::string("journal: the file is not a journal") + no_journal);
    CHECK(refusal([&] { open(folder / "other.db", writing); }) ==
          std::string("journal: the file is a database of another program, not a journal") +
              no_journal);
  }
  CHECK(fs::file_size(letter) == 2012);
}

TEST_CASE("a newer journal is refused with both versions") {
  const NewFolder folder;
  open_to_write(folder / "journal.db")->script("PRAGMA user_version = 9999");
  for (const bool writing : {false, true})
    CHECK(refusal([&] { open(folder / "journal.db", writing); }) ==
          "journal: the journal has version 9999, this program knows up to version " +
              std::to_string(migrations().back().version) + "\nhint: install the newer relate");
}

TEST_CASE("a folder where the journal belongs, and a file where its folder belongs, are refused") {
  const NewFolder folder;
  fs::create_directory(folder / "journal.db");
  const std::string in_place =
      "journal: cannot open '" + (folder / "journal.db") + "': Is a directory" + no_journal;
  CHECK(refusal([&] { open_to_read(folder / "journal.db"); }) == in_place);
  CHECK(refusal([&] { open_to_write(folder / "journal.db"); }) == in_place);
  folder.make("file", "x");
  CHECK(refusal([&] { open_to_write(folder / "file/journal.db"); }) ==
        "journal: cannot make '" + (folder / "file/journal.db") + "': Not a directory" +
            no_journal);
  CHECK(refusal([&] { open_to_write(folder / "file/deeper/journal.db"); }) ==
        "journal: cannot make folder '" + (folder / "file/deeper") + "': Not a directory" +
            no_journal);
}

TEST_CASE("a device is no journal, and keeps its rights") {
  const auto rights = fs::status("/dev/null").permissions();
  const std::string refused =
      "journal: '/dev/null' is a device or a pipe, not a file\n"
      "hint: name another file with --journal or RELATE_JOURNAL";
  CHECK(refusal([] { open_to_read("/dev/null"); }) == refused);
  CHECK(refusal([] { open_to_write("/dev/null"); }) == refused);
  CHECK(fs::status("/dev/null").permissions() == rights);
}

TEST_CASE("who will not wait is told at once that the journal is locked") {
  const NewFolder folder;
  const std::string path = folder / "journal.db";
  open_to_write(path);
  Database other(path, Database::Access::write);
  other.script("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  CHECK(refusal([&] {
          open_to_read(path, migrations(), std::chrono::milliseconds(1))->query("SELECT 1").step();
        }).starts_with("journal: the journal is locked by another program"));
}

TEST_CASE("a journal is read and written through a symbolic link, and made behind one") {
  const NewFolder folder;
  fs::create_directory(folder / "drive");
  fs::create_symlink(folder / "drive/journal.db", folder / "journal.db");
  CHECK(parties_in(*open_to_read(folder / "journal.db")) == 0);
  add_dana(*open_to_write(folder / "journal.db"));
  CHECK(parties_in(*open_to_read(folder / "drive/journal.db")) == 1);
  CHECK(parties_in(*open_to_read(folder / "journal.db")) == 1);
  CHECK(fs::is_symlink(folder / "journal.db"));
}

TEST_CASE("a journal in a folder that cannot be written is read as one that nobody changes") {
  if (geteuid() == 0) return;  // may write everywhere; Access::immutable is tested by itself
  const NewFolder folder;
  add_dana(*open_to_write(folder / "journal.db"));
  fs::permissions(folder.path(), fs::perms(0500));
  CHECK(parties_in(*open_to_read(folder / "journal.db")) == 1);
}

TEST_CASE("a journal is read from where nobody writes, without its write-ahead log") {
  const NewFolder folder;
  add_dana(*open_to_write(folder / "journal.db"));
  CHECK(!fs::exists(folder / "journal.db-wal"));
  Database journal(folder / "journal.db", Database::Access::immutable);
  CHECK(parties_in(journal) == 1);
  CHECK(!fs::exists(folder / "journal.db-shm"));
}

}  // namespace relate::store
