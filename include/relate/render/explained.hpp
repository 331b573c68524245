#pragma once

#include <vector>

#include "relate/core/activity.hpp"
#include "relate/core/feedback.hpp"
#include "relate/core/health.hpp"
#include "relate/core/period.hpp"
#include "relate/core/responses.hpp"
#include "relate/core/rhythm.hpp"
#include "relate/core/say_do.hpp"
#include "relate/core/standing.hpp"
#include "relate/render/records.hpp"

namespace relate::render {

// What the numbers of a report are worked out from, for me and the team: sections below it, of
// text for a reader with a pencil and of data. A report has each of them once.

/// Every number that those are worked out from, today and 90 days before: of an org or project
/// its people, of each person once the parts with their weights and inputs.
std::vector<Section> health_explained(const std::vector<PartyHealth>& parties, const ShowId& show);

/// The day since when each account is quiet, and the promises and asks that its row counts.
std::vector<Section> standings_explained(const std::vector<AccountStanding>& standings, Day today,
                                         const ShowId& show);

/// The contacts that were counted, in the order of time. `parties` are who took part.
std::vector<Section> contacts_explained(const Activity& activity,
                                        const std::vector<PartyName>& parties, Day today,
                                        const ShowId& show);

/// A say-do ratio that a report shows.
struct ShownSayDo {
  ItemKind kind;  ///< ask: of what they promised us
  Period period;
  const SayDo& counts;
};

/// The promises that each ratio counts, by their agreed day, with what each counts as, and the
/// moves of their days. `items` are those that were counted from.
std::vector<Section> say_do_explained(const std::vector<ShownSayDo>& ratios,
                                      const std::vector<Item>& items, Day today,
                                      const ShowId& show);

/// The waits of each of `summed`, whose sum the report shows, and of each of `beside`, which it
/// shows alone: from when, until when contact was due, when it came.
std::vector<Section> rhythm_explained(const std::vector<PartyRhythm>& summed,
                                      const std::vector<PartyRhythm>& beside, Day today);

/// The answers that NPS and CSAT are of, in the period and in the one before.
std::vector<Section> scores_explained(const FeedbackCounts& counts, const Period& period, Day today,
                                      const ShowId& show);

/// A median of days that a report shows.
struct ShownTimes {
  const char* key;    ///< as data names it: `act`
  const char* title;  ///< `Time to act`
  const char* first;  ///< what its first days are of: `heard`
  const char* last;
  Times times;
};

/// The days of each record, the shortest first. `items` are those that the times are of.
std::vector<Section> times_explained(const std::vector<ShownTimes>& shown,
                                     const std::vector<Item>& items, Day today, const ShowId& show);

/// The messages of theirs that were answered, the soonest answered first, and those that wait.
/// `parties` are whom they are from.
std::vector<Section> answers_explained(const Responses& responses,
                                       const std::vector<PartyName>& parties, Day today,
                                       const ShowId& show);

}  // namespace relate::render
