#include "relate/render/account.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

#include "cli/checkup.hpp"
#include "cli/reports/account_explained.hpp"
#include "cli/reports/account_referrals.hpp"
#include "cli/reports/account_rhythm.hpp"
#include "cli/reports/loading.hpp"
#include "relate/core/fold.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/contacts.hpp"
#include "relate/store/due.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::reports {
namespace {

constexpr ItemKind kinds_of_review[] = {ItemKind::promise,  ItemKind::ask,       ItemKind::need,
                                        ItemKind::feedback, ItemKind::roadblock, ItemKind::idea};

/// Those that lie behind are no news of what is next.
std::vector<Coming> ahead(std::vector<Coming> occasions, Day today) {
  std::erase_if(occasions, [today](const Coming& each) { return each.day < today; });
  return occasions;
}

/// Gathers what an account review is about, as the viewer sees it.
class Review {
 public:
  Review(const ReportRequest& request, Viewer viewer, Session& session)
      : request_(request),
        viewer_(std::move(viewer)),
        session_(session),
        journal_(session.to_read()),
        account_(request.who.front()),
        today_(session.today()),
        scope_(store::account_scope(journal_, account_.id, viewer_, today_)),
        home_(home_of(account_, session)) {}

  AccountReport for_us();
  render::CustomerAccount for_them();

 private:
  std::vector<CoveredPerson> people();
  std::vector<Item> items(ItemKind kind);
  std::vector<Occasion> occasions();
  std::vector<render::CustomerContact> shared_contacts();
  void read_contacts(AccountReport& report);
  void check(AccountReport& report);

  const ReportRequest& request_;
  Viewer viewer_;
  Session& session_;
  store::Database& journal_;
  PartyName account_;
  Day today_;
  AccountScope scope_;
  std::set<Id> home_;
};

std::vector<CoveredPerson> Review::people() {
  std::vector<CoveredPerson> result;
  for (const PartyName& person : people_on(scope_, today_)) {
    if (viewer_.private_parties.contains(person.id)) continue;
    const Party party = store::load_party(journal_, person.id, today_);
    const Membership* held = position_in(home_, party, today_);
    if (request_.audience != Audience::customer && (!held || held->role.empty()))
      held = org_membership(party, today_);
    const bool is_seen = held && !viewer_.private_parties.contains(held->group.id);
    result.push_back({.person = person, .role = is_seen ? held->role : "", .level = party.level});
  }
  return result;
}

std::vector<Item> Review::items(ItemKind kind) {
  store::ItemFilter filter;
  filter.kind = kind;
  const auto before = period_before(request_.period, today_);
  filter.alive_since = before ? before->first : request_.period.first;
  filter.opened_until = request_.period.last;
  return items_of(request_, filter, session_);
}

std::vector<Occasion> Review::occasions() {
  std::vector<Occasion> result;
  for (const auto* members : {&scope_.groups, &scope_.people})
    for (const AccountMember& member : *members) {
      if (!member.belongs_on(today_) || member.party.ended) continue;
      for (Occasion& occasion : store::list_occasions(journal_, member.party.id, today_))
        if (std::ranges::find(result, occasion.id, &Occasion::id) == result.end())
          result.push_back(std::move(occasion));
    }
  return result;
}

void Review::read_contacts(AccountReport& report) {
  const std::vector<Id> of = {account_.id};
  const Period come = until_today(request_.period, today_);
  const auto before = period_before(request_.period, today_);
  const auto parts = store::list_contacts(journal_, of, come, viewer_);
  const auto parts_before =
      before ? store::list_contacts(journal_, of, *before, viewer_) : std::vector<ContactPart>();
  report.activity = count_activity(parts, parts_before, request_.period, today_);
  std::vector<ContactPart> all = parts_before;
  all.insert(all.end(), parts.begin(), parts.end());
  std::set<Id> groups;
  for (const AccountMember& group : scope_.groups) groups.insert(group.party.id);
  report.responses = responses_of(parts_of_people(std::move(all), groups), request_.period,
                                  session_.settings().calendar, session_.settings().answer, today_);
  const Day first = today_ - std::chrono::days(contact_window - 1);
  report.coverage = coverage_of(
      people(), store::last_by_channel(journal_, account_.id, viewer_, today_),
      static_cast<int>(
          store::people_in_contact(journal_, account_.id, first, today_, viewer_).size()),
      today_);
  check_rhythms(report.mistakes, report.coverage.people, {request_, scope_, viewer_, session_});
  store::InteractionFilter gifts;
  gifts.channel = Channel::gift;
  gifts.contact_of = account_.id;
  gifts.hides_private = !viewer_.sees_all();
  gifts.since = request_.period.first;
  gifts.until = come.last;
  report.gifts = all_seen_by(viewer_, store::list_interactions(journal_, gifts, today_));
}

void Review::check(AccountReport& report) {
  const DueTerms terms(today_, 0, session_.settings());
  check_items(report.mistakes, report.items, terms);
  std::vector<ClockedParty> clocks;
  for (const CoveredPerson& each : report.coverage.people) {
    const PartyName& person = each.person;
    clocks.push_back(
        {.party = {.id = person.id, .name = person.name, .handle = person.handle}, .clock = {}});
    ++report.mistakes.people;
    const auto facts = all_seen_by(viewer_, store::list_facts(journal_, person.id, today_));
    if (std::ranges::none_of(facts, is_personal)) report.mistakes.without_facts.push_back(person);
    if (all_seen_by(viewer_, store::list_occasions(journal_, person.id, today_)).empty())
      report.mistakes.without_occasions.push_back(person);
  }
  for (const OpenMessage& message : store::unanswered(journal_, clocks, today_)) {
    const auto seen =
        seen_by(viewer_, store::load_interaction(journal_, message.interaction, today_));
    if (seen) check_messages(report.mistakes, std::vector{message}, terms);
  }
}

AccountReport Review::for_us() {
  AccountReport report;
  report.health = Checkup(journal_, session_.settings(), viewer_, today_).of(account_, scope_);
  report.departures = departures_of(scope_, request_.period, today_);
  std::erase_if(report.departures,
                [&](const Departure& each) { return !viewer_.sees(each.person); });
  for (const ItemKind kind : kinds_of_review) {
    auto seen = all_seen_by(viewer_, items(kind));
    std::ranges::move(seen, std::back_inserter(report.items));
  }
  keep_theirs(report.items);
  read_contacts(report);
  report.promises = count_promises(report.items, request_.period, today_);
  report.feedback = count_feedback(report.items, request_.period, today_);
  check(report);
  for (Item& win : all_seen_by(viewer_, items(ItemKind::win)))
    if (request_.period.holds(win.opened))
      report.wins.push_back(story_of(win, all_seen_by(viewer_, origins_of(win, session_))));
  report.referrals = referrals_of({request_, scope_, viewer_, session_});
  report.occasions = ahead(coming(all_seen_by(viewer_, occasions()), today_), today_);
  return report;
}

/// Who took part is said by the people; by the org or project where none of them did.
std::vector<render::CustomerContact> Review::shared_contacts() {
  const std::vector<Id> of = {account_.id};
  std::vector<render::CustomerContact> contacts;
  Id last = 0;
  for (const ContactPart& part :
       store::list_contacts(journal_, of, until_today(request_.period, today_), viewer_)) {
    if (part.interaction != last) contacts.push_back({.day = part.day, .channel = part.channel});
    last = part.interaction;
    contacts.back().with.push_back(store::load_party_name(journal_, part.party, today_));
  }
  const auto is_person = [](const PartyName& party) { return party.kind == PartyKind::person; };
  for (render::CustomerContact& contact : contacts) {
    if (std::ranges::any_of(contact.with, is_person))
      std::erase_if(contact.with, std::not_fn(is_person));
    std::ranges::sort(contact.with, {}, [](const PartyName& party) { return fold(party.name); });
  }
  return contacts;
}

render::CustomerAccount Review::for_them() {
  const CustomerView view{.account = scope_, .viewer = viewer_};
  render::CustomerAccount account;
  account.people = people();
  account.contacts = shared_contacts();
  store::ItemFilter filter;
  filter.alive_since = request_.period.first;
  filter.opened_until = request_.period.last;
  for (const KindRules& rules : kinds()) {
    filter.kind = rules.kind;
    const auto items = items_of(request_, filter, session_);
    if (rules.kind == ItemKind::win) {
      account.wins = wins_for_customer(items, view, session_);
    } else {
      auto shown = for_customer(items, view);
      std::ranges::move(shown, std::back_inserter(account.items));
    }
  }
  std::vector<Occasion> of_groups;
  for (Occasion& occasion : occasions()) {
    std::erase_if(occasion.who, [&](const PartyName& party) {
      return party.kind == PartyKind::person || !view.shows(party, today_);
    });
    if (!occasion.is_private && !occasion.who.empty()) of_groups.push_back(std::move(occasion));
  }
  account.occasions = ahead(coming(of_groups, today_), today_);
  return account;
}

}  // namespace

render::Document account(const ReportRequest& request, Session& session) {
  the_group_of(request, "account");
  Review review(request, viewer_of(request, session), session);
  const render::ReportHead head = head_of(request, session);
  if (request.audience == Audience::customer)
    return render::account_document(head, review.for_them());
  const AccountReport report = review.for_us();
  render::Document document = render::account_document(head, report, request.show);
  if (request.explain) explain_account(document, report, request, session);
  return document;
}

}  // namespace relate::cli::reports
