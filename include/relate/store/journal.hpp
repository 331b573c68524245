#pragma once

#include <memory>
#include <span>
#include <string>

#include "relate/store/database.hpp"
#include "relate/store/schema.hpp"

namespace relate::store {

/// Opens the journal at `path` to read. A file that is not there, or has nothing in it
/// yet, is an empty journal in memory. In a folder that cannot be written, without a
/// write-ahead log beside the file, it is opened as one that nobody changes. An older
/// journal is migrated, as by open_to_write.
/// Throws Error::journal when the file is there and is not a journal of this version.
/// `wait` is for as long as others keep it locked; `steps` are other than the schema's in tests
/// alone.
std::unique_ptr<Database> open_to_read(const std::string& path,
                                       std::span<const Migration> steps = migrations(),
                                       std::chrono::milliseconds wait = usual_wait);

/// Opens the journal at `path` to write, and makes it (folder 0700, file 0600) when it
/// is not there. An older journal is migrated, after a verified copy of it was put
/// beside it: `journal.db.v1`. Throws Error::journal when that cannot be.
std::unique_ptr<Database> open_to_write(const std::string& path,
                                        std::span<const Migration> steps = migrations());

}  // namespace relate::store
