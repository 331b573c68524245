#include "follow_up.hpp"

#include <algorithm>
#include <string_view>

#include "phrases.hpp"
#include "relate/core/life_cycle.hpp"
#include "relate/core/series.hpp"

namespace relate::bench {
namespace {

using std::chrono::days;

// The more often a kind stands here, the more often it comes.
constexpr ItemKind item_kinds[] = {ItemKind::promise, ItemKind::promise,  ItemKind::promise,
                                   ItemKind::promise, ItemKind::promise,  ItemKind::ask,
                                   ItemKind::ask,     ItemKind::ask,      ItemKind::need,
                                   ItemKind::need,    ItemKind::feedback, ItemKind::roadblock,
                                   ItemKind::idea,    ItemKind::win,      ItemKind::lesson};

/// What only some kinds have.
void describe(Chance& chance, Item& item) {
  switch (item.kind) {
    case ItemKind::need:
      if (chance.happens(60)) item.measure = measure_text(chance);
      if (chance.happens(50)) item.why = reason_text(chance);
      if (chance.happens(70)) item.agreed = item.opened;
      break;
    case ItemKind::feedback:
      item.how = chance.one_of(std::span<const std::string_view>(feedback_ways));
      if (chance.happens(50))
        item.nps = chance.between(3, 10);
      else if (chance.happens(60))
        item.csat = chance.between(2, 5);
      break;
    case ItemKind::idea:
      item.challenge = chance.happens(30);
      break;
    case ItemKind::win:
      item.measure = measure_text(chance);
      item.quotable = chance.happens(40);
      if (item.quotable || chance.happens(30)) item.quote = quote_text(chance);
      break;
    default:
      break;
  }
}

bool is_told_to_nobody(const Item& item) {
  return std::ranges::none_of(item.parties,
                              [](const ItemParty& party) { return party.told.has_value(); });
}

/// A roadblock is told while it is open, the first time often to one of them alone.
bool is_to_be_told(const Item& item) {
  const bool is_time = item.kind == ItemKind::roadblock ? item.is_open() : !item.is_open();
  return rules_of(item.kind).is_told && is_time && is_told_to_nobody(item);
}

void tell(Item& item, Day today, std::size_t count) {
  for (std::size_t i = 0; i < std::min(count, item.parties.size()); ++i)
    if (!item.parties[i].told) item.parties[i].told = today;
}

void close(Chance& chance, Item& item, Day today) {
  const KindRules& rules = rules_of(item.kind);
  item.closed = today;
  const bool dropped =
      !rules.dropped.empty() && chance.happens(item.kind == ItemKind::idea ? 40 : 8);
  item.closed_as = dropped && rules.can_break && chance.happens(40) ? broken_state
                   : dropped                                        ? rules.dropped
                                                                    : rules.done;
  if (item.kind == ItemKind::idea) item.why = reason_text(chance);
  if (chance.happens(item.kind == ItemKind::feedback ? 80 : 40))
    item.outcome = outcome_text(chance);
  if (item.kind == ItemKind::roadblock && chance.happens(80))
    tell(item, today, item.parties.size());
}

void reword(Chance& chance, Item& item, Day today) {
  item.wordings.push_back({item.text, today});
  item.text = item_text(chance, item.kind);
}

}  // namespace

Item follow_up(Chance& chance, const Interaction& interaction) {
  const ItemKind kind = chance.one_of(std::span<const ItemKind>(item_kinds));
  const KindRules& rules = rules_of(kind);
  Item item{.kind = kind,
            .text = item_text(chance, kind),
            .parties = {},
            .opened = interaction.day,
            .project = interaction.project,
            .interaction = interaction.id};
  for (const Participant& participant : interaction.participants)
    if (participant.role == Role::with && !participant.party.internal)
      item.parties.push_back({participant.party, {}});
  const bool has_day = kind == ItemKind::promise || kind == ItemKind::ask || chance.happens(30);
  if (rules.has_due && !rules.is_told && has_day)
    item.due = item.opened + days(chance.between(2, 45));
  if (rules.can_recur && chance.happens(3)) {
    item.every = chance.happens(60) ? "1m" : "2w";
    start_series(item, item.opened);
  }
  if (rules.closes_at_once) {
    item.closed = item.opened;
    item.closed_as = recorded_state;
  }
  describe(chance, item);
  if (chance.happens(10)) item.tags.push_back(tag_text(chance));
  if (chance.happens(12)) item.priority = chance.between(1, 3);
  item.is_private = chance.happens(2);
  return item;
}

std::optional<Day> next_step(Chance& chance, const Item& item) {
  const int percent_left = item.is_open() ? 6 : 12;
  if (chance.happens(percent_left)) return {};
  if (!item.is_open())
    return is_to_be_told(item) ? std::optional(*item.closed + days(chance.between(0, 9)))
                               : std::nullopt;
  if (is_to_be_told(item)) return item.opened + days(chance.between(0, 6));
  const Day agreed = item.due.value_or(item.opened + days(20));
  return std::max(item.opened + days(1), agreed + days(chance.between(-8, 6)));
}

void take_step(Chance& chance, Item& item, Day today) {
  if (is_to_be_told(item))
    tell(item, today, chance.happens(70) ? item.parties.size() : 1);
  else if (item.kind == ItemKind::need && item.wordings.empty() && chance.happens(15))
    reword(chance, item, today);
  else if (item.due && chance.happens(8))
    move_due(item, today + days(chance.between(3, 20)), today);
  else
    close(chance, item, today);
}

}  // namespace relate::bench
