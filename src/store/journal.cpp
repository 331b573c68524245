// Files and folders of the journal. Making and migrating one is serialised by a lock on the
// file, since two programs may find it missing, or old, at the same moment.

#include "relate/store/journal.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

#include <fmt/format.h>

#include "relate/store/copy.hpp"
#include "relate/store/schema.hpp"
#include "store/file.hpp"

namespace relate::store {
namespace {

using Steps = std::span<const Migration>;

void make(const std::string& path, Steps steps) {
  make_folders(std::filesystem::path(path).parent_path());
  File file(path, O_RDWR | O_CREAT);
  file.lock();
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
  if (is_there(copy)) cannot("make", copy, EEXIST);
  make_sound_copy(database, copy);
}

void upgrade(const std::string& path, Steps steps) {
  File file(path, O_RDWR);
  file.lock();
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

}  // namespace

std::unique_ptr<Database> open_to_read(const std::string& path, Steps steps,
                                       std::chrono::milliseconds wait) {
  if (!has_bytes(path)) return empty_journal();
  std::unique_ptr<Database> database;
  FileState state{};
  const auto open = [&](Database::Access access) {
    database.reset();
    database = std::make_unique<Database>(path, access, wait);
    state = state_of(*database, steps);
  };
  try {
    open(is_out_of_reach(path) ? Database::Access::immutable : Database::Access::read);
  } catch (const Error& error) {
    if (error.kind() != Error::Kind::refused) throw;
    // On a full disk there is no room for the memory that readers and writers share.
    open(Database::Access::alone);
  }
  switch (state) {
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
  if (access(path.c_str(), W_OK) != 0) cannot("write", path, errno);
  auto database = std::make_unique<Database>(path, Database::Access::write);
  const FileState state = state_of(*database, steps);
  if (state == FileState::current) return database;
  database.reset();
  state == FileState::blank ? make(path, steps) : upgrade(path, steps);
  return std::make_unique<Database>(path, Database::Access::write);
}

}  // namespace relate::store
