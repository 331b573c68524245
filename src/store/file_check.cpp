#include "store/file_check.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

#include "store/file.hpp"

namespace relate::store {
namespace {

namespace fs = std::filesystem;
using enum Soundness;

/// The copy that was begun, for it and for what SQLite may leave beside it; else nothing.
std::optional<std::string> draft_of(const std::string& path) {
  for (const std::string_view end : {".part", ".part-journal", ".part-wal", ".part-shm"})
    if (path.ends_with(end)) return path.substr(0, path.rfind(".part")) + ".part";
  return {};
}

/// Files beside the journal and in `backups` whose names say that they are the journal's.
std::vector<std::string> files_of(const std::string& journal) {
  const fs::path file = resolved(journal);
  const std::string stem = file.stem();
  std::vector<std::string> paths;
  std::error_code unreadable;
  for (const std::string& folder : {folder_of(journal), folder_of(journal) + "/backups"})
    for (const auto& entry : fs::directory_iterator(folder, unreadable)) {
      const std::string name = entry.path().filename();
      const bool is_copy =
          name.starts_with(stem + "-") || name.starts_with("before-restore-" + stem + "-");
      const bool is_ours =
          name.starts_with(file.filename().string()) ||
          (is_copy && (entry.path().extension() == file.extension() || draft_of(name)));
      if (is_ours && entry.is_regular_file(unreadable)) paths.push_back(entry.path());
    }
  std::ranges::sort(paths);
  return paths;
}

/// Whether nobody writes it any more: a draft is locked as long as it is written, and goes before
/// what lies beside it.
bool is_left(const std::string& path, const std::string& draft) {
  return path == draft ? File(path, O_RDWR).try_lock() : !is_there(draft);
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

/// `chmod 600 FILE`, or what to type to do it.
void make_private(const std::string& path, mode_t mode, std::vector<std::string>& done,
                  std::vector<std::string>& left) {
  if ((mode_of(path) & 0077U) == 0) return;
  if (chmod(path.c_str(), mode) == 0)
    done.push_back(path);
  else
    left.push_back(
        fmt::format("{}; as its owner: chmod {:o} '{}'", std::strerror(errno), mode, path));
}

void check_folder(const std::string& folder, std::vector<std::string>& done,
                  std::vector<std::string>& left) {
  const mode_t mode = mode_of(folder);
  if (fs::path(folder).filename() == "relate") {
    make_private(folder, 0700, done, left);
    if (is_there(folder + "/backups")) make_private(folder + "/backups", 0700, done, left);
  } else if ((mode & 0022U) != 0 && (mode & 01000U) == 0) {
    left.push_back(fmt::format("others may replace the journal: chmod go-w '{}'", folder));
  }
}

}  // namespace

Finding check_permissions(const std::string& journal) {
  std::vector<std::string> done;
  std::vector<std::string> left;
  for (const std::string& path : files_of(journal)) make_private(path, 0600, done, left);
  check_folder(folder_of(journal), done, left);
  if (!left.empty()) return {"permissions", open, left.front()};
  if (!done.empty())
    return {"permissions", repaired, fmt::format("others could read {}", fmt::join(done, ", "))};
  return {"permissions", ok, ""};
}

Finding check_leftovers(const std::string& journal) {
  std::vector<std::string> removed;
  for (const std::string& path : files_of(journal)) {
    const auto draft = draft_of(path);
    if (!draft) continue;
    try {
      if (is_left(path, *draft) && unlink(path.c_str()) == 0) removed.push_back(path);
    } catch (const Error& error) {
      return {"leftovers", open, error.what()};
    }
  }
  if (removed.empty()) return {"leftovers", ok, ""};
  return {"leftovers", repaired,
          fmt::format("removed copies that were begun: {}", fmt::join(removed, ", "))};
}

}  // namespace relate::store
