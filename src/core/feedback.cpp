#include "relate/core/feedback.hpp"

#include <algorithm>
#include <map>

namespace relate {
namespace {

constexpr int least_promoter = 9;
constexpr int least_passive = 7;
constexpr int least_satisfied = 4;

/// 100 x part / whole, halves away from zero.
int percent(int part, int whole) {
  const int twice = 200 * part;
  return (twice + (part < 0 ? -whole : whole)) / (2 * whole);
}

/// The latest item of the period with an answer, of each external person.
std::vector<const Item*> latest_answers(std::span<const Item> items, const Period& period,
                                        std::optional<int> Item::*answer) {
  std::map<Id, const Item*> latest;
  for (const Item& item : items) {
    if (item.kind != ItemKind::feedback || !(item.*answer) || !period.holds(item.opened)) continue;
    for (const ItemParty& one : item.parties) {
      if (one.party.internal || one.party.kind != PartyKind::person) continue;
      const Item*& known = latest[one.party.id];
      if (!known ||
          std::pair(known->opened, known->sequence) < std::pair(item.opened, item.sequence))
        known = &item;
    }
  }
  std::vector<const Item*> result;
  for (const auto& [person, item] : latest) result.push_back(item);
  return result;
}

Score nps_score(std::span<const Item> items, const Period& period) {
  Score score;
  for (const Item* item : latest_answers(items, period, &Item::nps))
    ++(*item->nps >= least_promoter  ? score.good
       : *item->nps >= least_passive ? score.neutral
                                     : score.bad);
  return score;
}

Score csat_score(std::span<const Item> items, const Period& period) {
  Score score;
  for (const Item* item : latest_answers(items, period, &Item::csat))
    ++(*item->csat >= least_satisfied ? score.good : score.bad);
  return score;
}

void count_times(const Item& item, const Period& period, FeedbackCounts& counts) {
  if (item.is_open()) return;
  if (period.holds(*item.closed))
    counts.to_act.days.push_back(days_between(item.opened, *item.closed));
  for (const ItemParty& one : item.parties)
    if (one.told && period.holds(*one.told))
      counts.to_tell.days.push_back(std::max(days_between(*item.closed, *one.told), 0));
}

}  // namespace

std::optional<int> nps_of(const Score& score) {
  if (score.answers() == 0) return {};
  return percent(score.good - score.bad, score.answers());
}

std::optional<int> csat_of(const Score& score) {
  if (score.answers() == 0) return {};
  return percent(score.good, score.answers());
}

bool is_complete(const Item& feedback) { return !feedback.is_open() && untold(feedback).empty(); }

FeedbackCounts count_feedback(std::span<const Item> items, const Period& period, Day today) {
  FeedbackCounts counts;
  const auto before = period_before(period, today);
  std::map<std::string, int> by_how;
  for (const Item& item : items) {
    if (item.kind != ItemKind::feedback) continue;
    const bool is_received = period.holds(item.opened);
    counts.received += is_received ? 1 : 0;
    counts.received_before += before && before->holds(item.opened) ? 1 : 0;
    counts.open += item.is_open() ? 1 : 0;
    counts.untold += !item.is_open() && !untold(item).empty() ? 1 : 0;
    counts.complete += is_received && is_complete(item) ? 1 : 0;
    if (is_received) ++by_how[item.how.empty() ? "not said" : item.how];
    count_times(item, period, counts);
  }
  counts.nps = nps_score(items, period);
  counts.csat = csat_score(items, period);
  if (before) {
    counts.nps_before = nps_score(items, *before);
    counts.csat_before = csat_score(items, *before);
  }
  counts.by_how.assign(by_how.begin(), by_how.end());
  std::ranges::stable_sort(counts.by_how, std::ranges::greater{},
                           &std::pair<std::string, int>::second);
  return counts;
}

}  // namespace relate
