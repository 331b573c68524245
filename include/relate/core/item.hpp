#pragma once

#include <optional>
#include <string>
#include <vector>

#include "relate/core/kind.hpp"
#include "relate/core/party.hpp"

namespace relate {

/// A party of an item, and the day it was told.
struct ItemParty {
  PartyName party;
  std::optional<Day> told;
};

/// One move of a due day.
struct Move {
  Day made;                 ///< the day the move was made
  std::optional<Day> from;  ///< none: there was no due day before
  std::optional<Day> to;    ///< none: the due day was taken away
};

/// A text an item had before.
struct Wording {
  std::string text;
  Day until;  ///< the day it was replaced
};

struct Item {
  Id id = 0;
  ItemKind kind = ItemKind::promise;
  std::string text;
  std::vector<ItemParty> parties;
  Day opened{};
  std::optional<Day> due;
  std::optional<Day> closed;
  std::string closed_as;  ///< `kept`, `broken`, `withdrawn`, ...; empty while open
  std::string outcome;
  std::optional<PartyName> owner;  ///< on our side; none: me
  std::optional<PartyName> project;
  std::optional<Id> interaction;  ///< the one it came from
  std::string every;              ///< period of a series, as typed; empty without one
  std::optional<Day> base;        ///< the day a series counts from
  std::optional<Id> series;       ///< the first item of the series; none outside one
  int priority = 0;               ///< 0 none, 1 to 3, 1 the highest
  bool is_private = false;
  std::vector<std::string> tags;
  std::vector<Move> moves;        ///< in the order they were made
  std::vector<Wording> wordings;  ///< earlier texts, oldest first
  std::int64_t sequence = 0;

  // What only some kinds have.
  std::string measure;         ///< need, win: how it is measured
  std::string why;             ///< need: why it matters; idea: the reason of the answer
  std::string quote;           ///< win: in their words
  std::string how;             ///< feedback: survey, interview, focus-group, talk, other
  std::optional<int> nps;      ///< feedback: 0 to 10
  std::optional<int> csat;     ///< feedback: 1 to 5
  bool quotable = false;       ///< win
  bool challenge = false;      ///< idea

  bool is_open() const { return !closed; }
};

/// The day that counts for say-do: the last one set before the earlier one had
/// passed. None for an item that never had a due day.
std::optional<Day> agreed_day(const Item& item);

/// The state as it is shown: `open`, `kept early`, `kept` (on its day, or without
/// one), `kept late`, `broken`, `withdrawn`, `received`, ...
std::string state_of(const Item& item);

/// The day the next item of a series falls on: the first such day after both the
/// agreed day and `done`, counted from the series' base. Requires item.every.
Day next_in_series(const Item& item, Day done);

}  // namespace relate
