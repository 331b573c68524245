#include "relate/render/stakeholders.hpp"

#include <algorithm>

#include "cli/reports/loading.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/links.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::reports {
namespace {

void add_links(Stakeholders& stakeholders, const PartyName& party, const Viewer& viewer,
               Session& session) {
  for (Link& link :
       all_seen_by(viewer, store::list_links(session.to_read(), party.id, session.today())))
    if (link.holds_on(session.today()) &&
        std::ranges::find(stakeholders.links, link.id, &Link::id) == stakeholders.links.end())
      stakeholders.links.push_back(std::move(link));
}

/// The people of the org or project today, with what was judged of them last and their links.
Stakeholders stakeholders_of(const PartyName& group, const Viewer& viewer, Session& session) {
  store::Database& journal = session.to_read();
  const Day today = session.today();
  Stakeholders result;
  for (const PartyName& person : people_on(store::account_scope(journal, group.id, today), today)) {
    const auto party = seen_by(viewer, store::load_party(journal, person.id, today));
    if (!party) continue;
    const auto assessments = store::latest_assessments(journal, person.id, viewer, today);
    const Assessment* assessment = assessment_for(assessments, group);
    const Membership* org = org_membership(*party, today);
    result.people.push_back({.person = person,
                             .role = org ? org->role : "",
                             .assessment = assessment ? *assessment : Assessment(),
                             .is_assessed = assessment != nullptr});
    add_links(result, person, viewer, session);
  }
  add_links(result, group, viewer, session);
  return result;
}

}  // namespace

render::Document engagement(const ReportRequest& request, Session& session) {
  refuse_customer(request, "report on engagement");
  const PartyName group = the_group_of(request, "engagement");
  Stakeholders stakeholders = stakeholders_of(group, viewer_of(request, session), session);
  sort_by_gap(stakeholders.people);
  return render::engagement_document(head_of_today(request, session), stakeholders, request.show);
}

render::Document map(const ReportRequest& request, Session& session) {
  refuse_customer(request, "map");
  const PartyName group = the_group_of(request, "map");
  Stakeholders stakeholders = stakeholders_of(group, viewer_of(request, session), session);
  sort_by_influence(stakeholders.people);
  return render::map_document(head_of_today(request, session), stakeholders, request.show);
}

}  // namespace relate::cli::reports
