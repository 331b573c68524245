#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "relate/core/cadence.hpp"
#include "relate/core/occasion.hpp"
#include "relate/core/settings.hpp"
#include "relate/core/why.hpp"

namespace relate {

/// By what day and rules something is due.
struct DueTerms {
  Day today{};
  int within = 0;  ///< days ahead that are looked at, too
  int lead = 2;    ///< working days a promise shows before its day
  int answer = 2;  ///< working days to answer a message or feedback
  WorkCalendar calendar = {};

  DueTerms(Day day, int days_ahead, const Settings& settings)
      : today(day),
        within(days_ahead),
        lead(settings.lead),
        answer(settings.answer),
        calendar(settings.calendar) {}

  /// The last day that is looked at.
  Day horizon() const { return today + std::chrono::days(within); }
  /// The last day of its own on which something is shown by then. Of a promise it lies
  /// `lead` working days behind the horizon.
  Day last_day(Why why) const;
};

/// A party as far as its place in a list goes.
struct DueParty {
  Id id = 0;
  std::string name;
  std::string handle;
};

/// Something that is due, as far as its place in the list goes.
struct Due {
  Why why = Why::promise;
  Id id = 0;                  ///< of the item, the message, the occasion or the party
  std::vector<DueParty> who;  ///< whom it concerns, at least one; ended ones are left out
  Day day{};                  ///< its own: due, answer, tell, occasion or reconnect day
  int days_late = 0;          ///< from that day; negative before it

  std::optional<Id> owner = {};    ///< item: on our side; none: me
  std::optional<Id> project = {};  ///< item
  bool has_tag = false;            ///< item: it has the tag that is looked for
  bool closed = false;             ///< item: only to be told any more

  std::optional<ClockTime> time = {};       ///< occasion: of a meeting
  std::optional<Day> last_contact = {};     ///< answer, reconnect
  std::optional<Reconnect> reconnect = {};  ///< reconnect

  /// A meeting today, which stands before all others.
  bool is_meeting_today() const { return time && days_late == 0; }
};

/// An item as far as it may be due.
struct DueItem {
  struct Party {
    DueParty party;
    bool untold = true;  ///< neither told nor on our side
    bool ended = false;  ///< on or before today
  };
  Id id = 0;
  Why why = Why::promise;
  Day opened{};
  std::optional<Day> due;
  bool closed = false;
  std::optional<Id> owner;
  std::optional<Id> project;
  bool has_tag = false;
  std::vector<Party> parties;  ///< in their order
};

/// The first message of a party that nothing has answered yet.
struct OpenMessage {
  Id interaction = 0;
  DueParty from;
  Day day{};
  std::optional<Day> last_contact;
};

/// A party with its clock.
struct ClockedParty {
  DueParty party;
  Clock clock;
};

// What is due of each, if it stands in the list by the horizon of `terms`; lateness is as of
// today, whatever the horizon.

/// A promise, ask, need, idea or lesson while it is open, by its due day. A roadblock while
/// someone is untold, by the day after it was opened, or its due day; feedback while it is
/// open and then while someone is untold, by its due day or so many working days after it was
/// opened. None when all whom it concerns have ended.
std::optional<Due> due_of(const DueItem& item, const DueTerms& terms);
/// So many working days after the message.
std::optional<Due> due_of(const OpenMessage& message, const DueTerms& terms);
/// The occurrence whose window holds a day by the horizon.
std::optional<Due> due_of(const Occasion& occasion, const DueTerms& terms);
/// By its reconnect day, unless it is snoozed until after the horizon.
std::optional<Due> due_of(const ClockedParty& party, const DueTerms& terms);

/// Puts those of one why in their order: reconnect by relative lateness, the others by
/// days_late, largest first; then by folded name, handle and id. Meetings today stand first,
/// by their time. Only the first `limit` need be in order; the others are behind them.
void sort_due(std::vector<Due>& dues, std::size_t limit);

/// Drops those of one why that cannot be among the first `limit`, so that of many who are due
/// few need be held.
void keep_first(std::vector<Due>& dues, std::size_t limit);

}  // namespace relate
