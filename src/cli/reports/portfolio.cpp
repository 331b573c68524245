#include "relate/render/portfolio.hpp"

#include "cli/checkup.hpp"
#include "cli/reports/reports.hpp"
#include "relate/render/explained.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/items.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"
#include "relate/store/sources.hpp"

namespace relate::cli::reports {
namespace {

std::optional<Coming> next_of(store::Database& journal, const AccountScope& scope,
                              const Viewer& viewer, Day today) {
  std::vector<Occasion> occasions;
  for (const AccountMember& group : scope.groups)
    for (Occasion& occasion : store::list_occasions(journal, group.party.id, today))
      if (group.belongs_on(today) && !group.party.ended) occasions.push_back(std::move(occasion));
  const auto next = coming(all_seen_by(viewer, std::move(occasions)), today);
  return next.empty() ? std::nullopt : std::optional(next.front());
}

AccountStanding standing_of(store::Database& journal, const Party& account, const Viewer& viewer,
                            Checkup& checkup, Day today) {
  const AccountScope scope = store::account_scope(journal, account.id, viewer, today);
  AccountStanding standing{.account = scope.groups.front().party, .is_private = account.is_private};
  for (const PartyName& person : people_on(scope, today))
    standing.people += viewer.sees(person) ? 1 : 0;
  standing.last_contact = store::last_contact_of(journal, account.id, viewer, today);
  standing.health = checkup.of(standing.account, scope);
  store::ItemFilter filter;
  filter.open = true;
  filter.group = account.id;
  filter.hides_private = !viewer.sees_all();
  count_items(standing, all_seen_by(viewer, store::list_items(journal, filter, today)), today);
  standing.next = next_of(journal, scope, viewer, today);
  return standing;
}

}  // namespace

render::Document portfolio(const ReportRequest& request, Session& session) {
  refuse_customer(request, "portfolio");
  store::Database& journal = session.to_read();
  store::hold_many_pages(journal);
  const Day today = session.today();
  const Viewer viewer = store::viewer_for(journal, request.audience);
  Checkup checkup(journal, session.settings(), viewer, today);
  checkup.prepare_for_many();
  std::vector<AccountStanding> standings;
  store::PartyFilter accounts;
  accounts.accounts = true;
  accounts.hides_private = !viewer.sees_all();
  for (const Party& account : store::list_parties(journal, accounts, today))
    if (seen_by(viewer, account))
      standings.push_back(standing_of(journal, account, viewer, checkup, today));
  sort_standings(standings);
  auto document = render::portfolio_document(standings, request.audience, today);
  std::vector<PartyHealth> healths;
  for (const AccountStanding& standing : standings) healths.push_back(standing.health);
  if (request.explain) {
    explain(document, render::standings_explained(standings, today, request.show));
    explain(document, render::health_explained(healths, request.show));
  }
  return document;
}

}  // namespace relate::cli::reports
