#pragma once

#include <string>
#include <vector>

#include "cli/environment.hpp"

namespace relate::cli {

/// What a word may become.
struct Candidate {
  std::string text;
  std::string about;  ///< empty where the text speaks for itself
};

struct Completion {
  std::vector<Candidate> candidates;  ///< 200 at most
  bool takes_files = false;           ///< names of files stand there, too
};

/// What the last of `words` may become, which are those typed behind `relate`. Reads the
/// journal that they name where it is needed. Throws as reading it does.
Completion complete(const std::vector<std::string>& words, const Environment& environment);

/// Answers a shell with a candidate a line, behind a tab what it is; where files stand, with
/// an empty one. `arguments` are `--` and the words, or `--bash`, the line up to the cursor,
/// the end of it that bash replaces, and the type of completion. Says nothing of mistakes.
void answer_shell(const std::vector<std::string>& arguments, Environment& environment);

}  // namespace relate::cli
