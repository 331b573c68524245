#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "relate/core/assessment.hpp"
#include "relate/core/link.hpp"

namespace relate {

/// Somebody among the stakeholders, as they were judged last.
struct Stakeholder {
  PartyName person;
  std::string role = {};
  Assessment assessment = {};  ///< without a day of its own where nothing was judged
  bool is_assessed = false;
};

/// Who matters to an org or project, where they stand, and how they are linked.
struct Stakeholders {
  std::vector<Stakeholder> people = {};
  std::vector<Link> links = {};  ///< of which at least one end is among them; each once
};

/// Out of somebody's assessments, the one in general first: the one of `project` where there is
/// one, and in general what that does not judge; else the one in general, else the first; none
/// without any.
std::optional<Assessment> assessment_for(const std::vector<Assessment>& assessments,
                                         const PartyName& project);

/// Steps from where somebody stands to where they are wanted: 2 from neutral to leading, negative
/// where less is wanted; none where one of them is not judged.
std::optional<int> engagement_gap(const Assessment& assessment);

/// The most to be gained first, then the most influence, then by folded name and handle; those
/// of whom a gap is not known behind.
void sort_by_gap(std::vector<Stakeholder>& people);

/// The most influence first, then the most interest, then by folded name and handle; those not
/// placed behind.
void sort_by_influence(std::vector<Stakeholder>& people);

}  // namespace relate
