#pragma once

#include <optional>
#include <string>

namespace relate::cli {

/// A text in a file of its own, for the user's editor. The file goes with the object unless it
/// is kept.
class Draft {
 public:
  /// Throws Error::refused when no file can be made.
  explicit Draft(std::string text);
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft();

  /// Runs the editor on the file, and gives what was saved; nothing when it was left unchanged.
  /// Throws Error::refused when the editor fails.
  std::optional<std::string> edit(const std::string& editor) const;

  /// Leaves the file where it is when something was written into it: its path, else empty.
  std::string keep();

 private:
  std::string saved() const;

  std::string text_;
  std::string path_;
  bool is_kept_ = false;
};

}  // namespace relate::cli
