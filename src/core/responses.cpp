#include "relate/core/responses.hpp"

#include <map>

namespace relate {

namespace {

void count(Responses& responses, const MessageAnswer& message, Day end) {
  responses.each.push_back(message);
  if (message.answered) {
    responses.days.add(
        {.record = message.message, .first = message.day, .last = *message.answered});
    responses.in_time += message.is_in_time() ? 1 : 0;
  } else {
    ++responses.waiting;
    responses.overdue += message.answer_day < end ? 1 : 0;
  }
}

}  // namespace

Responses responses_of(std::span<const ContactPart> parts, const Period& period,
                       const WorkCalendar& calendar, int answer_days, Day today) {
  const Day end = until_today(period, today).last;
  Responses responses;
  std::map<Id, MessageAnswer> waiting;  // the first message not yet answered, by sender
  for (const ContactPart& part : parts) {
    if (part.day > end) continue;
    if (part.direction == Direction::in) {
      if (is_written(part.channel))
        waiting.try_emplace(part.party, MessageAnswer{.party = part.party,
                                                      .message = part.interaction,
                                                      .day = part.day,
                                                      .answer_day = add_working_days(
                                                          calendar, part.day, answer_days)});
      continue;
    }
    const auto message = waiting.find(part.party);
    if (message == waiting.end()) continue;
    message->second.answer = part.interaction;
    message->second.answered = part.day;
    if (period.holds(part.day)) count(responses, message->second, end);
    waiting.erase(message);
  }
  for (const auto& [party, message] : waiting) count(responses, message, end);
  return responses;
}

std::vector<ContactPart> parts_of_people(std::vector<ContactPart> parts,
                                         const std::set<Id>& groups) {
  std::set<Id> with_people;
  for (const ContactPart& part : parts)
    if (!groups.contains(part.party)) with_people.insert(part.interaction);
  std::erase_if(parts, [&](const ContactPart& part) {
    return groups.contains(part.party) && with_people.contains(part.interaction);
  });
  return parts;
}

}  // namespace relate
