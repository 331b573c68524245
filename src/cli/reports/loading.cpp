#include "cli/reports/loading.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/item_order.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::reports {

std::vector<Id> ids_of(const std::vector<PartyName>& parties) {
  std::vector<Id> ids;
  for (const PartyName& party : parties) ids.push_back(party.id);
  return ids;
}

std::vector<PartyName> load_names(const std::set<Id>& parties, Session& session) {
  std::vector<PartyName> names;
  for (const Id party : parties)
    names.push_back(store::load_party_name(session.to_read(), party, session.today()));
  return names;
}

PartyName the_group_of(const ReportRequest& request, std::string_view report) {
  if (request.who.size() != 1)
    throw Error(
        Error::Kind::usage,
        fmt::format("report {} is about one org or project, not {}", report, request.who.size()),
        fmt::format("relate report {} {}", report, request.who.front().handle));
  const PartyName& group = request.who.front();
  if (group.kind == PartyKind::person)
    throw Error(Error::Kind::usage,
                fmt::format("'{}' is a person, not an org or project", group.name),
                group.org.empty() ? "relate list accounts"
                                  : fmt::format("relate report {} '{}'", report, group.org));
  return group;
}

std::set<Id> home_of(const PartyName& account, Session& session) {
  store::Database& journal = session.to_read();
  std::vector<PartyName> roots = {account};
  if (account.kind == PartyKind::project) {
    const auto above = store::groups_of(journal, account.id, session.today());
    roots.insert(roots.end(), above.begin(), above.end());
  }
  std::set<Id> home;
  for (const PartyName& root : roots)
    for (const AccountMember& group :
         store::account_scope(journal, root.id, {}, session.today()).groups)
      home.insert(group.party.id);
  return home;
}

std::vector<Item> items_of(const ReportRequest& request, store::ItemFilter filter,
                           Session& session) {
  std::vector<Item> items;
  if (request.who.empty()) items = store::list_items(session.to_read(), filter, session.today());
  filter.hides_private = request.audience != Audience::me;
  for (const PartyName& party : request.who) {
    filter.who.reset();
    filter.group.reset();
    (party.kind == PartyKind::person ? filter.who : filter.group) = party.id;
    append(items, store::list_items(session.to_read(), filter, session.today()));
  }
  sort_for_report(items);
  return items;
}

void append(std::vector<Item>& all, std::vector<Item> items) {
  std::set<Id> known;
  for (const Item& item : all) known.insert(item.id);
  for (Item& item : items)
    if (known.insert(item.id).second) all.push_back(std::move(item));
}

void describe_account(Viewer& viewer, const PartyName& account, Session& session) {
  if (account.kind == PartyKind::person) return;
  store::Database& journal = session.to_read();
  const Day today = session.today();
  viewer.home = home_of(account, session);
  std::erase_if(viewer.home, [&](Id group) { return viewer.private_parties.contains(group); });
  const auto is_org = [](const Membership& each) { return each.group.kind == PartyKind::org; };
  const auto is_home = [&](const Membership& each) {
    return is_org(each) && viewer.home.contains(each.group.id);
  };
  const AccountScope scope = store::account_scope(journal, account.id, viewer, today);
  for (const AccountMember& member : scope.people) {
    const Party person = store::load_party(journal, member.party.id, today);
    // Who is in a project alone may be anybody's, unless the report is about that project.
    const bool is_anybodys =
        account.kind == PartyKind::org || std::ranges::any_of(person.memberships, is_org);
    if (is_anybodys && std::ranges::none_of(person.memberships, is_home))
      viewer.guests.insert(person.id);
  }
}

CustomerView customer_view(const ReportRequest& request, const Viewer& viewer, Session& session) {
  return {.account = store::account_scope(session.to_read(), request.who.front().id, viewer,
                                          session.today()),
          .viewer = viewer};
}

std::vector<CustomerItem> for_customer(const std::vector<Item>& items, const CustomerView& view) {
  std::vector<CustomerItem> result;
  for (const Item& item : items)
    if (auto shown = relate::for_customer(item, view)) result.push_back(std::move(*shown));
  return result;
}

std::vector<Item> origins_of(const Item& win, Session& session) {
  store::ItemFilter filter;
  filter.result = win.id;
  return store::list_items(session.to_read(), filter, session.today());
}

std::vector<render::CustomerWin> wins_for_customer(const std::vector<Item>& wins,
                                                   const CustomerView& view, Session& session) {
  std::vector<render::CustomerWin> result;
  for (const Item& win : wins) {
    auto shown = relate::for_customer(win, view);
    if (!shown) continue;
    auto& story = result.emplace_back(render::CustomerWin{.win = std::move(*shown)});
    for (CustomerItem& origin : for_customer(origins_of(win, session), view))
      (origin.kind == ItemKind::need ? story.needs : story.actions).push_back(std::move(origin));
  }
  return result;
}

}  // namespace relate::cli::reports
