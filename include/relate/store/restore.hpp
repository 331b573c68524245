#pragma once

#include <string>

namespace relate::store {

struct Restored {
  std::string kept;          ///< the file that holds what was there; empty when nothing was
  bool was_damaged = false;  ///< what was there could not be read
};

/// Puts what is in the journal `from` into the journal at `path`, as one transaction of SQLite:
/// other programs see what was there or what comes, whole, and so does whoever opens it after
/// this one was killed. What is in `from` is checked first, and stays as it is. What was there
/// before, its write-ahead log included, is kept beside it, in a file named after the instant
/// `at`. A journal of an older version is restored as it is.
/// Throws Error::journal when `from` is no journal, damaged or newer than this program, or when
/// `path` is a database of another program or locked; Error::refused where it cannot be written.
Restored restore(const std::string& path, const std::string& from, const std::string& at);

}  // namespace relate::store
