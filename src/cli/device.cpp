// The number of this machine lives beside the journal's folder, not in it: a copied
// journal must not make two machines one.

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/environment.hpp"
#include "relate/core/error.hpp"
#include "relate/core/id.hpp"

namespace relate::cli {
namespace {

std::optional<std::int64_t> read_device(const std::string& path) {
  std::ifstream file(path);
  std::string letters;
  if (!(file >> letters) || letters.size() != 16) return {};
  const auto range = id_range(letters);
  return range ? std::optional(range->first) : std::nullopt;
}

[[noreturn]] void cannot(const std::string& path) {
  throw Error(
      Error::Kind::refused,
      fmt::format("cannot write '{}', which numbers this machine: {}", path, std::strerror(errno)),
      "set XDG_STATE_HOME to a folder that can be written");
}

}  // namespace

std::int64_t device_of(const Paths& paths) {
  if (paths.state.empty())
    throw Error(Error::Kind::refused, "there is no home folder to keep the machine's number in",
                "set HOME or XDG_STATE_HOME");
  const std::string path = paths.state + "/device";
  if (const auto device = read_device(path)) return *device;
  std::filesystem::path folder;
  for (const auto& part : std::filesystem::path(paths.state)) {
    folder /= part;
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST && errno != EROFS && errno != EACCES)
      cannot(path);
  }
  std::random_device entropy;
  std::mt19937_64 random((static_cast<std::uint64_t>(entropy()) << 32) | entropy());
  const Id device = make_id(random);
  // Written under another name first and linked: of two programs that make it, one wins
  // and both read the winner's.
  const std::string draft = fmt::format("{}.{}", path, getpid());
  {
    std::ofstream file(draft);
    file << to_letters(device) << '\n';
    if (!file.flush() || chmod(draft.c_str(), 0600) != 0) cannot(draft);
  }
  const bool linked = link(draft.c_str(), path.c_str()) == 0 || errno == EEXIST;
  unlink(draft.c_str());
  if (!linked) cannot(path);
  if (const auto stored = read_device(path)) return *stored;
  throw Error(Error::Kind::refused, fmt::format("'{}' does not hold the machine's number", path),
              "remove it; a new number is made then");
}

}  // namespace relate::cli
