#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/environment.hpp"
#include "relate/core/error.hpp"

namespace relate::cli {
namespace {

/// A file of its own for the text being edited, removed at the end.
class Draft {
 public:
  explicit Draft(const std::string& text) {
    std::string name = (std::filesystem::temp_directory_path() / "relate-XXXXXX.txt").string();
    const int descriptor = mkstemps(name.data(), 4);
    if (descriptor < 0)
      throw Error(Error::Kind::refused,
                  fmt::format("cannot make a file for the editor: {}", std::strerror(errno)),
                  "set TMPDIR to a folder that can be written");
    close(descriptor);
    path_ = name;
    std::ofstream(path_, std::ios::binary) << text;
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() { unlink(path_.c_str()); }

  const std::string& path() const { return path_; }
  std::string text() const {
    std::ostringstream text;
    text << std::ifstream(path_, std::ios::binary).rdbuf();
    return text.str();
  }

 private:
  std::string path_;
};

}  // namespace

std::optional<std::string> edit_text(const std::string& editor, const std::string& text) {
  const Draft draft(text);
  const std::string command = (editor.empty() ? "vi" : editor) + " \"$1\"";
  const pid_t child = fork();
  if (child == 0) {
    execl("/bin/sh", "sh", "-c", command.c_str(), "sh", draft.path().c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (child < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw Error(
        Error::Kind::refused,
        fmt::format("the editor '{}' failed; nothing was stored", editor.empty() ? "vi" : editor),
        "set EDITOR to the editor you use");
  std::string saved = draft.text();
  if (saved == text) return {};
  return saved;
}

}  // namespace relate::cli
