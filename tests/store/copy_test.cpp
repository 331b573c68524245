#include "relate/store/copy.hpp"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>

#include "core/refusal.hpp"
#include "relate/core/error.hpp"
#include "relate/store/journal.hpp"
#include "store/new_folder.hpp"

namespace relate::store {
namespace {

std::string people(const std::string& path) {
  Database database(path, Database::Access::read);
  Statement row = database.query("SELECT group_concat(name) FROM party");
  row.step();
  return row.text(0);
}

std::unique_ptr<Database> journal_of_dana(const std::string& path) {
  auto journal = open_to_write(path);
  journal->run(
      "INSERT INTO party (id, kind, handle, name, added, recorded, sequence) "
      "VALUES (1, 'person', 'dana', 'Dana', '2026-03-18', '2026-03-18T08:00:00Z', 1)");
  return journal;
}

/// What is in the folder, by name.
std::vector<std::string> files_in(const NewFolder& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

/// Copies in a process that is killed when a file of it grows beyond 64 KiB.
void copy_and_be_killed(const std::string& from, const std::string& path) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const rlimit none{0, 0};
    const rlimit small{65'536, 65'536};
    setrlimit(RLIMIT_CORE, &none);
    setrlimit(RLIMIT_FSIZE, &small);
    std::signal(SIGXFSZ, SIG_DFL);
    try {
      Database database(from, Database::Access::read);
      copy_pages(database, path);
    } catch (const Error&) {
    }
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
}

}  // namespace

TEST_CASE("a copy holds what was committed, needs no file beside it and is for its owner alone") {
  const NewFolder folder;
  const auto journal = journal_of_dana(folder / "journal.db");
  const mode_t before = umask(0);
  make_sound_copy(*journal, folder / "copy.db");
  umask(before);
  journal->run("UPDATE party SET name = 'Lee'");
  struct stat status {};
  stat((folder / "copy.db").c_str(), &status);
  CHECK((status.st_mode & 0777U) == 0600);
  CHECK(people(folder / "copy.db") == "Dana");
  CHECK(!std::filesystem::exists(folder / "copy.db-wal"));
}

TEST_CASE("a copy never takes the place of a file, and leaves none behind where it fails") {
  const NewFolder folder;
  const auto journal = journal_of_dana(folder / "journal.db");
  const std::string there = folder.make("copy.db", "precious");
  CHECK(refusal([&] { make_sound_copy(*journal, there); }) ==
        "refused: cannot make '" + there + "': File exists\nhint: name another file");
  std::string text;
  std::ifstream(there) >> text;
  CHECK(text == "precious");
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    CHECK(entry.path().extension() != ".part");
}

TEST_CASE("a copy that fails takes with it what was written beside it") {
  const NewFolder folder;
  CHECK_THROWS_AS(make_whole(folder / "copy.db",
                             [](const std::string& draft) {
                               for (const char* end : {"-journal", "-wal", "-shm"})
                                 std::ofstream(draft + end) << "x";
                               throw Error(Error::Kind::refused, "the disk is full");
                             }),
                  Error);
  CHECK(files_in(folder).empty());
}

TEST_CASE("a copy whose writer is killed leaves one file") {
  const NewFolder folder;
  const NewFolder copies;
  journal_of_dana(folder / "journal.db");
  copy_and_be_killed(folder / "journal.db", copies / "copy.db");
  CHECK(files_in(copies) == std::vector<std::string>{"copy.db"});
}

TEST_CASE("a copy in a folder that is not there is refused") {
  const NewFolder folder;
  const auto journal = journal_of_dana(folder / "journal.db");
  const std::string path = folder / "nowhere/copy.db";
  CHECK(refusal([&] { make_sound_copy(*journal, path); }) ==
        "refused: cannot make '" + path + "': No such file or directory\nhint: name another file");
}

TEST_CASE("what refers to a row that is not there is damage, and is not copied") {
  const NewFolder folder;
  const auto journal = journal_of_dana(folder / "journal.db");
  CHECK(damages_of(*journal).empty());
  journal->script("PRAGMA foreign_keys = OFF; INSERT INTO alias VALUES (2, 77, 'Nobody')");
  REQUIRE(damages_of(*journal).size() == 1);
  CHECK(damages_of(*journal)[0] == "a row of alias names one of party that is not there");
  CHECK(refusal([&] { make_sound_copy(*journal, folder / "copy.db"); }) ==
        "journal: the journal is damaged: a row of alias names one of party that is not there\n"
        "hint: relate db check says more; no copy was made");
  CHECK(!std::filesystem::exists(folder / "copy.db"));
}

}  // namespace relate::store
