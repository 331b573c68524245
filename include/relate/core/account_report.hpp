#pragma once

#include <span>
#include <vector>

#include "relate/core/account.hpp"
#include "relate/core/activity.hpp"
#include "relate/core/coming.hpp"
#include "relate/core/coverage.hpp"
#include "relate/core/feedback.hpp"
#include "relate/core/health.hpp"
#include "relate/core/link.hpp"
#include "relate/core/mistakes.hpp"
#include "relate/core/promises.hpp"
#include "relate/core/responses.hpp"
#include "relate/core/win.hpp"

namespace relate {

/// Somebody who left an account.
struct Departure {
  PartyName person;
  Day day{};  ///< the first day they no longer belonged, or were ended
};

/// What an account review is about. Items are of the period, or open.
struct AccountReport {
  PartyHealth health = {};
  Coverage coverage = {};
  std::vector<Departure> departures = {};  ///< in the period, the latest first
  Activity activity = {};
  Responses responses = {};
  PromiseCounts promises = {};
  FeedbackCounts feedback = {};
  FourMistakes mistakes = {};
  std::vector<Item> items = {};  ///< of every kind but wins and lessons
  std::vector<Win> wins = {};
  std::vector<Interaction> gifts = {};
  std::vector<Link> referrals = {};  ///< of theirs and by theirs, up to the end of the period
  std::vector<Coming> occasions = {};
};

/// Needs that were met, or dropped, in the period, and those that are open.
struct NeedCounts {
  int met = 0;
  int dropped = 0;
  int open = 0;
};
NeedCounts count_needs(std::span<const Item> items, const Period& period);

/// Days from knowing of a roadblock to telling each of theirs, of those known in the period.
Times time_to_tell(std::span<const Item> items, const Period& period);

/// Who left in the period: whose last day of belonging lies before its end, and not before it,
/// and who does not belong today.
std::vector<Departure> departures_of(const AccountScope& account, const Period& period, Day today);

}  // namespace relate
