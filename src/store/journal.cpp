// Files and folders of the journal. Making one is serialised by a lock on the file, since
// two programs may find it missing at the same moment.

#include "relate/store/journal.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/store/schema.hpp"

namespace relate::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot(const char* what, const std::string& path, int error) {
  throw Error(Error::Kind::journal,
              fmt::format("cannot {} '{}': {}", what, path, std::strerror(error)),
              "name another file with --journal or RELATE_JOURNAL");
}

class File {
 public:
  File(const std::string& path, int flags) : descriptor_(open(path.c_str(), flags, 0600)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

void make_folders(const fs::path& folder) {
  if (folder.empty() || fs::exists(folder)) return;
  make_folders(folder.parent_path());
  if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) cannot("make folder", folder, errno);
}

bool has_bytes(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return false;
    cannot("open", path, errno);
  }
  if (S_ISDIR(status.st_mode)) cannot("open", path, EISDIR);
  return status.st_size > 0;
}

/// Sets the file up under a lock that every other program making it waits for. The
/// lock goes with the descriptor, after SQLite has let go of the file.
void make(const std::string& path) {
  make_folders(fs::path(path).parent_path());
  const File file(path, O_RDWR | O_CREAT | O_CLOEXEC);
  if (file.descriptor() < 0) cannot("make", path, errno);
  if (flock(file.descriptor(), LOCK_EX) != 0) cannot("lock", path, errno);
  if (!has_bytes(path)) fchmod(file.descriptor(), 0600);
  Database database(path, Database::Access::write);
  if (state_of(database) != FileState::blank) return;
  database.script("PRAGMA journal_mode = WAL");
  migrate(database);
}

void copy_beside(Database& database, const std::string& path) {
  Statement version = database.query("PRAGMA user_version");
  version.step();
  const std::string copy = fmt::format("{}.v{}", path, version.integer(0));
  fs::remove(copy);
  database.run("VACUUM INTO ?1", copy);
  fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write);
  Database copied(copy, Database::Access::read);
  Statement check = copied.query("PRAGMA integrity_check");
  if (!check.step() || check.text(0) != "ok")
    throw Error(Error::Kind::journal, fmt::format("the copy '{}' is damaged", copy),
                "nothing was changed; make a copy by hand and try again");
}

std::unique_ptr<Database> empty_journal() {
  auto database = std::make_unique<Database>(":memory:", Database::Access::write);
  migrate(*database);
  return database;
}

bool is_out_of_reach(const std::string& path) {
  std::string folder = fs::path(path).parent_path();
  if (folder.empty()) folder = ".";
  return access(folder.c_str(), W_OK) != 0 && !fs::exists(path + "-wal");
}

}  // namespace

std::unique_ptr<Database> open_to_read(const std::string& path) {
  if (!has_bytes(path)) return empty_journal();
  auto database = std::make_unique<Database>(
      path, is_out_of_reach(path) ? Database::Access::immutable : Database::Access::read);
  switch (state_of(*database)) {
    case FileState::current:
      return database;
    case FileState::blank:
      return empty_journal();
    case FileState::older:
      return open_to_write(path);
  }
  return database;
}

std::unique_ptr<Database> open_to_write(const std::string& path) {
  if (!has_bytes(path)) make(path);
  auto database = std::make_unique<Database>(path, Database::Access::write);
  switch (state_of(*database)) {
    case FileState::current:
      return database;
    case FileState::blank:
      database.reset();
      make(path);
      return std::make_unique<Database>(path, Database::Access::write);
    case FileState::older:
      copy_beside(*database, path);
      migrate(*database);
      return database;
  }
  return database;
}

}  // namespace relate::store
