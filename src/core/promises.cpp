#include "relate/core/promises.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "relate/core/fold.hpp"

namespace relate {
namespace {

using Items = std::vector<Item>;

SayDo of_kind(std::span<const Item> items, ItemKind kind, const Period& period, Day today) {
  return say_do(items, period.first, period.last, today, kind);
}

/// Counted, pending, withdrawn or without a day.
bool has_any(const SayDo& counts) {
  return counts.counted() + counts.pending + counts.withdrawn + counts.without_day > 0;
}

std::vector<PartyPromises> by_party(std::span<const Item> items, const Period& period, Day today) {
  std::map<Id, std::pair<PartyName, Items>> parties;
  for (const Item& item : items)
    for (const ItemParty& one : item.parties) {
      if (one.party.internal) continue;
      auto& [name, theirs] = parties[one.party.id];
      name = one.party;
      theirs.push_back(item);
    }
  std::vector<PartyPromises> result;
  for (auto& [id, party] : parties) {
    PartyPromises counts{party.first, of_kind(party.second, ItemKind::promise, period, today),
                         of_kind(party.second, ItemKind::ask, period, today)};
    counts.open = static_cast<int>(std::ranges::count_if(party.second, [](const Item& item) {
      return item.kind == ItemKind::promise && item.is_open();
    }));
    if (has_any(counts.ours) || has_any(counts.theirs)) result.push_back(std::move(counts));
  }
  std::ranges::stable_sort(result, {}, [](const PartyPromises& each) {
    return std::tuple(-each.ours.overdue, -each.ours.counted() - each.ours.pending,
                      fold(each.party.name), each.party.handle);
  });
  return result;
}

std::vector<SeriesPromises> by_series(std::span<const Item> items, const Period& period,
                                      Day today) {
  std::map<Id, Items> series;
  for (const Item& item : items)
    if (item.kind == ItemKind::promise && !item.every.empty())
      series[item.series.value_or(item.id)].push_back(item);
  std::vector<SeriesPromises> result;
  for (auto& [id, promises] : series) {
    const auto latest = std::ranges::max_element(promises, {}, &Item::sequence);
    SeriesPromises each{
        id, latest->text, latest->every, {}, of_kind(promises, ItemKind::promise, period, today)};
    for (const ItemParty& one : latest->parties) each.who.push_back(one.party);
    if (has_any(each.met)) result.push_back(std::move(each));
  }
  return result;
}

}  // namespace

PromiseCounts count_promises(std::span<const Item> items, const Period& period, Day today) {
  PromiseCounts counts;
  counts.ours = of_kind(items, ItemKind::promise, period, today);
  counts.theirs = of_kind(items, ItemKind::ask, period, today);
  if (const auto before = period_before(period, today)) {
    counts.ours_before = of_kind(items, ItemKind::promise, *before, today);
    counts.theirs_before = of_kind(items, ItemKind::ask, *before, today);
  }
  for (const Period& month : months_of(period))
    counts.months.emplace_back(month, of_kind(items, ItemKind::promise, month, today));
  counts.parties = by_party(items, period, today);
  counts.series = by_series(items, period, today);
  return counts;
}

void keep_theirs(std::vector<Item>& items) {
  std::erase_if(items, [](const Item& item) {
    const bool is_expectation =
        item.kind == ItemKind::promise || item.kind == ItemKind::ask || item.kind == ItemKind::need;
    const auto is_ours = [](const ItemParty& one) { return one.party.internal; };
    return is_expectation && !item.parties.empty() && std::ranges::all_of(item.parties, is_ours);
  });
}

bool is_worth_a_word(const Item& item, const Period& period, Day today) {
  const auto agreed = agreed_day(item);
  if (!agreed || !period.holds(*agreed)) return false;
  const bool is_moved =
      std::ranges::any_of(item.moves, [](const Move& move) { return move.from.has_value(); });
  const bool is_done_late =
      !item.is_open() && item.closed_as == rules_of(item.kind).done && *item.closed > *agreed;
  return is_moved || is_done_late || item.closed_as == broken_state || is_overdue(item, today);
}

}  // namespace relate
