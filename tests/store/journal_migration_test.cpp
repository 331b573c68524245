// A journal of an earlier version, made by steps that end before those it is opened with.

#include <filesystem>
#include <sys/stat.h>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "relate/store/journal.hpp"
#include "store/new_folder.hpp"

namespace relate::store {
namespace {

const Migration first{1,
                      {"CREATE TABLE party (id INTEGER PRIMARY KEY, name TEXT)",
                       "INSERT INTO party VALUES (1, 'Dana')"}};
const Migration second{2, {"ALTER TABLE party ADD COLUMN level TEXT"}};
const Migration third{3, {"ALTER TABLE party ADD COLUMN zone TEXT"}};
const Migration failing{3, {"ALTER TABLE party ADD COLUMN zone TEXT", "no SQL"}};

using Steps = std::vector<Migration>;

std::string value(Database& database, const char* sql) {
  Statement row = database.query(sql);
  row.step();
  return row.text(0);
}

std::string columns(const std::string& path) {
  Database database(path, Database::Access::read);
  return value(database, "SELECT group_concat(name) FROM pragma_table_info('party')");
}

std::string version(const std::string& path) {
  Database database(path, Database::Access::read);
  return value(database, "PRAGMA user_version");
}

mode_t mode(const std::string& path) {
  struct stat status {};
  stat(path.c_str(), &status);
  return status.st_mode & 0777U;
}

std::string old_journal(const NewFolder& folder) {
  const std::string path = folder / "journal.db";
  open_to_write(path, Steps{first});
  return path;
}

}  // namespace

TEST_CASE("an older journal is migrated when it is written, and a copy of it stays beside it") {
  const NewFolder folder;
  const std::string path = old_journal(folder);
  open_to_write(path, Steps{first, second});
  CHECK(version(path) == "2");
  CHECK(columns(path) == "id,name,level");
  CHECK(version(path + ".v1") == "1");
  CHECK(columns(path + ".v1") == "id,name");
  Database copy(path + ".v1", Database::Access::read);
  CHECK(value(copy, "SELECT name FROM party") == "Dana");
}

TEST_CASE("an older journal is migrated when it is read, too") {
  const NewFolder folder;
  const std::string path = old_journal(folder);
  const auto journal = open_to_read(path, Steps{first, second});
  CHECK(value(*journal, "SELECT count(level) FROM party") == "0");
  CHECK(version(path + ".v1") == "1");
}

TEST_CASE("a current journal is not copied") {
  const NewFolder folder;
  const std::string path = old_journal(folder);
  open_to_write(path, Steps{first});
  open_to_read(path, Steps{first});
  CHECK(!std::filesystem::exists(path + ".v1"));
}

TEST_CASE("the copy is for its owner alone, whatever the umask, and replaces one of that name") {
  const NewFolder folder;
  const std::string path = old_journal(folder);
  std::filesystem::permissions(folder.make("journal.db.v1", "an older copy"),
                               std::filesystem::perms(0644));
  const mode_t before = umask(0);
  open_to_write(path, Steps{first, second});
  umask(before);
  CHECK(mode(path + ".v1") == 0600);
  CHECK(version(path + ".v1") == "1");
}

TEST_CASE("each step is a transaction: what failed leaves the version before it") {
  const NewFolder folder;
  const std::string path = old_journal(folder);
  CHECK(refusal([&] {
          open_to_write(path, Steps{first, second, failing});
        }) == "journal: the journal refused: near \"no\": syntax error");
  CHECK(version(path) == "2");
  CHECK(columns(path) == "id,name,level");
  CHECK(version(path + ".v1") == "1");
  open_to_write(path, Steps{first, second, third});
  CHECK(columns(path) == "id,name,level,zone");
  CHECK(version(path + ".v2") == "2");
  CHECK(version(path + ".v1") == "1");
}

TEST_CASE("a journal that cannot be copied is not migrated") {
  const NewFolder folder;
  const std::string path = old_journal(folder);
  std::filesystem::create_directories(path + ".v1/in-the-way");
  CHECK(refusal([&] {
          open_to_write(path, Steps{first, second});
        }) == "journal: cannot make '" + path +
                  ".v1': File exists\nhint: name another file with --journal or RELATE_JOURNAL");
  CHECK(version(path) == "1");
}

}  // namespace relate::store
