#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/kind.hpp"
#include "relate/core/party.hpp"

namespace relate {

/// A party of an item, and the day it was told.
struct ItemParty {
  PartyName party;
  std::optional<Day> told;

  /// Neither told nor on our side, which counts as told.
  bool is_untold() const { return !told && !party.internal; }
};

/// Somebody who is to be told of a project's roadblocks, and is none of the item's parties.
struct InformedParty {
  PartyName party;
  bool is_private = false;  ///< the link that says so is for nobody else's eyes
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
  std::string measure;             ///< need, win: how it is measured
  std::string why;                 ///< need: why it matters; idea: the reason of the answer
  std::string quote;               ///< win: in their words
  std::string how;                 ///< feedback: survey, interview, focus-group, talk, other
  std::optional<int> nps;          ///< feedback: 0 to 10
  std::optional<int> csat;         ///< feedback: 1 to 5
  bool quotable = false;           ///< win
  bool challenge = false;          ///< idea
  std::optional<Day> agreed = {};  ///< need: the day it was agreed
  std::vector<Id> from = {};       ///< win: the items it came from
  std::vector<InformedParty> informed = {};  ///< roadblock: of its project, not yet told

  bool is_open() const { return !closed; }
};

/// How feedback can be given.
inline constexpr std::string_view feedback_ways[] = {"survey", "interview", "focus-group", "talk",
                                                     "other"};

/// What `drop --broken` closes an item as.
inline constexpr std::string_view broken_state = "broken";
/// The state of an item of a kind that is recorded at once.
inline constexpr std::string_view recorded_state = "recorded";

/// How many of its moves, from the first one on, were made before the day of then had passed: they
/// set the agreed day, the others do not count.
std::size_t moves_in_time(const Item& item);

/// The day that counts for say-do: the last one set before the earlier one had passed. A
/// day has passed on the day after it; from then on no move counts. None when no day was
/// set, or the last one was taken away before it had passed.
std::optional<Day> agreed_day(const Item& item);

/// Whether the item is open past its agreed day.
bool is_overdue(const Item& item, Day today);

/// The state as it is shown: `open`, `kept early`, `kept` (on its agreed day, or without
/// one), `kept late`, `broken`, `withdrawn`, `received`, ...; of a win always `recorded`.
std::string state_of(const Item& item);

/// The parties that are still to be told: neither told nor on our side; of a roadblock also
/// those whom its project's are told. Parties that have ended are among them. Empty for a kind
/// that is not told.
std::vector<PartyName> untold(const Item& item);
/// Those of them who have not ended: whom one can still tell.
std::vector<PartyName> to_be_told(const Item& item);

}  // namespace relate
