#include "relate/render/coverage.hpp"

#include "cli/reports/loading.hpp"
#include "relate/core/standing.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/contacts.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::reports {

render::Document coverage(const ReportRequest& request, Session& session) {
  refuse_customer(request, "report on coverage");
  const PartyName account = the_group_of(request, "coverage");
  const Viewer viewer = viewer_of(request, session);
  store::Database& journal = session.to_read();
  const Day today = session.today();
  std::vector<CoveredPerson> people;
  for (const PartyName& person :
       people_on(store::account_scope(journal, account.id, viewer, today), today)) {
    const auto party = seen_by(viewer, store::load_party(journal, person.id, today));
    if (!party) continue;
    const Membership* org = org_membership(*party, today);
    people.push_back({.person = person, .role = org ? org->role : "", .level = party->level});
  }
  const Day first = today - std::chrono::days(contact_window - 1);
  const auto in_contact = store::people_in_contact(journal, account.id, first, today, viewer);
  const Coverage result =
      coverage_of(std::move(people), store::last_by_channel(journal, account.id, viewer, today),
                  static_cast<int>(in_contact.size()), today);
  return render::coverage_document(head_of_today(request, session), result);
}

}  // namespace relate::cli::reports
