#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace relate {

/// A folder of its own, removed at the end.
class NewFolder {
 public:
  NewFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "relate-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  ~NewFolder() {
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
    std::filesystem::remove_all(path_);
  }

  std::string operator/(const char* name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

  /// Makes a file that holds `bytes`; its path.
  std::string make(const char* name, const std::string& bytes) const {
    std::ofstream(path_ / name) << bytes;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace relate
