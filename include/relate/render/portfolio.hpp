#pragma once

#include <vector>

#include "relate/core/audience.hpp"
#include "relate/core/standing.hpp"
#include "relate/render/records.hpp"

namespace relate::render {

/// Every account on a row, in the order given, and what they come to together.
Document portfolio_document(const std::vector<AccountStanding>& standings, Audience audience,
                            Day today);

}  // namespace relate::render
