#include "relate/render/stakeholders.hpp"

#include <algorithm>

#include "cli/reports/loading.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/links.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::reports {
namespace {

std::vector<Link> links_of(const PartyName& party, const Viewer& viewer, Session& session) {
  auto links = all_seen_by(viewer, store::list_links(session.to_read(), party.id, session.today()));
  std::erase_if(links, [&](const Link& link) {
    return !link.holds_on(session.today()) || link.is_of_ended(party.id);
  });
  return links;
}

void add(Stakeholders& stakeholders, std::vector<Link> links) {
  for (Link& link : links)
    if (std::ranges::find(stakeholders.links, link.id, &Link::id) == stakeholders.links.end())
      stakeholders.links.push_back(std::move(link));
}

/// Those who belong to the org or project today, and who has a part in it: by a link, or by what
/// was judged of them in it. None of our side.
std::vector<PartyName> people_around(const PartyName& group, const std::vector<Link>& links,
                                     const Viewer& viewer, Session& session) {
  store::Database& journal = session.to_read();
  const Day today = session.today();
  std::vector<PartyName> people =
      people_on(store::account_scope(journal, group.id, viewer, today), today);
  const auto include = [&](const PartyName& party) {
    if (party.kind == PartyKind::person && !party.internal && !party.ended &&
        std::ranges::find(people, party.id, &PartyName::id) == people.end())
      people.push_back(party);
  };
  for (const Link& link : links) include(link.from.id == group.id ? link.to : link.from);
  for (const Assessment& each :
       all_seen_by(viewer, store::assessments_in(journal, group.id, today)))
    if (each.day <= today) include(each.who);
  return people;
}

/// The people around the org or project, with what was judged of them last and their links.
Stakeholders stakeholders_of(const PartyName& group, const Viewer& viewer, Session& session) {
  store::Database& journal = session.to_read();
  const Day today = session.today();
  std::vector<Link> links = links_of(group, viewer, session);
  Stakeholders result;
  for (const PartyName& person : people_around(group, links, viewer, session)) {
    const auto party = seen_by(viewer, store::load_party(journal, person.id, today));
    if (!party) continue;
    const auto assessments = store::latest_assessments(journal, person.id, viewer, today);
    const auto assessment = assessment_for(assessments, group);
    const Membership* org = org_membership(*party, today);
    result.people.push_back({.person = person,
                             .role = org ? org->role : "",
                             .assessment = assessment.value_or(Assessment()),
                             .is_assessed = assessment.has_value()});
    add(result, links_of(person, viewer, session));
  }
  add(result, std::move(links));
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
