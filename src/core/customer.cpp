#include "relate/core/customer.hpp"

#include <algorithm>

namespace relate {
namespace {

const AccountMember* member_of(const AccountScope& account, Id party) {
  for (const auto* members : {&account.groups, &account.people}) {
    const auto found = std::ranges::find(
        *members, party, [](const AccountMember& member) { return member.party.id; });
    if (found != members->end()) return &*found;
  }
  return nullptr;
}

/// Whether items of the kind are for customers, once they are told or may be quoted.
bool is_for_customers(const Item& item, const std::vector<const ItemParty*>& theirs) {
  switch (item.kind) {
    case ItemKind::promise:
    case ItemKind::ask:
    case ItemKind::need:
      return true;
    case ItemKind::feedback:
    case ItemKind::roadblock:
      return std::ranges::any_of(theirs,
                                 [](const ItemParty* one) { return one->told.has_value(); }) &&
             std::ranges::none_of(theirs, [](const ItemParty* one) {
               return one->is_untold() && !one->party.ended;
             });
    case ItemKind::win:
      return item.quotable;
    case ItemKind::idea:
    case ItemKind::lesson:
      return false;
  }
  return false;
}

}  // namespace

bool CustomerView::shows(const PartyName& party, Day day) const {
  const AccountMember* member = member_of(account, party.id);
  return member && member->belongs_on(day) && !viewer.private_parties.contains(party.id);
}

bool CustomerView::is_elsewhere(const PartyName& project, Day day) const {
  return viewer.private_parties.contains(project.id) ||
         (!account.groups.empty() && !shows(project, day));
}

std::optional<CustomerItem> for_customer(const Item& item, const CustomerView& view) {
  if (item.is_private || (item.project && view.is_elsewhere(*item.project, item.opened))) return {};
  std::vector<const ItemParty*> theirs;
  for (const ItemParty& one : item.parties)
    if (view.shows(one.party, item.opened) &&
        (item.project || !view.viewer.guests.contains(one.party.id)))
      theirs.push_back(&one);
  const bool concerns_them = !theirs.empty() || (item.parties.empty() && item.project &&
                                                 view.shows(*item.project, item.opened));
  if (!concerns_them || !is_for_customers(item, theirs)) return {};
  CustomerItem result{.kind = item.kind,
                      .who = {},
                      .text = item.text,
                      .due = item.is_open() ? item.due : agreed_day(item),
                      .state = state_of(item),
                      .outcome = item.outcome,
                      .measure = {},
                      .quote = {}};
  for (const ItemParty* one : theirs) result.who.push_back(one->party);
  if (item.kind == ItemKind::win) {
    result.measure = item.measure;
    result.quote = item.quote;
  }
  return result;
}

}  // namespace relate
