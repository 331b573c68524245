// Files and folders of the journal. Making and migrating one is serialised by a lock on the
// file, since two programs may find it missing, or old, at the same moment.

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
using Steps = std::span<const Migration>;

[[noreturn]] void cannot(const char* what, const std::string& path, int error) {
  throw Error(Error::Kind::journal,
              fmt::format("cannot {} '{}': {}", what, path, std::strerror(error)),
              "name another file with --journal or RELATE_JOURNAL");
}

class File {
 public:
  File(const std::string& path, int flags) : descriptor_(open(path.c_str(), flags, 0600)) {
    if (descriptor_ < 0) cannot(flags & O_CREAT ? "make" : "open", path, errno);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { close(descriptor_); }

  /// Waits for every other program that makes or migrates the file. The lock goes with the
  /// descriptor, after SQLite has let go of the file: to close any descriptor of a file
  /// drops SQLite's own locks on it.
  void lock(const std::string& path) {
    if (flock(descriptor_, LOCK_EX) != 0) cannot("lock", path, errno);
  }
  /// For its owner alone, whatever the umask.
  void make_private() { fchmod(descriptor_, 0600); }

 private:
  int descriptor_;
};

bool is_there(const fs::path& path) {
  std::error_code unreadable;
  return fs::exists(path, unreadable);
}

void make_folders(const fs::path& folder) {
  if (folder.empty() || is_there(folder)) return;
  make_folders(folder.parent_path());
  if (mkdir(folder.c_str(), 0700) == 0)
    chmod(folder.c_str(), 0700);  // whatever the umask
  else if (errno != EEXIST)
    cannot("make folder", folder, errno);
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

void make(const std::string& path, Steps steps) {
  make_folders(fs::path(path).parent_path());
  File file(path, O_RDWR | O_CREAT | O_CLOEXEC);
  file.lock(path);
  if (!has_bytes(path)) file.make_private();
  Database database(path, Database::Access::write);
  if (state_of(database, steps) != FileState::blank) return;
  database.script("PRAGMA journal_mode = WAL");
  migrate(database, steps);
}

std::string name_of_copy(Database& database, const std::string& path) {
  Statement version = database.query("PRAGMA user_version");
  version.step();
  return fmt::format("{}.v{}", path, version.integer(0));
}

void copy_beside(Database& database, const std::string& path) {
  const std::string copy = name_of_copy(database, path);
  unlink(copy.c_str());
  // SQLite would make it with the permissions of the umask.
  File(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC).make_private();
  database.run("VACUUM INTO ?1", copy);
  Database copied(copy, Database::Access::read);
  Statement check = copied.query("PRAGMA integrity_check");
  if (!check.step() || check.text(0) != "ok")
    throw Error(Error::Kind::journal, fmt::format("the copy '{}' is damaged", copy),
                "nothing was changed; make a copy by hand and try again");
}

void upgrade(const std::string& path, Steps steps) {
  File file(path, O_RDWR | O_CLOEXEC);
  file.lock(path);
  Database database(path, Database::Access::write);
  if (state_of(database, steps) != FileState::older) return;
  copy_beside(database, path);
  migrate(database, steps);
}

std::unique_ptr<Database> empty_journal() {
  auto database = std::make_unique<Database>(":memory:", Database::Access::write);
  migrate(*database);
  return database;
}

bool is_out_of_reach(const std::string& path) {
  // SQLite puts its files beside what a symbolic link points to.
  std::error_code unresolved;
  const fs::path file = fs::canonical(path, unresolved);
  std::string folder = (unresolved ? fs::path(path) : file).parent_path();
  if (folder.empty()) folder = ".";
  return access(folder.c_str(), W_OK) != 0 && !is_there(file.string() + "-wal");
}

}  // namespace

std::unique_ptr<Database> open_to_read(const std::string& path, Steps steps) {
  if (!has_bytes(path)) return empty_journal();
  auto database = std::make_unique<Database>(
      path, is_out_of_reach(path) ? Database::Access::immutable : Database::Access::read);
  switch (state_of(*database, steps)) {
    case FileState::current:
      break;
    case FileState::blank:
      return empty_journal();
    case FileState::older:
      database.reset();
      return open_to_write(path, steps);
  }
  return database;
}

std::unique_ptr<Database> open_to_write(const std::string& path, Steps steps) {
  if (!has_bytes(path)) make(path, steps);
  auto database = std::make_unique<Database>(path, Database::Access::write);
  const FileState state = state_of(*database, steps);
  if (state == FileState::current) return database;
  database.reset();
  state == FileState::blank ? make(path, steps) : upgrade(path, steps);
  return std::make_unique<Database>(path, Database::Access::write);
}

}  // namespace relate::store
