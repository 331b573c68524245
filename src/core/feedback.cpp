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

/// The items of the period with an answer, the earliest first.
std::vector<const Item*> answered(std::span<const Item> items, const Period& period,
                                  std::optional<int> Item::*answer) {
  std::vector<const Item*> result;
  for (const Item& item : items)
    if (item.kind == ItemKind::feedback && item.*answer && period.holds(item.opened))
      result.push_back(&item);
  std::ranges::stable_sort(
      result, {}, [](const Item* item) { return std::pair(item->opened, item->sequence); });
  return result;
}

AnswerSort sort_of_nps(int answer) {
  if (answer >= least_promoter) return AnswerSort::good;
  return answer >= least_passive ? AnswerSort::neutral : AnswerSort::bad;
}

AnswerSort sort_of_csat(int answer) {
  return answer >= least_satisfied ? AnswerSort::good : AnswerSort::bad;
}

/// Of each external person the latest answer counts.
Score score_of(std::span<const Item> items, const Period& period, std::optional<int> Item::*answer,
               AnswerSort (*sort)(int)) {
  Score score;
  std::map<Id, std::size_t> latest;
  for (const Item* item : answered(items, period, answer))
    for (const ItemParty& one : item->parties) {
      if (one.party.internal || one.party.kind != PartyKind::person) continue;
      const int value = *(item->*answer);
      latest[one.party.id] = score.each.size();
      score.each.push_back({one.party, item->id, item->opened, value, sort(value)});
    }
  for (const auto& [person, place] : latest) {
    score.each[place].counts = true;
    const AnswerSort as = score.each[place].sort;
    ++(as == AnswerSort::good ? score.good : as == AnswerSort::bad ? score.bad : score.neutral);
  }
  return score;
}

Score nps_score(std::span<const Item> items, const Period& period) {
  return score_of(items, period, &Item::nps, sort_of_nps);
}

Score csat_score(std::span<const Item> items, const Period& period) {
  return score_of(items, period, &Item::csat, sort_of_csat);
}

void count_times(const Item& item, const Period& period, FeedbackCounts& counts) {
  if (item.is_open()) return;
  if (period.holds(*item.closed))
    counts.to_act.add({.record = item.id, .first = item.opened, .last = *item.closed});
  for (const ItemParty& one : item.parties)
    if (one.told && period.holds(*one.told))
      counts.to_tell.add({item.id, one.party, *item.closed, *one.told});
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
