#pragma once

#include <string>

#include "relate/core/health.hpp"
#include "relate/render/records.hpp"

namespace relate::render {

/// What a part of health as of `day` was worked out from, in words: `2 kept, 1 overdue (pxwz)`;
/// of one that is not known why not.
std::string inputs_in_words(const HealthShare& share, Day day, const ShowId& show);

}  // namespace relate::render
