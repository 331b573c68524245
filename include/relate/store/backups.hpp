#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "relate/store/database.hpp"

namespace relate::store {

/// Opens the journal at `path` as it is, to read, without migrating it; nothing where there is
/// none. Throws Error::journal for what is none, and for one from a newer version.
std::unique_ptr<Database> open_as_it_is(const std::string& path);

/// A backup to be made.
struct BackupRequest {
  std::string journal;
  /// The file to make; or a folder, for a file named after the instant in it. Empty: the
  /// folder `backups` beside the journal.
  std::string target = {};
  std::string at;           ///< the instant, UTC: `2026-03-18T08:00:00Z`
  std::optional<int> keep;  ///< how many backups named so stay in the folder, this one among them
};

struct Backup {
  std::string path;
  std::vector<std::string> removed = {};  ///< older ones, that `keep` leaves out
};

/// Makes a copy of the journal, whoever writes it meanwhile, that was opened and found sound.
/// Only after that older ones go. Throws Error::refused where there is no journal, where the
/// file is there already or cannot be written; Error::usage for `keep` with a file; Error::journal
/// when the journal is damaged.
Backup make_backup(const BackupRequest& request);

/// The backups named after an instant in the folder `backups` beside the journal, the latest first.
std::vector<std::string> backups_beside(const std::string& journal);

/// A file in `folder` that is not there yet, named after the journal and the instant: for
/// `journal.db` at 08:00 `journal-2026-03-18T080000Z.db`, `begin` first, and `-2` behind the
/// instant when that one is there.
std::string dated_path(const std::string& folder, const std::string& begin,
                       const std::string& journal, const std::string& at);

}  // namespace relate::store
