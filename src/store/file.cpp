#include "store/file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace relate::store {

namespace fs = std::filesystem;

void cannot(const char* what, const std::string& path, int error, Error::Kind kind) {
  throw Error(kind, fmt::format("cannot {} '{}': {}", what, path, std::strerror(error)),
              kind == Error::Kind::journal ? "name another file with --journal or RELATE_JOURNAL"
                                           : "name another file");
}

File::File(const std::string& path, int flags, Error::Kind kind)
    : path_(path), descriptor_(open(path.c_str(), flags | O_CLOEXEC, 0600)), kind_(kind) {
  if (descriptor_ < 0) cannot(flags & O_CREAT ? "make" : "open", path, errno, kind);
}

File::~File() { close(descriptor_); }

void File::lock() {
  if (flock(descriptor_, LOCK_EX) != 0) cannot("lock", path_, errno, kind_);
}

bool File::try_lock() { return flock(descriptor_, LOCK_EX | LOCK_NB) == 0; }

void File::make_private() { fchmod(descriptor_, 0600); }

void File::sync() {
  if (fsync(descriptor_) != 0) cannot("write", path_, errno, kind_);
}

bool is_there(const std::string& path) {
  std::error_code unreadable;
  return fs::exists(path, unreadable);
}

bool has_bytes(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return false;
    cannot("open", path, errno);
  }
  if (S_ISDIR(status.st_mode)) cannot("open", path, EISDIR);
  if (!S_ISREG(status.st_mode))  // whose rights are not ours to change
    throw Error(Error::Kind::journal, fmt::format("'{}' is a device or a pipe, not a file", path),
                "name another file with --journal or RELATE_JOURNAL");
  return status.st_size > 0;
}

void make_folders(const std::string& folder) {
  if (folder.empty() || is_there(folder)) return;
  make_folders(fs::path(folder).parent_path());
  if (mkdir(folder.c_str(), 0700) == 0)
    chmod(folder.c_str(), 0700);  // whatever the umask
  else if (errno != EEXIST)
    cannot("make folder", folder, errno);
}

std::string resolved(const std::string& path) {
  std::error_code unresolved;
  const fs::path file = fs::canonical(path, unresolved);
  return unresolved ? path : file.string();
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(resolved(path)).parent_path();
  return folder.empty() ? "." : folder;
}

bool is_out_of_reach(const std::string& path) {
  return access(folder_of(path).c_str(), W_OK) != 0 && !is_there(resolved(path) + "-wal");
}

}  // namespace relate::store
