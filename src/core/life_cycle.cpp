#include "relate/core/life_cycle.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "relate/core/error.hpp"

namespace relate {
namespace {

[[noreturn]] void refuse(const Item& item, const std::string& message) {
  throw Error(Error::Kind::refused, message, allowed_moves(item.kind));
}

std::string called(const Item& item) {
  return fmt::format("{} '{}'", to_word(item.kind), item.text);
}

void require_open(const Item& item) {
  if (item.is_open()) return;
  const bool can_be_told = rules_of(item.kind).is_told;
  throw Error(
      Error::Kind::refused,
      fmt::format("{} is closed: {}, {}", called(item), state_of(item), to_words(*item.closed)),
      fmt::format("{}{}", allowed_moves(item.kind),
                  can_be_told ? "; closed, it can only be told" : ", and only while it is open"));
}

void require_not_before(Day day, Day first, const Item& item, std::string_view what_then) {
  if (first <= day) return;
  throw Error(Error::Kind::usage,
              fmt::format("'{}' lies before {}, when {} was {}", to_iso(day), to_words(first),
                          called(item), what_then),
              fmt::format("give --at a day from {} on", to_iso(first)));
}

void require_kind_is_told(const Item& item) {
  const KindRules& rules = rules_of(item.kind);
  if (!rules.is_told) refuse(item, fmt::format("{} cannot be told", rules.one));
  if (item.kind != ItemKind::feedback || !item.is_open()) return;
  throw Error(Error::Kind::refused, fmt::format("{} is still open", called(item)),
              "tell them what came of it once it is done (acted on) or dropped (declined)");
}

}  // namespace

void require_can_be_done(const Item& item) {
  const KindRules& rules = rules_of(item.kind);
  if (rules.done.empty()) refuse(item, fmt::format("{} cannot be done", rules.one));
  require_open(item);
}

void require_can_be_dropped(const Item& item, bool broken) {
  const KindRules& rules = rules_of(item.kind);
  if (rules.dropped.empty()) refuse(item, fmt::format("{} cannot be dropped", rules.one));
  if (broken && !rules.can_break) refuse(item, fmt::format("{} cannot be broken", rules.one));
  require_open(item);
}

void require_can_be_told(const Item& item) {
  require_kind_is_told(item);
  if (!untold(item).empty()) return;
  throw Error(Error::Kind::refused, fmt::format("nobody is left to tell of {}", called(item)),
              "show it to see who was told on which day");
}

void require_can_be_told(const Item& item, const PartyName& to) {
  require_kind_is_told(item);
  const auto found =
      std::ranges::find(item.parties, to.id, [](const ItemParty& one) { return one.party.id; });
  const auto is_meant = [&](const PartyName& party) { return party.id == to.id; };
  if (std::ranges::any_of(untold(item), is_meant)) return;
  const bool is_informed = std::ranges::any_of(
      item.informed, [&](const InformedParty& one) { return one.party.id == to.id; });
  if (found == item.parties.end() && !is_informed) {
    throw Error(Error::Kind::refused,
                fmt::format("{} does not concern '{}'", called(item), to.name),
                "show it to see whom it concerns");
  }
  const std::string why =
      !is_informed && found->told
          ? fmt::format("was told of {} on {}", called(item), to_words(*found->told))
          : fmt::format("is on our side and knows of {}", called(item));
  throw Error(Error::Kind::refused, fmt::format("'{}' {}", to.name, why),
              "show it to see who is still to be told");
}

void require_can_be_told(const Item& item, const std::vector<PartyName>& present) {
  require_can_be_told(item);
  const auto took_part = [&](const PartyName& party) {
    return std::ranges::find(present, party.id, &PartyName::id) != present.end();
  };
  if (std::ranges::any_of(untold(item), took_part)) return;
  for (const ItemParty& one : item.parties)
    if (took_part(one.party)) require_can_be_told(item, one.party);
  throw Error(Error::Kind::refused, fmt::format("nobody whom {} concerns took part", called(item)),
              fmt::format("relate told {}", to_letters(item.id)));
}

void require_can_be_moved(const Item& item) {
  const KindRules& rules = rules_of(item.kind);
  if (!rules.has_due) refuse(item, fmt::format("{} has no due day", rules.one));
  require_open(item);
}

void require_not_before_opened(const Item& item, Day day) {
  require_not_before(day, item.opened, item, "opened");
}

void require_can_be_told_on(const Item& item, Day day) {
  require_not_before_opened(item, day);
  if (item.kind == ItemKind::feedback && item.closed)
    require_not_before(day, *item.closed, item, item.closed_as);
}

void move_due(Item& item, std::optional<Day> to, Day today) {
  require_can_be_moved(item);
  if (item.due == to) return;
  item.moves.push_back({.made = today, .from = item.due, .to = to});
  item.due = to;
  if (!item.every.empty() && to) item.base = to;
}

std::optional<Item> as_of(Item item, Day day) {
  if (item.opened > day) return {};
  if (item.closed > day) {
    item.closed.reset();
    item.closed_as.clear();
    item.outcome.clear();
  }
  for (ItemParty& party : item.parties)
    if (party.told > day) party.told.reset();
  const auto later =
      std::ranges::find_if(item.moves, [day](const Move& move) { return move.made > day; });
  if (later == item.moves.end()) return item;
  item.due = later->from;
  item.moves.erase(later, item.moves.end());
  return item;
}

}  // namespace relate
