#include "relate/render/activity.hpp"

#include <map>
#include <set>

#include "cli/reports/loading.hpp"
#include "cli/reports/party_rhythm.hpp"
#include "relate/render/explained.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/contacts.hpp"
#include "relate/store/due.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::reports {
namespace {

/// Clocks of the people of theirs whom the report is about, today.
std::map<Id, Clock> clocks_of(const ReportRequest& request, const Viewer& viewer,
                              Session& session) {
  store::Database& journal = session.to_read();
  const auto& tag_cadence = session.settings().tag_cadence;
  std::map<Id, Clock> clocks;
  const auto add = [&](Id party, Clock clock) {
    if (clock.kind == PartyKind::person && !clock.internal && cadence_of(clock))
      clocks.emplace(party, std::move(clock));
  };
  if (request.who.empty())
    store::visit_clocks(journal, tag_cadence, session.today(), [&](store::DueClock clock) {
      add(clock.clocked.party.id, std::move(clock.clocked.clock));
    });
  for (const PartyName& party : request.who)
    for (const PartyName& person : people_on(
             store::account_scope(journal, party.id, viewer, session.today()), session.today()))
      add(person.id, store::load_clock(journal, person.id, tag_cadence, session.today()));
  for (const PartyName& party : request.who)
    if (!party.ended)
      add(party.id, store::load_clock(journal, party.id, tag_cadence, session.today()));
  return clocks;
}

/// Rhythms of the orgs and projects themselves that the report is about, and of those in them.
std::vector<render::GroupRhythm> group_rhythms(const ReportRequest& request, const Viewer& viewer,
                                               Session& session) {
  std::vector<render::GroupRhythm> rhythms;
  std::set<Id> known;
  for (const PartyName& party : request.who)
    for (const AccountMember& group :
         store::account_scope(session.to_read(), party.id, viewer, session.today()).groups) {
      if (!group.belongs_on(session.today()) || group.party.ended || !viewer.sees(group.party) ||
          !known.insert(group.party.id).second)
        continue;
      const Clock clock = store::load_clock(session.to_read(), group.party.id,
                                            session.settings().tag_cadence, session.today());
      if (cadence_of(clock))
        rhythms.push_back(
            {group.party, load_rhythm(group.party, clock, request.period, viewer, session)});
    }
  return rhythms;
}

class People {
 public:
  People(const ReportRequest& request, const Viewer& viewer, Session& session)
      : request_(request), viewer_(viewer), session_(session) {}

  std::vector<render::ActivePerson> of(const Activity& activity) {
    if (request_.audience != Audience::customer) clocks_ = clocks_of(request_, viewer_, session_);
    std::set<Id> known;
    for (const PartyActivity& party : activity.by_party) {
      known.insert(party.party);
      add(party);
    }
    for (const auto& [id, clock] : clocks_)
      if (!known.contains(id)) add({.party = id, .contacts = {}});
    return std::move(people_);
  }

 private:
  void add(const PartyActivity& party) {
    const PartyName name =
        store::load_party_name(session_.to_read(), party.party, session_.today());
    if (name.kind != PartyKind::person || viewer_.private_parties.contains(name.id)) return;
    render::ActivePerson person{name, party.contacts, party.last};
    if (const auto clock = clocks_.find(name.id); clock != clocks_.end())
      person.rhythm =
          rhythm_of(clock->second,
                    store::last_contact_by(session_.to_read(), name.id, viewer_,
                                           request_.period.first - std::chrono::days(1)),
                    party.days, session_.settings().calendar, request_.period, session_.today());
    const bool was_awaited = person.rhythm && person.rhythm->waits > 0;
    if (party.contacts.now + party.contacts.before > 0 || was_awaited)
      people_.push_back(std::move(person));
  }

  const ReportRequest& request_;
  const Viewer& viewer_;
  Session& session_;
  std::map<Id, Clock> clocks_;
  std::vector<render::ActivePerson> people_;
};

std::vector<PartyRhythm> rhythms_of(const std::vector<render::ActivePerson>& people) {
  std::vector<PartyRhythm> rhythms;
  for (const render::ActivePerson& each : people)
    if (each.rhythm) rhythms.push_back({each.person, *each.rhythm});
  return rhythms;
}

std::vector<PartyRhythm> rhythms_of(const std::vector<render::GroupRhythm>& groups) {
  std::vector<PartyRhythm> rhythms;
  for (const auto& [group, rhythm] : groups) rhythms.push_back({group, rhythm});
  return rhythms;
}

}  // namespace

render::Document activity(const ReportRequest& request, Session& session) {
  const Viewer viewer = viewer_of(request, session);
  store::Database& journal = session.to_read();
  const std::vector<Id> of = ids_of(request.who);
  const Day today = session.today();
  const auto before = period_before(request.period, today);
  const Activity activity = count_activity(
      store::list_contacts(journal, of, until_today(request.period, today), viewer),
      before ? store::list_contacts(journal, of, *before, viewer) : std::vector<ContactPart>(),
      request.period, today);
  const std::vector<render::ActivePerson> people = People(request, viewer, session).of(activity);
  const auto groups = group_rhythms(request, viewer, session);
  auto document = render::activity_document(head_of(request, session), activity, people, groups);
  if (!request.explain) return document;
  std::set<Id> met;
  for (const ContactPart& part : activity.parts) met.insert(part.party);
  explain(document,
          render::contacts_explained(activity, load_names(met, session), today, request.show));
  explain(document, render::rhythm_explained(rhythms_of(people), rhythms_of(groups), today));
  return document;
}

}  // namespace relate::cli::reports
