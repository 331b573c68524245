#include "relate/core/responses.hpp"

#include <map>

namespace relate {

Responses responses_of(std::span<const ContactPart> parts, const Period& period,
                       const WorkCalendar& calendar, int answer_days, Day today) {
  const Day end = until_today(period, today).last;
  Responses responses;
  std::map<Id, Day> waiting;  // the first message not yet answered, by sender
  for (const ContactPart& part : parts) {
    if (part.day > end) continue;
    if (part.direction == Direction::in) {
      if (is_written(part.channel)) waiting.emplace(part.party, part.day);
      continue;
    }
    const auto message = waiting.find(part.party);
    if (message == waiting.end()) continue;
    if (period.holds(part.day)) {
      responses.days.days.push_back(days_between(message->second, part.day));
      const Day answer_day = add_working_days(calendar, message->second, answer_days);
      responses.in_time += part.day <= answer_day ? 1 : 0;
    }
    waiting.erase(message);
  }
  for (const auto& [party, day] : waiting) {
    ++responses.waiting;
    responses.overdue += add_working_days(calendar, day, answer_days) < end ? 1 : 0;
  }
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
