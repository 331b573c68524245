#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "relate/core/due.hpp"
#include "relate/core/item.hpp"
#include "relate/core/rhythm.hpp"

namespace relate {

/// Somebody with whom the rhythm that was set was not kept.
struct RhythmSlip {
  PartyName person;
  std::string cadence;  ///< as typed
  Rhythm rhythm;
  std::optional<Day> last = {};  ///< contact
};

/// The four mistakes that accounts are lost by, each with its evidence. One without evidence was
/// not made.
struct FourMistakes {
  // Not in touch at the rhythm set.
  int rhythms = 0;     ///< that are set
  Rhythm rhythm = {};  ///< of all who have one
  std::vector<PartyRhythm> each_rhythm = {};
  std::vector<RhythmSlip> slips = {};

  // Expectations that nobody can be held to.
  std::vector<Item> unclear =
      {};                ///< open promises and asks without a day, needs without a measure
  int expectations = 0;  ///< open promises, asks and needs in all

  // Concerns that nobody answered.
  std::vector<Item> concerns = {};         ///< feedback past its answer day, roadblocks to be told
  std::vector<OpenMessage> messages = {};  ///< past their answer day

  // No personal touch.
  std::vector<PartyName> without_facts = {};      ///< of whom nothing is known
  std::vector<PartyName> without_occasions = {};  ///< for whom no day is marked
  int people = 0;

  bool is_out_of_touch() const { return !slips.empty(); }
  bool is_unclear() const { return !unclear.empty(); }
  bool is_unanswered() const { return !concerns.empty() || !messages.empty(); }
  bool is_impersonal() const { return !without_facts.empty() || !without_occasions.empty(); }
};

/// Whether a fact says something of the person. What a merge kept as a fact does not.
bool is_personal(const Fact& fact);

/// Whether it is an open promise or ask without a day, or an open need without a measure.
bool is_unclear(const Item& item);

/// Whether it is feedback or a roadblock that `due` has had for longer than its day: not acted
/// on past the answer day, or somebody still to be told of it.
bool is_unanswered(const Item& item, const DueTerms& terms);

/// Sorts the open ones of the items into what is unclear and what is unanswered.
void check_items(FourMistakes& mistakes, std::span<const Item> items, const DueTerms& terms);

/// Keeps those of the messages that are past their answer day.
void check_messages(FourMistakes& mistakes, std::span<const OpenMessage> messages,
                    const DueTerms& terms);

}  // namespace relate
