#pragma once

#include <string>
#include <vector>

#include "cli/candidates.hpp"
#include "cli/environment.hpp"

namespace relate::cli {

/// What the last of `words` may become, which are those typed behind `relate`. Reads the
/// journal that they name where it is needed. Throws as reading it does.
Completion complete(const std::vector<std::string>& words, const Environment& environment);

}  // namespace relate::cli
