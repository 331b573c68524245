#pragma once

#include <optional>
#include <vector>

#include "relate/core/activity.hpp"
#include "relate/render/document.hpp"
#include "relate/render/report.hpp"

namespace relate::render {

/// A person as the activity report shows them.
struct ActivePerson {
  PartyName person;
  Count contacts;
  std::optional<Day> last = {};       ///< in the period
  std::optional<Rhythm> rhythm = {};  ///< none without a cadence
};

/// The rhythm of an org or project itself.
struct GroupRhythm {
  PartyName group;
  Rhythm rhythm;
};

/// The contacts of a period: when, how, with whom, and against the period before. For a
/// customer nothing of the rhythm, and not who began them.
Document activity_document(const ReportHead& head, const Activity& activity,
                           const std::vector<ActivePerson>& people,
                           const std::vector<GroupRhythm>& groups);

}  // namespace relate::render
