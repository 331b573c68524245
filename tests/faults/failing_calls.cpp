// Preloaded into a program, makes its n-th call that writes fail. What counts are calls that
// change files below a folder, over the whole process; everything else goes through.
//
//   FAULT_FOLDER  the folder
//   FAULT_AT      which call fails, 1 the first
//   FAULT_KIND    eio     that call fails, the next succeed
//                 enospc  that call writes half, and from then on no call writes anything
//                 gone    from that call on every call fails
//                 short   that call writes half and says so
//                 kill    that call writes half, and the process is killed
//   FAULT_MARK    a file outside the folder, made with the name of the call when it is reached

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

/// The function of that name that this one hides.
template <class Function>
Function* hidden(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

struct Plan {
  std::string folder = variable("FAULT_FOLDER") + "/";
  std::string kind = variable("FAULT_KIND");
  std::string mark = variable("FAULT_MARK");
  long at = std::strtol(variable("FAULT_AT").c_str(), nullptr, 10);
  long calls = 0;
};

Plan& plan() {
  static Plan the_plan;
  return the_plan;
}

bool is_watched(std::string_view path) { return path.starts_with(plan().folder); }

bool is_watched(int descriptor) {
  char path[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t length = readlink(link.c_str(), path, sizeof path);
  return length > 0 && is_watched(std::string_view(path, static_cast<std::size_t>(length)));
}

void leave_mark(const char* call) {
  static const auto real_open = hidden<int(const char*, int, ...)>("open");
  static const auto real_write = hidden<ssize_t(int, const void*, std::size_t)>("write");
  const int file = real_open(plan().mark.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0 || real_write(file, call, std::strlen(call)) < 0) std::abort();
  close(file);
}

enum class Fate { goes_through, fails, is_short, is_last };

/// What becomes of a call; `is_freeing` says that it needs no room on the disk.
Fate fate_of(const char* call, bool is_freeing = false) {
  const long number = ++plan().calls;
  if (number == plan().at) leave_mark(call);
  const std::string& kind = plan().kind;
  if (number < plan().at) return Fate::goes_through;
  if (kind == "gone") return Fate::fails;
  if (kind == "enospc" && is_freeing) return Fate::goes_through;
  if (number > plan().at) return kind == "enospc" ? Fate::fails : Fate::goes_through;
  if (kind == "kill") return Fate::is_last;
  return kind == "eio" ? Fate::fails : Fate::is_short;
}

int refuse() {
  errno = plan().kind == "enospc" ? ENOSPC : EIO;
  return -1;
}

[[noreturn]] void die() {
  raise(SIGKILL);
  std::abort();
}

/// Meets a call that cannot be done by half.
template <class Call>
int whole(const char* name, bool is_freeing, Call call) {
  switch (fate_of(name, is_freeing)) {
    case Fate::goes_through:
      return call();
    case Fate::is_last:
      die();
    case Fate::is_short:
      if (plan().kind == "short") return call();
      [[fallthrough]];
    case Fate::fails:
      break;
  }
  return refuse();
}

/// Meets a call that writes; `call` takes the number of bytes to be written.
template <class Call>
ssize_t writing(const char* name, std::size_t size, Call call) {
  switch (fate_of(name)) {
    case Fate::goes_through:
      return call(size);
    case Fate::is_short:
      return size > 1 ? call(size / 2) : call(size);
    case Fate::is_last:
      if (call(size / 2) < 0) std::abort();
      die();
    case Fate::fails:
      break;
  }
  return refuse();
}

bool opens_to_change(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0; }

/// `open` and its kin: one that can make or empty a file is a change of it.
template <class Call>
int opening(const char* name, const char* path, int flags, Call call) {
  if (!opens_to_change(flags) || !is_watched(path)) return call();
  return whole(name, false, call);
}

mode_t mode_in(int flags, va_list arguments) {
  return (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, std::size_t size) {
  static const auto real = hidden<ssize_t(int, const void*, std::size_t)>("write");
  if (!is_watched(file)) return real(file, bytes, size);
  return writing("write", size, [&](std::size_t part) { return real(file, bytes, part); });
}

ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t at) {
  static const auto real = hidden<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
  if (!is_watched(file)) return real(file, bytes, size, at);
  return writing("pwrite", size, [&](std::size_t part) { return real(file, bytes, part, at); });
}

ssize_t writev(int file, const iovec* pieces, int count) {
  static const auto real = hidden<ssize_t(int, const iovec*, int)>("writev");
  if (!is_watched(file)) return real(file, pieces, count);
  return whole("writev", false, [&] { return static_cast<int>(real(file, pieces, count)); });
}

int fsync(int file) {
  static const auto real = hidden<int(int)>("fsync");
  return is_watched(file) ? whole("fsync", true, [&] { return real(file); }) : real(file);
}

int fdatasync(int file) {
  static const auto real = hidden<int(int)>("fdatasync");
  return is_watched(file) ? whole("fdatasync", true, [&] { return real(file); }) : real(file);
}

int ftruncate64(int file, off64_t size) {
  static const auto real = hidden<int(int, off64_t)>("ftruncate64");
  return is_watched(file) ? whole("ftruncate", true, [&] { return real(file, size); })
                          : real(file, size);
}

int fchmod(int file, mode_t mode) {
  static const auto real = hidden<int(int, mode_t)>("fchmod");
  return is_watched(file) ? whole("fchmod", true, [&] { return real(file, mode); })
                          : real(file, mode);
}

int chmod(const char* path, mode_t mode) {
  static const auto real = hidden<int(const char*, mode_t)>("chmod");
  return is_watched(path) ? whole("chmod", true, [&] { return real(path, mode); })
                          : real(path, mode);
}

int mkdir(const char* path, mode_t mode) {
  static const auto real = hidden<int(const char*, mode_t)>("mkdir");
  return is_watched(path) ? whole("mkdir", false, [&] { return real(path, mode); })
                          : real(path, mode);
}

int rename(const char* from, const char* to) {
  static const auto real = hidden<int(const char*, const char*)>("rename");
  return is_watched(to) ? whole("rename", true, [&] { return real(from, to); }) : real(from, to);
}

int link(const char* from, const char* to) {
  static const auto real = hidden<int(const char*, const char*)>("link");
  return is_watched(to) ? whole("link", false, [&] { return real(from, to); }) : real(from, to);
}

int unlink(const char* path) {
  static const auto real = hidden<int(const char*)>("unlink");
  return is_watched(path) ? whole("unlink", true, [&] { return real(path); }) : real(path);
}

int open(const char* path, int flags, ...) {
  static const auto real = hidden<int(const char*, int, ...)>("open");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return opening("open", path, flags, [&] { return real(path, flags, mode); });
}

int open64(const char* path, int flags, ...) {
  static const auto real = hidden<int(const char*, int, ...)>("open64");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return opening("open", path, flags, [&] { return real(path, flags, mode); });
}

FILE* fopen64(const char* path, const char* mode) {
  static const auto real = hidden<FILE*(const char*, const char*)>("fopen64");
  if (*mode == 'r' || !is_watched(path)) return real(path, mode);
  FILE* file = nullptr;
  whole("fopen", false, [&] {
    file = real(path, mode);
    return 0;
  });
  return file;
}

}  // extern "C"
