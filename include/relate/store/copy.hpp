#pragma once

#include <functional>
#include <string>
#include <vector>

#include "relate/store/database.hpp"

namespace relate::store {

/// What is broken in the database: what SQLite's own checks of the file and of its references
/// say, a line each, a hundred at most; nothing where it is sound. Never throws for damage.
std::vector<std::string> damages_of(Database& database);

/// Makes a new file for its owner alone at `path`, and never a half one: `fill` fills it under a
/// name of its own (`PATH.PID.part`), and it is named when it is on the disk. Throws
/// Error::refused where a file is at `path` already or it cannot be written.
void make_whole(const std::string& path, const std::function<void(const std::string&)>& fill);

/// Copies what `database` holds at one moment into the file `path`, page by page, whoever
/// reads and writes it meanwhile. The copy needs no other file beside it.
void copy_pages(Database& database, const std::string& path);

/// Makes a copy of `database` at `path` that was opened and found sound. Throws as make_whole
/// does, and Error::journal when what was copied is damaged: then there is no copy.
void make_sound_copy(Database& database, const std::string& path);

}  // namespace relate::store
