#pragma once

#include <memory>
#include <string>

#include "relate/store/database.hpp"

namespace relate::store {

/// Opens the journal at `path` to read. A file that is not there, or has nothing in it
/// yet, is an empty journal in memory. In a folder that cannot be written, without a
/// write-ahead log beside the file, it is opened as one that nobody changes.
/// Throws Error::journal when the file is there and is not a journal of this version.
std::unique_ptr<Database> open_to_read(const std::string& path);

/// Opens the journal at `path` to write, and makes it (folder 0700, file 0600) when it
/// is not there. An older journal is migrated, after a verified copy of it was put
/// beside it. Throws Error::journal, or Error::refused when it cannot be made.
std::unique_ptr<Database> open_to_write(const std::string& path);

}  // namespace relate::store
