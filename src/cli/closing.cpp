#include "cli/closing.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/describe.hpp"
#include "cli/target.hpp"
#include "relate/core/error.hpp"
#include "relate/core/life_cycle.hpp"
#include "relate/core/occasion.hpp"
#include "relate/core/series.hpp"
#include "relate/core/who.hpp"
#include "relate/render/sentence.hpp"
#include "relate/store/items.hpp"
#include "relate/store/occasions.hpp"

namespace relate::cli {
namespace {

Item load_item(Session& session, const std::string& id, const char* verb) {
  const store::Record record = find_record(session, id);
  if (record.kind != store::RecordKind::item)
    throw Error(Error::Kind::refused,
                fmt::format("'{}' cannot be {}", describe(session, record), verb),
                std::string_view(verb) == "told" ? "feedback and roadblocks can"
                                                 : "promises, asks and the like can");
  return store::load_item(session.to_read(), record.id, session.today());
}

/// What came of it earlier stays, in front.
void add_outcome(Item& item, const std::string& outcome) {
  if (outcome.empty() || outcome == item.outcome) return;
  item.outcome = item.outcome.empty() ? outcome : item.outcome + "; " + outcome;
}

/// Closes it, with what came of it.
void close(Item& item, std::string_view state, const Closing& closing) {
  require_not_before_opened(item, closing.day);
  item.closed = closing.day;
  item.closed_as = state;
  add_outcome(item, closing.outcome);
  if (closing.why.empty()) return;
  if (item.kind != ItemKind::idea)
    throw Error(Error::Kind::usage, fmt::format("'--why' is not for {}", rules_of(item.kind).one),
                "say what came of it with --note");
  item.why = closing.why;
}

std::vector<EchoLine> save_closed(store::Operation& operation, Item& item) {
  store::save_item(operation, item);
  std::vector<EchoLine> lines = {{item.id, render::sentence(item)}};
  if (auto next = next_item(item)) {
    store::save_item(operation, *next);
    lines.push_back({next->id, "next: " + render::sentence(*next)});
  }
  return lines;
}

/// `Dana Ruiz Wed 18 Mar 2026; untold Lee Chan`.
std::string told_text(const Item& item) {
  std::string told;
  for (const ItemParty& party : item.parties)
    if (party.told)
      told +=
          fmt::format("{}{} {}", told.empty() ? "" : ", ", party.party.name, to_words(*party.told));
  std::string left;
  for (const PartyName& party : untold(item)) left += (left.empty() ? "" : ", ") + party.name;
  return left.empty() ? told : fmt::format("{}; untold {}", told, left);
}

/// Notes that those of the item's parties who are among `who` were told.
std::vector<EchoLine> save_told(store::Operation& operation, Item item, const Closing& closing,
                                const std::vector<PartyName>& who) {
  require_can_be_told_on(item, closing.day);
  const auto is_among = [&](const PartyName& party) {
    return std::ranges::find(who, party.id, &PartyName::id) != who.end();
  };
  for (ItemParty& party : item.parties)
    if (party.is_untold() && is_among(party.party)) party.told = closing.day;
  for (const InformedParty& each : std::exchange(item.informed, {})) {
    if (each.party.internal || !is_among(each.party))
      item.informed.push_back(each);
    else
      item.parties.push_back({each.party, closing.day});
  }
  add_outcome(item, closing.outcome);
  store::save_item(operation, item);
  return {{item.id, fmt::format("{}, told {}", render::sentence(item), told_text(item))}};
}

std::vector<EchoLine> close_occasion(Session& session, store::Operation& operation, Id id,
                                     const Closing& closing) {
  const Occasion occasion = store::load_occasion(session.to_read(), id, session.today());
  const Day occurrence = occurrence_to_close(occasion, closing.day);
  store::save_occurrence_done(operation, id, occurrence, closing.day, closing.outcome);
  std::string text = fmt::format("{} of {}, {}, done", occasion.label, render::names(occasion.who),
                                 to_words(occurrence));
  if (!closing.outcome.empty()) text += fmt::format(" ({})", closing.outcome);
  return {{id, std::move(text)}};
}

}  // namespace

std::vector<EchoLine> close_done(Session& session, store::Operation& operation,
                                 const std::string& id, const Closing& closing) {
  const store::Record record = find_record(session, id);
  if (record.kind == store::RecordKind::occasion)
    return close_occasion(session, operation, record.id, closing);
  Item item = load_item(session, id, "done");
  require_can_be_done(item);
  close(item, rules_of(item.kind).done, closing);
  return save_closed(operation, item);
}

std::vector<EchoLine> close_dropped(Session& session, store::Operation& operation,
                                    const std::string& id, const Closing& closing, bool broken) {
  Item item = load_item(session, id, "dropped");
  require_can_be_dropped(item, broken);
  close(item, broken ? broken_state : rules_of(item.kind).dropped, closing);
  return save_closed(operation, item);
}

std::vector<EchoLine> note_told(Session& session, store::Operation& operation,
                                const std::string& id, const Closing& closing,
                                const std::vector<std::string>& to) {
  Item item = load_item(session, id, "told");
  if (to.empty()) {
    require_can_be_told(item);
    // Who has ended is not there to be told, unless nobody else is.
    std::vector<PartyName> left = untold(item);
    const auto has_ended = [](const PartyName& party) { return party.ended; };
    if (!std::ranges::all_of(left, has_ended)) std::erase_if(left, has_ended);
    return save_told(operation, std::move(item), closing, left);
  }
  std::vector<PartyName> who;
  for (const std::string& each : to) {
    const std::vector<PartyName> parties = find_parties(each, session.names()).parties;
    who.insert(who.end(), parties.begin(), parties.end());
  }
  for (const PartyName& one : who) require_can_be_told(item, one);
  return save_told(operation, std::move(item), closing, who);
}

std::vector<EchoLine> note_told_in(Session& session, store::Operation& operation,
                                   const std::string& id, const Closing& closing,
                                   const std::vector<PartyName>& present) {
  Item item = load_item(session, id, "told");
  require_can_be_told(item, present);
  return save_told(operation, std::move(item), closing, present);
}

}  // namespace relate::cli
