#include "relate/render/brief.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "cli/checkup.hpp"
#include "cli/reports/reports.hpp"
#include "relate/core/error.hpp"
#include "relate/core/item_order.hpp"
#include "relate/render/explained.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/assessments.hpp"
#include "relate/store/due.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/latest.hpp"
#include "relate/store/links.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli::reports {
namespace {

/// Appends those of `records` that are not there yet.
template <class Record>
void add(std::vector<Record>& all, std::vector<Record> records) {
  for (Record& record : records)
    if (std::ranges::find(all, record.id, &Record::id) == all.end())
      all.push_back(std::move(record));
}

/// Gathers what the journal knows of those whom a brief is about, as the viewer sees it.
class Gatherer {
 public:
  Gatherer(Session& session, Audience audience)
      : journal_(session.to_read()),
        viewer_(store::viewer_for(journal_, audience)),
        today_(session.today()),
        checkup_(journal_, session.settings(), viewer_, today_),
        brief_{.today = today_} {}

  void add_subject(const PartyName& name);
  Brief finish();

 private:
  void add_items(const PartyName& name);
  void add_position(const PartyName& name);
  void describe_group(BriefSubject& subject, const AccountScope& scope);
  void add_people(const PartyName& group, const std::vector<PartyName>& members);
  void add_unanswered(const std::vector<PartyName>& people);
  void add_occasions(const PartyName& party);
  void add_background();
  void add_items_of_groups();
  Shared shared() const;

  store::Database& journal_;
  Viewer viewer_;
  Day today_;
  Checkup checkup_;
  Brief brief_;
  std::vector<Item> items_;                     ///< of all kinds
  std::vector<std::vector<PartyName>> groups_;  ///< the orgs and projects of each subject
  std::vector<Occasion> occasions_;
  std::vector<std::vector<Interaction>> contacts_;  ///< of each subject
};

void Gatherer::add_subject(const PartyName& name) {
  auto party = seen_by(viewer_, store::load_party(journal_, name.id, today_));
  if (!party)
    throw Error(Error::Kind::refused, fmt::format("'{}' is private", name.name),
                "--for me shows what is private");
  const AccountScope scope = store::account_scope(journal_, name.id, viewer_, today_);
  BriefSubject& subject = brief_.subjects.emplace_back(
      BriefSubject{.name = name,
                   .party = std::move(*party),
                   .last_contact = store::last_contact_of(journal_, name.id, viewer_, today_),
                   .health = checkup_.of(name, scope)});
  if (name.kind != PartyKind::person)
    describe_group(subject, scope);
  else
    add_unanswered({name});
  contacts_.push_back(store::latest_contacts(journal_, scope, brief_contacts, viewer_, today_));
  add(brief_.mentions, store::latest_mentions(journal_, name.id, brief_contacts, viewer_, today_));
  add_items(name);
  groups_.push_back(store::groups_of(journal_, name.id, today_));
  std::erase_if(groups_.back(), [&](const PartyName& group) { return !viewer_.sees(group); });
  add(brief_.facts, all_seen_by(viewer_, store::list_facts(journal_, name.id, today_)));
  add_occasions(name);
  add_position(name);
}

void Gatherer::add_position(const PartyName& name) {
  std::ranges::move(store::positions_of(journal_, name.id, viewer_, today_),
                    std::back_inserter(brief_.positions));
  auto links = all_seen_by(viewer_, store::list_links(journal_, name.id, today_));
  std::erase_if(
      links, [&](const Link& link) { return !link.holds_on(today_) || link.is_of_ended(name.id); });
  add(brief_.links, std::move(links));
}

void Gatherer::add_items(const PartyName& name) {
  store::ItemFilter filter;
  (name.kind == PartyKind::person ? filter.who : filter.group) = name.id;
  filter.hides_private = !viewer_.sees_all();
  const auto load = [&](std::optional<ItemKind> kind, bool open) {
    filter.kind = kind;
    filter.open = open;
    add(items_, all_seen_by(viewer_, store::list_items(journal_, filter, today_)));
  };
  load({}, true);
  for (const KindRules& rules : kinds())
    if (rules.is_told) load(rules.kind, false);
}

void Gatherer::describe_group(BriefSubject& subject, const AccountScope& scope) {
  for (const AccountMember& part : scope.groups)
    if (part.belongs_on(today_) && part.party.id != subject.name.id && viewer_.sees(part.party) &&
        !part.party.ended) {
      subject.parts.push_back(part.party);
      add_occasions(part.party);
    }
  std::vector<PartyName> members = people_on(scope, today_);
  std::erase_if(members, [&](const PartyName& member) { return !viewer_.sees(member); });
  subject.people = static_cast<int>(members.size());
  add_unanswered(members);
  add_people(subject.name, members);
}

void Gatherer::add_people(const PartyName& group, const std::vector<PartyName>& members) {
  int count = 0;
  for (const store::PersonContact& contact :
       store::people_in_contact(journal_, group.id, earliest_day, today_, viewer_)) {
    const auto person = std::ranges::find(members, contact.person, &PartyName::id);
    if (person == members.end()) continue;
    if (++count > brief_people) return;
    const auto party = seen_by(viewer_, store::load_party(journal_, person->id, today_));
    const Membership* org = org_membership(*party, today_);
    brief_.people.push_back({group, *person, org ? org->role : "", party->level, contact.last});
    add_occasions(*person);
  }
}

void Gatherer::add_unanswered(const std::vector<PartyName>& people) {
  std::vector<ClockedParty> asked;
  for (const PartyName& person : people)
    if (!person.internal && !person.ended)
      asked.push_back(
          {.party = {.id = person.id, .name = person.name, .handle = person.handle}, .clock = {}});
  for (const OpenMessage& message : store::unanswered(journal_, asked, today_))
    if (auto seen =
            seen_by(viewer_, store::load_interaction(journal_, message.interaction, today_)))
      add(brief_.unanswered, {std::move(*seen)});
}

void Gatherer::add_occasions(const PartyName& party) {
  add(occasions_, all_seen_by(viewer_, store::list_occasions(journal_, party.id, today_)));
}

/// What the orgs and projects of the people are known for concerns the people.
void Gatherer::add_background() {
  std::vector<PartyName> groups;
  for (const auto& of_subject : groups_) add(groups, of_subject);
  for (const PartyName& group : groups) {
    if (!group.ended) {
      add(brief_.facts, all_seen_by(viewer_, store::list_facts(journal_, group.id, today_)));
      add_occasions(group);
    }
    store::ItemFilter filter;
    filter.kind = ItemKind::lesson;
    filter.open = true;
    (group.kind == PartyKind::project ? filter.project : filter.who) = group.id;
    add(items_, all_seen_by(viewer_, store::list_items(journal_, filter, today_)));
  }
}

/// What is open with the orgs and projects of the people themselves is what they will ask about.
void Gatherer::add_items_of_groups() {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (brief_.subjects[i].name.kind != PartyKind::person) continue;
    for (const PartyName& group : groups_[i]) {
      if (group.ended) continue;
      store::ItemFilter filter;
      filter.who = group.id;
      filter.open = true;
      add(items_, all_seen_by(viewer_, store::list_items(journal_, filter, today_)));
    }
  }
}

Shared Gatherer::shared() const {
  const Day year_ago = add_months(today_, -12) + std::chrono::days(1);
  std::vector<Sharer> people;
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const BriefSubject& subject = brief_.subjects[i];
    if (subject.name.kind != PartyKind::person) continue;
    std::vector<PartyName> groups = groups_[i];
    std::erase_if(groups, &PartyName::ended);
    people.push_back({subject.name, std::move(groups), subject.party.tags,
                      store::contact_days(journal_, subject.name.id, year_ago, viewer_, today_)});
  }
  return what_they_share(people, brief_.items);
}

Brief Gatherer::finish() {
  add_items_of_groups();
  add_background();
  sort_for_report(items_);
  std::ranges::copy_if(items_, std::back_inserter(brief_.items), is_unfinished);
  std::ranges::copy_if(items_, std::back_inserter(brief_.lessons),
                       [](const Item& item) { return item.kind == ItemKind::lesson; });
  brief_.contacts = contacts_of_brief(contacts_);
  std::erase_if(brief_.mentions, [&](const Interaction& mention) {
    return std::ranges::find(brief_.contacts, mention.id, &Interaction::id) !=
           brief_.contacts.end();
  });
  sort_interactions(brief_.mentions);
  if (brief_.mentions.size() > brief_contacts) brief_.mentions.resize(brief_contacts);
  brief_.occasions = coming(occasions_, today_);
  if (std::ranges::count(brief_.subjects, PartyKind::person,
                         [](const BriefSubject& subject) { return subject.name.kind; }) > 1)
    brief_.shared = shared();
  return std::move(brief_);
}

}  // namespace

render::Document brief(const ReportRequest& request, Session& session) {
  refuse_customer(request, "brief");
  Gatherer gatherer(session, request.audience);
  for (const PartyName& party : request.who) gatherer.add_subject(party);
  const Brief brief = gatherer.finish();
  auto document = render::brief_document(brief, request.audience, request.show);
  std::vector<PartyHealth> healths;
  for (const BriefSubject& subject : brief.subjects) healths.push_back(subject.health);
  if (request.explain) explain(document, render::health_explained(healths, request.show));
  return document;
}

}  // namespace relate::cli::reports
