#include "relate/core/account_report.hpp"

#include <algorithm>

namespace relate {

NeedCounts count_needs(std::span<const Item> items, const Period& period) {
  NeedCounts counts;
  for (const Item& item : items) {
    if (item.kind != ItemKind::need) continue;
    if (item.is_open()) {
      ++counts.open;
    } else if (period.holds(*item.closed)) {
      ++(item.closed_as == rules_of(item.kind).done ? counts.met : counts.dropped);
    }
  }
  return counts;
}

Times time_to_tell(std::span<const Item> items, const Period& period) {
  Times times;
  for (const Item& item : items) {
    if (item.kind != ItemKind::roadblock || !period.holds(item.opened)) continue;
    for (const ItemParty& one : item.parties)
      if (one.told && !one.party.internal) times.add({item.id, one.party, item.opened, *one.told});
  }
  return times;
}

std::vector<Departure> departures_of(const AccountScope& account, const Period& period, Day today) {
  std::vector<Departure> result;
  for (const AccountMember& member : account.people) {
    if (member.days.empty() || (member.belongs_on(today) && !member.party.ended)) continue;
    auto last = member.days.back().until;
    if (member.ended && (!last || *member.ended < *last)) last = member.ended;
    if (last && period.holds(*last) && *last <= today) result.push_back({member.party, *last});
  }
  std::ranges::stable_sort(result, std::ranges::greater{}, &Departure::day);
  return result;
}

}  // namespace relate
