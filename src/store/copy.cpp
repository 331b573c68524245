#include "relate/store/copy.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sstream>
#include <unistd.h>

#include <fmt/format.h>
#include <sqlite3.h>

#include "relate/core/error.hpp"
#include "store/file.hpp"

namespace relate::store {
namespace {

/// A row may hold several lines, below one that names the database.
void add_integrity(Database& database, std::vector<std::string>& damages) {
  Statement rows = database.query("PRAGMA integrity_check(100)");
  while (rows.step()) {
    std::istringstream lines(rows.text(0));
    for (std::string line; std::getline(lines, line);)
      if (line != "ok" && !line.starts_with("***")) damages.push_back(line);
  }
}

void add_dangling(Database& database, std::vector<std::string>& damages) {
  Statement rows = database.query("PRAGMA foreign_key_check");
  while (rows.step() && damages.size() < 100)
    damages.push_back(
        fmt::format("a row of {} names one of {} that is not there", rows.text(0), rows.text(2)));
}

/// With it what SQLite may have left beside it, which it would take for a part of the next draft
/// of that name.
void remove_draft(const std::string& draft) {
  for (const char* end : {"", "-journal", "-wal", "-shm"}) unlink((draft + end).c_str());
}

/// Gives the finished file its name. A link never takes the place of another file; where there
/// are no links, as on a memory stick, it was looked for.
void give_name(const std::string& draft, const std::string& path) {
  if (link(draft.c_str(), path.c_str()) == 0) {
    unlink(draft.c_str());
  } else if (errno == EEXIST || is_there(path)) {
    cannot("make", path, EEXIST, Error::Kind::refused);
  } else if (rename(draft.c_str(), path.c_str()) != 0) {
    cannot("make", path, errno, Error::Kind::refused);
  }
  File(folder_of(path), O_RDONLY | O_DIRECTORY, Error::Kind::refused).sync();
}

}  // namespace

std::vector<std::string> damages_of(Database& database) {
  std::vector<std::string> damages;
  try {
    add_integrity(database, damages);
    if (damages.empty()) add_dangling(database, damages);
  } catch (const Error& error) {
    damages.emplace_back(error.what());
  }
  return damages;
}

void make_whole(const std::string& path, const std::function<void(const std::string&)>& fill) {
  if (access(folder_of(path).c_str(), W_OK) != 0) cannot("make", path, errno, Error::Kind::refused);
  const std::string draft = fmt::format("{}.{}.part", path, getpid());
  remove_draft(draft);
  try {
    // Held locked for as long as it is filled: what can be locked was left behind.
    File file(draft, O_RDWR | O_CREAT | O_EXCL, Error::Kind::refused);
    file.lock();
    file.make_private();
    fill(draft);
    file.sync();
    give_name(draft, path);
  } catch (...) {
    remove_draft(draft);
    throw;
  }
}

void copy_pages(Database& database, const std::string& path) {
  Database copy(path, Database::Access::write);
  // A copy that is not finished is thrown away, never rolled back; nobody else reads it meanwhile.
  copy.script("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF");
  sqlite3_backup* backup = sqlite3_backup_init(copy.raw(), "main", database.raw(), "main");
  if (!backup) fail(copy.raw());
  sqlite3_backup_step(backup, -1);
  if (sqlite3_backup_finish(backup) != SQLITE_OK) fail(copy.raw());
  // As it was copied it would want a write-ahead log beside it.
  copy.script("PRAGMA journal_mode = OFF");
}

void make_sound_copy(Database& database, const std::string& path) {
  make_whole(path, [&](const std::string& draft) {
    copy_pages(database, draft);
    Database copy(draft, Database::Access::read);
    if (const auto damages = damages_of(copy); !damages.empty())
      throw Error(Error::Kind::journal, fmt::format("the journal is damaged: {}", damages.front()),
                  "relate db check says more; no copy was made");
  });
}

}  // namespace relate::store
