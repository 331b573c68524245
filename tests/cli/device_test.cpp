#include <filesystem>
#include <fstream>
#include <sys/stat.h>

#include <doctest/doctest.h>

#include "cli/environment.hpp"
#include "core/refusal.hpp"
#include "store/new_folder.hpp"

namespace relate::cli {
namespace {

std::string mode(const std::string& path) {
  struct stat status {};
  stat(path.c_str(), &status);
  return std::to_string(status.st_mode & 0700U) + ":" + std::to_string(status.st_mode & 0077U);
}

}  // namespace

TEST_CASE("a machine gets a number once and keeps it, in folders for its owner alone") {
  const NewFolder folder;
  const Paths paths{.state = folder / "state/relate"};
  const std::int64_t device = device_of(paths);
  CHECK(device > 0);
  CHECK(device_of(paths) == device);
  CHECK(mode(folder / "state/relate") == "448:0");
  CHECK(mode(folder / "state/relate/device") == "384:0");
  CHECK(std::distance(std::filesystem::directory_iterator(folder / "state/relate"), {}) == 1);
}

TEST_CASE("two machines have different numbers") {
  const NewFolder first;
  const NewFolder second;
  CHECK(device_of({.state = first / "state"}) != device_of({.state = second / "state"}));
}

TEST_CASE("where there is no home folder the number has no place") {
  CHECK(refusal([] { device_of({}); }) ==
        "refused: there is no home folder to keep the machine's number in\n"
        "hint: set HOME or XDG_STATE_HOME");
}

TEST_CASE("a file that holds no number is left alone, and named") {
  const NewFolder folder;
  const std::string path = folder.make("device", "not a number\n");
  CHECK(refusal([&] { device_of({.state = folder.path()}); }) ==
        "refused: '" + path +
            "' does not hold the machine's number\n"
            "hint: remove it; a new number is made then");
  CHECK(std::filesystem::file_size(path) == 13);
}

TEST_CASE("a folder that cannot be made is an error that says why") {
  const NewFolder folder;
  folder.make("file", "x");
  CHECK(refusal([&] { device_of({.state = folder / "file/relate"}); }) ==
        "refused: cannot write '" + (folder / "file/relate/device") +
            "', which numbers this machine: Not a directory\n"
            "hint: set XDG_STATE_HOME to a folder that can be written");
}

}  // namespace relate::cli
