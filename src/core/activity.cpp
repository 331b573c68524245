#include "relate/core/activity.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace relate {
namespace {

using std::chrono::days;

/// The parts of each contact once: one of them stands for it.
std::vector<ContactPart> contacts_of(std::span<const ContactPart> parts) {
  std::vector<ContactPart> result;
  std::set<Id> known;
  for (const ContactPart& part : parts)
    if (known.insert(part.interaction).second) result.push_back(part);
  return result;
}

std::set<Day> days_of(std::span<const ContactPart> parts) {
  std::set<Day> result;
  for (const ContactPart& part : parts) result.insert(part.day);
  return result;
}

std::optional<Silence> longest_silence(const std::set<Day>& contacts, const Period& period) {
  Silence longest{period.first, 0};
  Day first = period.first;
  const auto end_silence = [&](Day day) {
    if (days_between(first, day) > longest.days) longest = {first, days_between(first, day)};
    first = day + days(1);
  };
  for (const Day day : contacts) end_silence(day);
  end_silence(period.last + days(1));
  if (longest.days == 0) return {};
  return longest;
}

template <class Key>
std::vector<std::pair<Key, Count>> most_first(const std::map<Key, Count>& counts) {
  std::vector<std::pair<Key, Count>> result(counts.begin(), counts.end());
  std::ranges::stable_sort(result, std::ranges::greater{}, [](const auto& each) {
    return std::pair(each.second.now, each.second.before);
  });
  return result;
}

void count_contacts(std::span<const ContactPart> contacts, const Period& come, Activity& activity) {
  for (const ContactPart& contact : contacts) {
    ++activity.by_day[static_cast<std::size_t>(days_between(activity.period.first, contact.day))];
    if (contact.direction == Direction::in) ++activity.in;
    if (contact.direction == Direction::out) ++activity.out;
    if (contact.direction == Direction::both) ++activity.both;
  }
  for (const Period& month : months_of(come))
    activity.by_month.push_back(static_cast<int>(std::ranges::count_if(
        contacts, [&](const ContactPart& contact) { return month.holds(contact.day); })));
}

void count_channels(std::span<const ContactPart> now, std::span<const ContactPart> before,
                    Activity& activity) {
  std::map<Channel, Count> counts;
  for (const ContactPart& contact : now) ++counts[contact.channel].now;
  for (const ContactPart& contact : before) ++counts[contact.channel].before;
  activity.by_channel = most_first(counts);
}

void count_parties(std::span<const ContactPart> now, std::span<const ContactPart> before,
                   Activity& activity) {
  std::map<Id, PartyActivity> parties;
  for (const ContactPart& part : now) {
    PartyActivity& party = parties[part.party];
    ++party.contacts.now;
    party.days.push_back(part.day);
  }
  for (const ContactPart& part : before) ++parties[part.party].contacts.before;
  for (auto& [id, party] : parties) {
    party.party = id;
    std::ranges::sort(party.days);
    if (!party.days.empty()) party.last = party.days.back();
    activity.by_party.push_back(std::move(party));
  }
  std::ranges::stable_sort(
      activity.by_party, std::ranges::greater{}, [](const PartyActivity& party) {
        return std::tuple(party.contacts.now, party.last, party.contacts.before);
      });
}

}  // namespace

Activity count_activity(std::span<const ContactPart> parts, std::span<const ContactPart> before,
                        const Period& period, Day today) {
  const Period come = until_today(period, today);
  Activity activity{.period = period, .before = period_before(period, today)};
  activity.parts.assign(parts.begin(), parts.end());
  activity.by_day.resize(static_cast<std::size_t>(come.days()));
  const std::vector<ContactPart> contacts = contacts_of(parts);
  const std::vector<ContactPart> contacts_before = contacts_of(before);
  activity.contacts = {static_cast<int>(contacts.size()), static_cast<int>(contacts_before.size())};
  const std::set<Day> contact_days = days_of(contacts);
  activity.days = {static_cast<int>(contact_days.size()),
                   static_cast<int>(days_of(contacts_before).size())};
  activity.silence = longest_silence(contact_days, come);
  count_contacts(contacts, come, activity);
  count_channels(contacts, contacts_before, activity);
  count_parties(parts, before, activity);
  return activity;
}

}  // namespace relate
