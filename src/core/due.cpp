#include "relate/core/due.hpp"

#include <algorithm>

namespace relate {
namespace {

Due due_on(Day day, Day today) {
  Due due;
  due.day = day;
  due.days_late = days_between(day, today);
  return due;
}

/// Whether nothing but telling is left to do.
bool is_to_be_told(const DueItem& item) {
  return item.why == Why::roadblock || (item.why == Why::feedback && item.closed);
}

/// None: it is not due at all.
std::optional<Day> day_of(const DueItem& item, const DueTerms& terms) {
  if (item.due) return item.due;
  if (item.why == Why::roadblock) return item.opened + std::chrono::days(1);
  if (item.why == Why::feedback) return add_working_days(terms.calendar, item.opened, terms.answer);
  return {};
}

std::vector<DueParty> whom(const DueItem& item) {
  const bool only_untold = is_to_be_told(item);
  std::vector<DueParty> result;
  for (const DueItem::Party& each : item.parties)
    if (!each.ended && (each.untold || !only_untold)) result.push_back(each.party);
  return result;
}

}  // namespace

Day DueTerms::last_day(Why why) const {
  return why == Why::promise ? add_working_days(calendar, horizon(), lead) : horizon();
}

std::optional<Due> due_of(const DueItem& item, const DueTerms& terms) {
  if (item.closed && !is_to_be_told(item)) return {};
  const auto day = day_of(item, terms);
  if (!day || *day > terms.last_day(item.why)) return {};
  Due due = due_on(*day, terms.today);
  due.why = item.why;
  due.id = item.id;
  due.who = whom(item);
  due.owner = item.owner;
  due.project = item.project;
  due.has_tag = item.has_tag;
  due.closed = item.closed;
  return due.who.empty() ? std::nullopt : std::optional(std::move(due));
}

std::optional<Due> due_of(const OpenMessage& message, const DueTerms& terms) {
  const Day day = add_working_days(terms.calendar, message.day, terms.answer);
  if (day > terms.horizon()) return {};
  Due due = due_on(day, terms.today);
  due.why = Why::answer;
  due.id = message.interaction;
  due.who = {message.from};
  due.last_contact = message.last_contact;
  return due;
}

std::optional<Due> due_of(const Occasion& occasion, const DueTerms& terms) {
  const auto day = occurrence_in_window(occasion, terms.today, terms.within);
  if (!day) return {};
  Due due = due_on(*day, terms.today);
  due.why = Why::occasion;
  due.id = occasion.id;
  due.time = occasion.time;
  for (const PartyName& party : occasion.who)
    if (!party.ended) due.who.push_back({party.id, party.name, party.handle});
  return due.who.empty() ? std::nullopt : std::optional(std::move(due));
}

std::optional<Due> due_of(const ClockedParty& party, const DueTerms& terms) {
  const Clock& clock = party.clock;
  if (clock.snoozed_until > terms.horizon()) return {};
  auto reconnect = reconnect_of(clock, terms.calendar, terms.today);
  if (!reconnect || reconnect->day > terms.horizon()) return {};
  Due due = due_on(reconnect->day, terms.today);
  due.why = Why::reconnect;
  due.id = party.party.id;
  due.who = {party.party};
  due.last_contact = clock.last_contact;
  due.reconnect = std::move(reconnect);
  return due;
}

}  // namespace relate
