#include "relate/core/shared.hpp"

#include <algorithm>
#include <map>

#include "relate/core/fold.hpp"

namespace relate {
namespace {

template <class Having>
void keep_shared(std::vector<Having>& list) {
  std::erase_if(list, [](const Having& each) { return each.who.size() < 2; });
  std::ranges::stable_sort(list, std::ranges::greater{},
                           [](const Having& each) { return each.who.size(); });
}

std::vector<SharedGroup> shared_groups(std::span<const Sharer> people) {
  std::vector<SharedGroup> result;
  for (const Sharer& person : people)
    for (const PartyName& group : person.groups) {
      auto known = std::ranges::find(result, group.id,
                                     [](const SharedGroup& each) { return each.group.id; });
      if (known == result.end()) known = result.insert(known, {group, {}});
      known->who.push_back(person.name);
    }
  std::ranges::stable_sort(result, {}, [](const SharedGroup& each) {
    return std::pair(each.group.kind, fold(each.group.name));
  });
  keep_shared(result);
  return result;
}

std::vector<SharedTag> shared_tags(std::span<const Sharer> people) {
  std::map<std::string, SharedTag> by_key;
  for (const Sharer& person : people)
    for (const std::string& tag : person.tags) {
      SharedTag& shared = by_key[fold(tag)];
      shared.tag = tag;
      shared.who.push_back(person.name);
    }
  std::vector<SharedTag> result;
  for (auto& [key, shared] : by_key) result.push_back(std::move(shared));
  keep_shared(result);
  return result;
}

void count_together(std::span<const Sharer> people, Shared& shared) {
  struct Meeting {
    Day day;
    std::size_t people = 0;
  };
  std::map<Id, Meeting> meetings;
  for (const Sharer& person : people)
    for (const ContactDay& contact : person.contacts) {
      Meeting& meeting = meetings[contact.interaction];
      meeting.day = contact.day;
      ++meeting.people;
    }
  for (const auto& [id, meeting] : meetings) {
    if (meeting.people < 2) continue;
    ++shared.together;
    shared.all_together += meeting.people == people.size() ? 1 : 0;
    shared.last_together = std::max(shared.last_together, std::optional(meeting.day));
  }
}

bool concerns_several(const Item& item, std::span<const Sharer> people) {
  return std::ranges::count_if(item.parties, [&](const ItemParty& one) {
           return std::ranges::any_of(
               people, [&](const Sharer& person) { return person.name.id == one.party.id; });
         }) > 1;
}

}  // namespace

Shared what_they_share(std::span<const Sharer> people, std::span<const Item> items) {
  Shared shared;
  shared.groups = shared_groups(people);
  shared.tags = shared_tags(people);
  count_together(people, shared);
  for (const Item& item : items)
    if (concerns_several(item, people)) shared.items.push_back(item.id);
  return shared;
}

}  // namespace relate
