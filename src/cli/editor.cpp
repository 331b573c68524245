#include "cli/editor.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "relate/core/clean_text.hpp"
#include "relate/core/entry_text.hpp"
#include "relate/core/error.hpp"

namespace relate::cli {

Draft::Draft(std::string text) : text_(std::move(text)) {
  std::string name = (std::filesystem::temp_directory_path() / "relate-XXXXXX.txt").string();
  const int descriptor = mkstemps(name.data(), 4);
  if (descriptor < 0)
    throw Error(Error::Kind::refused,
                fmt::format("cannot make a file for the editor: {}", std::strerror(errno)),
                "set TMPDIR to a folder that can be written");
  close(descriptor);
  path_ = name;
  std::ofstream(path_, std::ios::binary) << text_;
}

Draft::~Draft() {
  if (!is_kept_) unlink(path_.c_str());
}

std::optional<std::string> Draft::edit(const std::string& editor) const {
  const std::string command = (editor.empty() ? "vi" : editor) + " \"$1\"";
  const pid_t child = fork();
  if (child == 0) {
    execl("/bin/sh", "sh", "-c", command.c_str(), "sh", path_.c_str(), nullptr);
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
  std::string written = saved();
  if (written == text_) return {};
  return written;
}

std::string Draft::keep() {
  const std::string written = saved();
  is_kept_ = written != text_ && !is_blank(without_comments(written));
  return is_kept_ ? path_ : "";
}

std::string Draft::saved() const {
  std::ostringstream text;
  text << std::ifstream(path_, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace relate::cli
