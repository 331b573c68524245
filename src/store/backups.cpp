#include "relate/store/backups.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <unistd.h>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/store/copy.hpp"
#include "relate/store/schema.hpp"
#include "store/file.hpp"

namespace relate::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view pattern = "dddd-dd-ddTddddddZ";  // d stands for a digit

bool is_instant(std::string_view text) {
  return std::ranges::equal(text, pattern, [](char character, char wanted) {
    return wanted == 'd' ? character >= '0' && character <= '9' : character == wanted;
  });
}

/// Whether it is named after the journal and some instant, with a number behind or without.
bool is_dated(const fs::path& path, const fs::path& journal) {
  const std::string stem = path.stem();
  const std::string begin = journal.stem().string() + "-";
  if (!stem.starts_with(begin) || path.extension() != journal.extension()) return false;
  const std::string_view rest = std::string_view(stem).substr(begin.size());
  if (!is_instant(rest.substr(0, pattern.size()))) return false;
  const std::string_view number = rest.substr(pattern.size());
  return number.empty() || (number.size() > 1 && number[0] == '-' &&
                            number.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

std::vector<std::string> dated_in(const std::string& folder, const std::string& journal) {
  std::vector<fs::path> paths;
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator(folder, unreadable))
    if (entry.is_regular_file(unreadable) && is_dated(entry.path(), journal))
      paths.push_back(entry.path());
  // By the stem, as the name without a number comes before those with one.
  std::ranges::sort(paths, std::greater(), [](const fs::path& path) { return path.stem(); });
  return {paths.begin(), paths.end()};
}

/// What SQLite itself would take for a part of the journal.
bool is_part_of(const std::string& path, const std::string& journal) {
  return std::ranges::any_of(std::initializer_list<const char*>{"", "-wal", "-shm", "-journal"},
                             [&](const char* end) { return path == journal + end; });
}

std::string file_of(const BackupRequest& request, const std::string& folder) {
  if (!folder.empty()) return dated_path(folder, "", request.journal, request.at);
  if (request.keep)
    throw Error(Error::Kind::usage, "--keep goes with the names that relate gives",
                "name a folder, or no file at all");
  if (is_part_of(fs::weakly_canonical(request.target), resolved(request.journal)))
    throw Error(Error::Kind::refused, fmt::format("'{}' is the journal itself", request.target),
                "name another file");
  if (is_there(request.target))
    throw Error(Error::Kind::refused, fmt::format("'{}' is there already", request.target),
                "name another file, or remove that one");
  return request.target;
}

}  // namespace

std::unique_ptr<Database> open_as_it_is(const std::string& path) {
  if (!has_bytes(path)) return nullptr;
  auto database = std::make_unique<Database>(
      path, is_out_of_reach(path) ? Database::Access::immutable : Database::Access::read);
  if (state_of(*database) == FileState::blank) return nullptr;
  return database;
}

std::string dated_path(const std::string& folder, const std::string& begin,
                       const std::string& journal, const std::string& at) {
  std::string instant = at;
  std::erase(instant, ':');
  const fs::path file = resolved(journal);
  const std::string stem = fmt::format("{}{}-{}", begin, file.stem().string(), instant);
  const std::string end = file.extension();
  fs::path path = fs::path(folder) / (stem + end);
  for (int number = 2; is_there(path); ++number)
    path.replace_filename(fmt::format("{}-{}{}", stem, number, end));
  return path;
}

Backup make_backup(const BackupRequest& request) {
  const auto journal = open_as_it_is(request.journal);
  if (!journal)
    throw Error(
        Error::Kind::refused, "there is no journal yet, so nothing to copy",
        fmt::format("'{}' is made by the first command that stores something", request.journal));
  std::error_code unreadable;
  std::string folder;
  if (request.target.empty()) {
    folder = folder_of(request.journal) + "/backups";
    make_folders(folder);
  } else if (fs::is_directory(request.target, unreadable)) {
    folder = request.target;
  }
  Backup backup{.path = file_of(request, folder)};
  make_sound_copy(*journal, backup.path);
  if (!request.keep) return backup;
  const std::vector<std::string> all = dated_in(folder, resolved(request.journal));
  for (auto i = static_cast<std::size_t>(*request.keep); i < all.size(); ++i)
    if (unlink(all[i].c_str()) == 0) backup.removed.push_back(all[i]);
  return backup;
}

std::vector<std::string> backups_beside(const std::string& journal) {
  return dated_in(folder_of(journal) + "/backups", resolved(journal));
}

}  // namespace relate::store
