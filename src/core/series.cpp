#include "relate/core/series.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/duration.hpp"
#include "relate/core/error.hpp"

namespace relate {

void start_series(Item& item, Day today) {
  const KindRules& rules = rules_of(item.kind);
  if (!rules.can_recur) {
    throw Error(Error::Kind::refused, fmt::format("{} does not recur", rules.one),
                "leave out --every, which is for promises");
  }
  const Duration every = parse_duration(item.every);
  item.base = item.due ? *item.due : today;
  if (!item.due) item.due = add(today, every);
}

Day next_in_series(const Item& item, Day done) {
  const Duration every = parse_duration(item.every);
  const Day base = item.base ? *item.base : item.due.value_or(item.opened);
  const auto agreed = agreed_day(item);
  const Day after = agreed ? std::max(*agreed, done) : done;
  Day day = add(base, every);
  for (int times = 2; day <= after && day < latest_day; ++times) day = add(base, every, times);
  return day;
}

std::optional<Item> next_item(const Item& closed) {
  const bool goes_on =
      closed.closed_as == rules_of(closed.kind).done || closed.closed_as == broken_state;
  if (closed.is_open() || closed.every.empty() || !goes_on) return std::nullopt;
  Item next;
  next.kind = closed.kind;
  next.text = closed.text;
  for (const ItemParty& one : closed.parties) next.parties.push_back({one.party, {}});
  next.opened = *closed.closed;
  next.due = next_in_series(closed, *closed.closed);
  next.owner = closed.owner;
  next.project = closed.project;
  next.every = closed.every;
  next.base = closed.base;
  next.series = closed.series ? closed.series : closed.id;
  next.priority = closed.priority;
  next.is_private = closed.is_private;
  next.tags = closed.tags;
  return next;
}

}  // namespace relate
