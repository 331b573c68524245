#pragma once

#include <optional>
#include <vector>

#include "relate/core/audience.hpp"
#include "relate/core/party.hpp"
#include "relate/core/period.hpp"

namespace relate::render {

/// What every report says of itself.
struct ReportHead {
  std::vector<PartyName> who = {};  ///< whom it is about; empty: everybody
  Audience audience = Audience::me;
  Day today{};
  std::optional<Period> period = {};  ///< none: it is of today
};

}  // namespace relate::render
