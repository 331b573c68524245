#include "relate/core/say_do.hpp"

#include <algorithm>

namespace relate {
namespace {

/// A day set for the first time is no move.
int moves_of(const Item& item) {
  return static_cast<int>(
      std::ranges::count_if(item.moves, [](const Move& move) { return move.from.has_value(); }));
}

Keeping keeping_of(const Item& promise, Day agreed, Day today) {
  using enum Keeping;
  if (promise.is_open()) return is_overdue(promise, today) ? overdue : pending;
  if (promise.closed_as == broken_state) return broken;
  const Day closed = *promise.closed;
  if (promise.closed_as != rules_of(promise.kind).done)
    return closed > agreed ? withdrawn_overdue : withdrawn;
  return closed > agreed ? kept_late : closed < agreed ? kept_early : kept;
}

bool is_kept(const CountedPromise& promise) {
  return promise.as == Keeping::kept || promise.as == Keeping::kept_early;
}

bool is_counted(const CountedPromise& promise) {
  return is_kept(promise) || promise.as == Keeping::kept_late || promise.as == Keeping::broken ||
         promise.as == Keeping::overdue;
}

void count(SayDo& result, CountedPromise promise) {
  const auto is = [&](Keeping keeping) { return promise.as == keeping ? 1 : 0; };
  using enum Keeping;
  result.kept += is(kept) + is(kept_early);
  result.kept_early += is(kept_early);
  result.kept_late += is(kept_late);
  result.broken += is(broken);
  result.overdue += is(overdue);
  result.pending += is(pending);
  result.withdrawn += is(withdrawn) + is(withdrawn_overdue);
  result.withdrawn_overdue += is(withdrawn_overdue);
  result.without_day += is(without_day);
  result.moves += promise.moves;
  result.promises.push_back(promise);
}

}  // namespace

std::string_view to_word(Keeping keeping) {
  using enum Keeping;
  switch (keeping) {
    case kept:
      return "kept";
    case kept_early:
      return "kept_early";
    case kept_late:
      return "kept_late";
    case broken:
      return "broken";
    case overdue:
      return "overdue";
    case pending:
      return "pending";
    case withdrawn:
      return "withdrawn";
    case withdrawn_overdue:
      return "withdrawn_overdue";
    case without_day:
      return "without_day";
  }
  return {};
}

std::optional<int> SayDo::percent() const {
  if (counted() == 0) return std::nullopt;
  return (200 * kept + counted()) / (2 * counted());
}

int SayDo::recurring() const {
  return static_cast<int>(std::ranges::count_if(
      promises, [](const auto& each) { return each.is_recurring && is_counted(each); }));
}

int SayDo::recurring_kept() const {
  return static_cast<int>(std::ranges::count_if(
      promises, [](const auto& each) { return each.is_recurring && is_kept(each); }));
}

SayDo say_do(std::span<const Item> promises, Day since, Day until, Day today, ItemKind kind) {
  const auto in_period = [&](Day day) { return since <= day && day <= until; };
  SayDo result;
  for (const Item& item : promises) {
    if (item.kind != kind) continue;
    const auto agreed = agreed_day(item);
    if (agreed && in_period(*agreed))
      count(result, {item.id, agreed, keeping_of(item, *agreed, today), moves_of(item),
                     !item.every.empty()});
    else if (!agreed && in_period(item.opened))
      count(result, {.item = item.id, .as = Keeping::without_day});
  }
  return result;
}

}  // namespace relate
