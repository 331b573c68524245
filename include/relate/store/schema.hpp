#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "relate/store/database.hpp"

namespace relate::store {

/// A step of the schema, as data. What adds a column to a base table rewrites its rows, too
/// (`UPDATE t SET c = c`): of a row that was stored without the column SQLite's session
/// records NULL, and not the default, so that its removal could not be taken back.
struct Migration {
  int version;                       ///< of the journal after it
  std::vector<const char*> scripts;  ///< SQL, run in one transaction
};

/// All steps, oldest first.
const std::vector<Migration>& migrations();

/// What marks an SQLite file as a journal: `rela`.
inline constexpr int application_id = 0x72656c61;

/// What an open file is.
enum class FileState {
  blank,    ///< nothing in it yet
  current,  ///< a journal of this version
  older,    ///< a journal that wants migrating
};

/// Throws Error::journal for a file of another program, a damaged one, and a journal from
/// a newer version (naming both).
FileState state_of(Database& database, std::span<const Migration> steps = migrations());

/// Brings the open file to the newest version, each step in a transaction of its own.
void migrate(Database& database, std::span<const Migration> steps = migrations());

/// Whether changes of the table are recorded in operations.
bool is_recorded(std::string_view table);

}  // namespace relate::store
