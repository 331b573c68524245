#pragma once

#include <string_view>
#include <vector>

#include "cli/candidates.hpp"

namespace relate::cli {

/// What a value of `type` may be, of which the journal need not be asked: LEVEL, WHY, `1..5`, or
/// a word in lower case, which is the value itself. Of days and durations those typed most.
/// Nothing of other types.
std::vector<Candidate> fixed_words(std::string_view type);

}  // namespace relate::cli
