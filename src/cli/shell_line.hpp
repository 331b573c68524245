#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relate::cli {

/// The beginning of a command line, as a shell reads it.
struct ShellLine {
  std::vector<std::string> words;  ///< without quotes; the last is empty behind a blank
  char open_quote = '\0';          ///< the quote that the last word is within
};

/// Reads words as bash does: quotes and backslashes, nothing else.
ShellLine read_shell_line(std::string_view line);

/// `text` as it is typed, within that quote, or outside of any.
std::string quoted(std::string_view text, char open_quote);

}  // namespace relate::cli
