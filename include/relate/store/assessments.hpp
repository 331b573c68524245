#pragma once

#include <vector>

#include "relate/core/assessment.hpp"
#include "relate/core/audience.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// The latest assessment of the party that the viewer sees, on or before `today`: the one in
/// general, then that of each project, the latest first.
std::vector<Assessment> latest_assessments(Database& database, Id who, const Viewer& viewer,
                                           Day today);

}  // namespace relate::store
