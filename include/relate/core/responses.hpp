#pragma once

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "relate/core/activity.hpp"
#include "relate/core/calendar.hpp"
#include "relate/core/times.hpp"

namespace relate {

/// A message of theirs, and its answer.
struct MessageAnswer {
  Id party = 0;
  Id message = 0;
  Day day{};         ///< of the message, the first that was not answered
  Day answer_day{};  ///< by which an answer is in time
  Id answer = 0;     ///< the contact that answered it
  std::optional<Day> answered = {};

  bool is_in_time() const { return answered && *answered <= answer_day; }
};

/// How messages of theirs were answered.
struct Responses {
  Times days;       ///< from the first message not yet answered to what answered it
  int in_time = 0;  ///< of these, on the answer day or before it
  int waiting = 0;  ///< parties whose message nothing has answered
  int overdue = 0;  ///< of these, the ones past their answer day
  std::vector<MessageAnswer> each = {};  ///< in the order of the answers, then those that wait

  int answered() const { return static_cast<int>(days.days.size()); }
};

/// The answers that fell into the period, and what waits at its end or today. `parts` are the
/// contacts up to then in the order of time, those before the period among them, so that a
/// message from before it is known. A message waits until any contact with its sender that they
/// did not begin; the answer day is so many working days after it.
Responses responses_of(std::span<const ContactPart> parts, const Period& period,
                       const WorkCalendar& calendar, int answer_days, Day today);

/// The parts without those of orgs and projects (`groups`) in contacts that people had: a message
/// about a project is from the people alone.
std::vector<ContactPart> parts_of_people(std::vector<ContactPart> parts,
                                         const std::set<Id>& groups);

}  // namespace relate
