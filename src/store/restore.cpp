// A journal is never replaced as a file: a program that had opened the old one would go on with
// the write-ahead log of the new one, as SQLite finds that by name. Its pages are replaced in one
// transaction, under the lock that every writer takes.

#include "relate/store/restore.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

#include "relate/core/error.hpp"
#include "relate/store/backups.hpp"
#include "relate/store/copy.hpp"
#include "relate/store/schema.hpp"
#include "relate/store/snapshot.hpp"
#include "store/blank.hpp"
#include "store/damaged.hpp"
#include "store/file.hpp"
#include "store/rebuild.hpp"

namespace relate::store {
namespace {

namespace fs = std::filesystem;

/// The journal as the target of pages, whatever is in the file: it may be no database.
class Target {
 public:
  Target(const std::string& path, bool is_damaged) {
    const int code = sqlite3_open_v2(path.c_str(), &database_,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_busy_timeout(database_, 10'000);
    // What is there counts as nothing, and is there again if this transaction is not completed.
    if (is_damaged) sqlite3_db_config(database_, SQLITE_DBCONFIG_RESET_DATABASE, 1, nullptr);
    if (code != SQLITE_OK) fail_and_close();
  }
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  ~Target() { sqlite3_close(database_); }

  sqlite3* raw() const { return database_; }

 private:
  [[noreturn]] void fail_and_close() {
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> closed(database_, sqlite3_close);
    fail(database_);
  }

  sqlite3* database_ = nullptr;
};

/// The pages of one database on their way into another. Unless all of them arrived, the other
/// is as it was.
class Pages {
 public:
  Pages(Database& from, Target& to)
      : to_(to), backup_(sqlite3_backup_init(to.raw(), "main", from.raw(), "main")) {
    if (!backup_) fail(to.raw());
  }
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;
  ~Pages() { sqlite3_backup_finish(backup_); }

  /// Waits up to ten seconds for other writers; from here on nobody else writes.
  void take_lock() { step(0); }
  void move_all() { step(-1); }

 private:
  void step(int pages) {
    const int code = sqlite3_backup_step(backup_, pages);
    if (code == SQLITE_OK || code == SQLITE_DONE) return;
    sqlite3_backup_finish(std::exchange(backup_, nullptr));  // tells the database why
    fail(to_.raw());
  }

  Target& to_;
  sqlite3_backup* backup_;
};

void require_other_file(const std::string& path, const std::string& from) {
  std::error_code absent;
  if (fs::equivalent(path, from, absent))
    throw Error(Error::Kind::refused, fmt::format("'{}' is the journal itself", from),
                "name a backup of it");
  if (!fs::exists(from, absent)) cannot("open", from, ENOENT, Error::Kind::refused);
}

std::unique_ptr<Database> open_source(const std::string& from) {
  constexpr auto hint = "nothing was changed; name a backup of the journal";
  try {
    if (auto source = open_as_it_is(from)) return source;
    throw Error(Error::Kind::journal, "nothing is in the file");
  } catch (const Error& error) {
    throw Error(error.kind(), fmt::format("cannot restore '{}': {}", from, error.what()), hint);
  }
}

void require_sound(Database& source, const std::string& from) {
  auto damages = damages_of(source);
  if (damages.empty() && state_of(source) == FileState::current)
    for (const SchemaPart& part : differing_schema(source))
      if (part.type != "index")
        damages.push_back("not as it was made: " + part.type + " " + part.name);
  if (!damages.empty())
    throw Error(Error::Kind::journal, fmt::format("'{}' is damaged: {}", from, damages.front()),
                "nothing was changed; name another backup");
}

void require_own(Database& present, const std::string& path) {
  try {
    is_blank(present);
  } catch (const Damaged&) {
    throw;
  } catch (const Error&) {
    throw Error(Error::Kind::journal,
                fmt::format("'{}' is a database of another program, not a journal", path),
                "if it is a damaged journal, move it away and run the command again");
  }
}

/// The journal that is there, opened to read; nothing when SQLite cannot make sense of it.
/// Throws Error::journal for a database of another program.
std::unique_ptr<Database> open_present(const std::string& path) {
  try {
    auto present = std::make_unique<Database>(path, Database::Access::read);
    present->query("SELECT count(*) FROM sqlite_schema").step();
    require_own(*present, path);
    if (!present->is_writable_file()) return nullptr;  // as its header says, which is damaged
    // With a log it can be copied while nobody else may write; a backup that was put in its
    // place by hand has none.
    present->script("PRAGMA journal_mode = WAL");
    return present;
  } catch (const Damaged&) {
    return nullptr;
  }
}

/// Keeps a file that SQLite cannot read, byte by byte, and its write-ahead log.
void keep_bytes(const std::string& path, const std::string& kept) {
  for (const char* end : {"", "-wal"}) {
    if (!is_there(path + end)) continue;
    make_whole(kept + end, [&](const std::string& draft) {
      fs::copy_file(path + end, draft, fs::copy_options::overwrite_existing);
    });
  }
}

void replace_pages(Database& source, const std::string& path, std::unique_ptr<Database>& present,
                   const Restored& restored) {
  Target journal(path, restored.was_damaged);
  Pages pages(source, journal);
  pages.take_lock();
  if (present)
    make_whole(restored.kept, [&](const std::string& draft) { copy_pages(*present, draft); });
  present.reset();
  pages.move_all();
}

/// Into a file that was new or no database the pages came without a write-ahead log. Where none
/// can be begun the journal is restored all the same, and writers wait for each other longer.
void begin_log(const std::string& path) {
  try {
    Database(path, Database::Access::write).script("PRAGMA journal_mode = WAL");
  } catch (const Error&) {
    return;
  }
}

}  // namespace

Restored restore(const std::string& path, const std::string& from, const std::string& at) {
  require_other_file(path, from);
  const auto source = open_source(from);
  const Snapshot snapshot(*source);  // what is checked is what is restored
  require_sound(*source, from);

  make_folders(fs::path(path).parent_path());
  const bool was_there = has_bytes(path);
  File file(path, O_RDWR | O_CREAT);
  file.lock();
  Restored restored;
  std::unique_ptr<Database> present;
  if (was_there) {
    present = open_present(path);
    restored = {.kept = dated_path(folder_of(path), "before-restore-", path, at),
                .was_damaged = !present};
    if (!present) keep_bytes(resolved(path), restored.kept);
  }
  const bool was_sound = present != nullptr;
  replace_pages(*source, path, present, restored);
  file.make_private();
  if (!was_sound) begin_log(path);
  return restored;
}

}  // namespace relate::store
