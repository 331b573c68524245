#pragma once

#include <string>
#include <vector>

#include "cli/environment.hpp"

namespace relate::cli {

/// Answers a shell with a candidate a line, behind a tab what it is; where files stand, with
/// an empty one. `arguments` are `--` and the words, or `--bash`, the line up to the cursor,
/// the end of it that bash replaces, and the type of completion. Says nothing of mistakes.
void answer_shell(const std::vector<std::string>& arguments, Environment& environment);

}  // namespace relate::cli
