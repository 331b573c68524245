#include <algorithm>

#include <fmt/format.h>

#include "brief_sections.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/render/health.hpp"

namespace relate::render {
namespace {

using Facts = std::vector<DocumentFact>;

std::string since(const Membership& membership) {
  return membership.since ? "since " + to_words(*membership.since) : "";
}

std::string until(const Membership& membership) {
  return membership.until ? "until " + to_words(*membership.until) : "";
}

std::string day_and_distance(const std::optional<Day>& day, Day today) {
  return day ? fmt::format("{}, {}", to_words(*day), days_away(*day, today)) : "never";
}

std::vector<std::string> addresses(const Party& party, Address::Kind kind) {
  std::vector<std::string> result;
  for (const Address& address : party.addresses)
    if (address.kind == kind) result.push_back(address.text);
  return result;
}

/// What they are there: `head of IT, Operations`.
std::string post(const Membership& membership) {
  return remarked("", {membership.role, membership.department});
}

/// Facts of memberships on lines of their own, the first with the title.
void add_memberships(Facts& facts, const Party& party, Day today) {
  const auto add = [&](std::string_view title, auto belongs, auto line) {
    bool is_first = true;
    for (const Membership& membership : party.memberships) {
      if (!belongs(membership)) continue;
      facts.push_back({{}, is_first ? std::string(title) : "", line(membership)});
      is_first = false;
    }
  };
  const Membership* org = org_membership(party, today);
  const auto holds_in = [&](PartyKind kind) {
    return [kind, today](const Membership& membership) {
      return membership.group.kind == kind && membership.holds_on(today);
    };
  };
  const auto present = [&](const Membership& each) {
    return remarked("", {each.group.name, &each == org ? "" : post(each), since(each),
                         each.group.ended ? "ended" : ""});
  };
  const auto past = [](const Membership& each) {
    return remarked("", {each.group.name, post(each), until(each)});
  };
  add(party.kind == PartyKind::person ? "Org" : "Part of", holds_in(PartyKind::org), present);
  add("Project", holds_in(PartyKind::project), present);
  add(
      "Before", [&](const Membership& each) { return each.until && *each.until <= today; }, past);
}

/// An org is an account when it is marked so, or has a project.
std::string kind_of(const BriefSubject& subject) {
  const auto has_project = [](const PartyName& part) { return part.kind == PartyKind::project; };
  const bool is_account =
      subject.party.account ||
      (subject.party.kind == PartyKind::org && std::ranges::any_of(subject.parts, has_project));
  return std::string(is_account ? "account" : to_word(subject.party.kind));
}

/// The parts of an org or project that are of that kind.
std::string parts_of(const BriefSubject& subject, PartyKind kind) {
  std::vector<PartyName> parts = subject.parts;
  std::erase_if(parts, [&](const PartyName& part) { return part.kind != kind; });
  return plain_names(parts);
}

Facts facts_of_one(const BriefSubject& subject, Day today) {
  const Party& party = subject.party;
  const auto text = [](std::string title, Cell value) {
    return DocumentFact{{}, std::move(title), std::move(value)};
  };
  Facts facts;
  if (party.kind != PartyKind::person) facts.push_back(text("Kind", kind_of(subject)));
  const Membership* org = org_membership(party, today);
  facts.push_back(text("Role", remarked("", {org ? post(*org) : "", party.level})));
  add_memberships(facts, party, today);
  facts.insert(
      facts.end(),
      {text("Orgs", parts_of(subject, PartyKind::org)),
       text("Projects", parts_of(subject, PartyKind::project)),
       text("People", subject.people > 0 ? Cell(std::int64_t{subject.people}) : Cell()),
       text("Mail", addresses(party, Address::Kind::email)),
       text("Phone", addresses(party, Address::Kind::phone)),
       text("Chat", addresses(party, Address::Kind::chat)), text("Time zone", party.time_zone),
       text("Also called", party.aliases), text("Tags", party.tags),
       text("Last contact", day_and_distance(subject.last_contact, today)),
       text("Health", text_cell(health_text(subject.health))), text("Our side", party.internal),
       text("Ended", day_cell(party.ended)), text("Private", party.is_private)});
  return facts;
}

/// The membership that says what somebody is: in their org, else in a project.
const Membership* telling_membership(const Party& party, Day today) {
  if (const Membership* org = org_membership(party, today)) return org;
  const auto holds = [&](const Membership& membership) { return membership.holds_on(today); };
  const auto found = std::ranges::find_if(party.memberships, holds);
  return found == party.memberships.end() ? nullptr : &*found;
}

std::string post_and_group(const BriefSubject& subject, Day today) {
  const Party& party = subject.party;
  const Membership* membership = telling_membership(party, today);
  const std::string kind = party.kind == PartyKind::person ? "" : kind_of(subject);
  return membership ? remarked("", {kind, membership->role, membership->group.name}) : kind;
}

Rows rows_of_several(const Brief& brief) {
  Rows rows;
  rows.columns = {text_column(), text_column(true), text_column(), text_column(), text_column()};
  for (const BriefSubject& subject : brief.subjects) {
    const Party& party = subject.party;
    rows.rows.push_back(
        {remarked(party.name, {party.internal ? "our side" : "", party.ended ? "ended" : "",
                               party.is_private ? "private" : ""}),
         post_and_group(subject, brief.today), party.level,
         subject.last_contact ? days_away(*subject.last_contact, brief.today) : "no contact yet",
         Toned{short_health(subject.health), tone_of_health(subject.health)}});
  }
  return rows;
}

Rows listed(const Brief& brief) {
  std::vector<ListedParty> parties;
  for (const BriefSubject& subject : brief.subjects)
    parties.push_back({subject.party, subject.last_contact});
  return rows_of(parties, brief.today);
}

Rows healths(const Brief& brief) {
  Rows rows{.columns = health_columns()};
  rows.columns.insert(rows.columns.begin(), {.key = "who", .place = Place::data});
  rows.columns.push_back({.key = "flags", .place = Place::data});
  for (const BriefSubject& subject : brief.subjects) {
    std::vector<Cell> cells = health_cells(subject.health);
    cells.insert(cells.begin(), Cell(subject.name.handle));
    cells.emplace_back(health_flags(subject.health));
    rows.rows.push_back(std::move(cells));
  }
  return rows;
}

Rows memberships(const Brief& brief) {
  Rows rows;
  for (const char* key : {"who", "group", "kind", "role", "department", "since", "until"})
    rows.columns.push_back({.key = key, .place = Place::data});
  for (const BriefSubject& subject : brief.subjects)
    for (const Membership& each : subject.party.memberships)
      rows.rows.push_back({subject.party.handle, each.group.handle,
                           std::string(to_word(each.group.kind)), text_cell(each.role),
                           text_cell(each.department), day_cell(each.since), day_cell(each.until)});
  return rows;
}

Rows people_of_groups(const Brief& brief) {
  const bool needs_group = brief.subjects.size() > 1;
  Rows rows;
  rows.columns = {{.key = "group", .place = Place::data},
                  {.key = "handle", .place = Place::data},
                  {.key = "name"},
                  {.key = "role", .flexible = true},
                  {.key = "level"},
                  {.key = "last_contact", .place = Place::data},
                  text_column(),
                  text_column()};
  for (const PersonOfGroup& each : brief.people)
    rows.rows.push_back({each.group.handle, each.person.handle, each.person.name,
                         text_cell(each.role), text_cell(each.level), day_cell(each.last_contact),
                         days_away(each.last_contact, brief.today),
                         needs_group ? each.group.name : ""});
  return rows;
}

}  // namespace

Sections who_sections(const Brief& brief, const ShowId&) {
  const bool is_one = brief.subjects.size() == 1;
  Section who = is_one ? text_section("", facts_of_one(brief.subjects.front(), brief.today))
                       : text_section("Who", rows_of_several(brief));
  return {data_section("parties", listed(brief)),
          std::move(who),
          data_section("health", healths(brief)),
          data_section("memberships", memberships(brief)),
          {.key = "people", .title = "People last in contact", .content = people_of_groups(brief)}};
}

}  // namespace relate::render
