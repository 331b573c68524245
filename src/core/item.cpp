#include "relate/core/item.hpp"

namespace relate {

std::size_t moves_in_time(const Item& item) {
  std::size_t count = 0;
  auto day = item.moves.empty() ? std::nullopt : item.moves.front().from;
  for (; count < item.moves.size() && !(day && item.moves[count].made > *day); ++count)
    day = item.moves[count].to;
  return count;
}

std::optional<Day> agreed_day(const Item& item) {
  if (item.moves.empty()) return item.due;
  const std::size_t moves = moves_in_time(item);
  return moves == 0 ? item.moves.front().from : item.moves[moves - 1].to;
}

bool is_overdue(const Item& item, Day today) {
  const auto agreed = agreed_day(item);
  return item.is_open() && agreed && *agreed < today;
}

std::string state_of(const Item& item) {
  const KindRules& rules = rules_of(item.kind);
  if (rules.closes_at_once) return std::string(recorded_state);
  if (item.is_open()) return "open";
  if (item.kind != ItemKind::promise || item.closed_as != rules.done) return item.closed_as;
  const auto agreed = agreed_day(item);
  if (!agreed || *item.closed == *agreed) return item.closed_as;
  return item.closed_as + (*item.closed < *agreed ? " early" : " late");
}

std::vector<PartyName> untold(const Item& item) {
  std::vector<PartyName> result;
  if (!rules_of(item.kind).is_told) return result;
  for (const ItemParty& one : item.parties) {
    if (one.is_untold()) result.push_back(one.party);
  }
  for (const InformedParty& one : item.informed)
    if (!one.party.internal) result.push_back(one.party);
  return result;
}

std::vector<PartyName> to_be_told(const Item& item) {
  std::vector<PartyName> waiting = untold(item);
  std::erase_if(waiting, &PartyName::ended);
  return waiting;
}

}  // namespace relate
