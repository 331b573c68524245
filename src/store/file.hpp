#pragma once

#include <string>

#include "relate/core/error.hpp"

namespace relate::store {

/// Throws Error: `cannot make '...': Permission denied`, with the hint to name another file.
[[noreturn]] void cannot(const char* what, const std::string& path, int error,
                         Error::Kind kind = Error::Kind::journal);

/// A file by its descriptor, where SQLite does not open it itself. What cannot be done with it
/// throws Error of `kind`: journal for the journal's own files, refused for others.
class File {
 public:
  /// `flags` as for open(2); what is made is for its owner alone.
  File(const std::string& path, int flags, Error::Kind kind = Error::Kind::journal);
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  /// Waits for every other program that makes or migrates the file. The lock goes with the
  /// descriptor, after SQLite has let go of the file: to close any descriptor of a file
  /// drops SQLite's own locks on it.
  void lock();
  /// Takes the lock where nobody has it.
  bool try_lock();
  /// For its owner alone, whatever the umask.
  void make_private();
  /// Returns once it is on the disk.
  void sync();

 private:
  std::string path_;
  int descriptor_;
  Error::Kind kind_;
};

bool is_there(const std::string& path);

/// Whether the file is there and holds something. Throws Error::journal for a folder.
bool has_bytes(const std::string& path);

/// Makes the folder and those above it, each for its owner alone.
void make_folders(const std::string& folder);

/// The folder that the file stands in, `.` for the working folder. SQLite puts its files
/// beside what a symbolic link points to, and so does everything here.
std::string folder_of(const std::string& path);

/// The file that a symbolic link points to; of another path, itself.
std::string resolved(const std::string& path);

/// Whether the folder cannot be written and no write-ahead log stands beside the file: then it
/// can only be read as one that nobody changes.
bool is_out_of_reach(const std::string& path);

}  // namespace relate::store
