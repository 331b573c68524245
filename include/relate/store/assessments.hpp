#pragma once

#include <optional>
#include <vector>

#include "relate/core/assessment.hpp"
#include "relate/core/audience.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Throws Error::not_found.
Assessment load_assessment(Database& database, Id id, Day today);

/// Assessments of one party, or of all: the oldest first.
std::vector<Assessment> list_assessments(Database& database, std::optional<Id> who, Day today);

/// Assessments in one project alone: the oldest first.
std::vector<Assessment> assessments_in(Database& database, Id project, Day today);

/// Where the party stands, as far as the viewer sees it and as of `today`: in general, then in
/// each project, the one judged last first.
std::vector<Position> positions_of(Database& database, Id who, const Viewer& viewer, Day today);

/// The same without what was before.
std::vector<Assessment> latest_assessments(Database& database, Id who, const Viewer& viewer,
                                           Day today);

/// Stores a new assessment (id 0 gets an id), or what has changed of one.
void save_assessment(Operation& operation, Assessment& assessment);

void remove_assessment(Operation& operation, Id id);

}  // namespace relate::store
