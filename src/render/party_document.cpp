#include <fmt/format.h>

#include "record_cells.hpp"
#include "relate/render/health.hpp"
#include "relate/render/record_documents.hpp"
#include "relate/render/sentence.hpp"

namespace relate::render {
namespace {

/// `Contacts, the latest 10 of 214`.
template <class Record>
std::string title_of(const char* what, const Latest<Record>& latest) {
  const auto shown = static_cast<std::int64_t>(latest.records.size());
  if (shown == latest.count) return what;
  return fmt::format("{}, the latest {} of {}", what, shown, latest.count);
}

Rows membership_rows(const Party& party) {
  Rows rows;
  rows.columns = {{.key = "group", .place = Place::data},
                  {.key = "kind", .place = Place::data},
                  {.key = {}, .place = Place::column, .flexible = true},
                  {.key = "role", .flexible = true},
                  {.key = "department", .flexible = true},
                  {.key = "since", .place = Place::data},
                  {.key = "until", .place = Place::data},
                  {.key = {}, .place = Place::column}};
  for (const Membership& membership : party.memberships) {
    std::string days;
    if (membership.since) days += "since " + to_words(*membership.since);
    if (membership.until)
      days += (days.empty() ? "until " : ", until ") + to_words(*membership.until);
    rows.rows.push_back({membership.group.handle, std::string(to_word(membership.group.kind)),
                         membership.group.name, text_cell(membership.role),
                         text_cell(membership.department), day_cell(membership.since),
                         day_cell(membership.until), days});
  }
  return rows;
}

/// Members with the role they have in this org or project.
Rows member_rows(const std::vector<Party>& members, Id group, Day today) {
  Rows rows;
  rows.columns = {{.key = "handle"},
                  {.key = "kind", .place = Place::data},
                  {.key = "name", .flexible = true},
                  {.key = "role", .flexible = true},
                  {.key = "level"},
                  {.key = "ended", .place = Place::data},
                  {.key = {}, .place = Place::column}};
  for (const Party& member : members) {
    std::string role;
    for (const Membership& membership : member.memberships)
      if (membership.group.id == group && membership.holds_on(today)) role = membership.role;
    rows.rows.push_back({member.handle, std::string(to_word(member.kind)), member.name,
                         text_cell(role), text_cell(member.level), day_cell(member.ended),
                         member.ended ? "ended " + to_words(*member.ended) : ""});
  }
  return rows;
}

/// Text says it above already where there is one org and nothing about its days.
Section membership_section(const Party& party, Day today) {
  const Membership* org = org_membership(party, today);
  const bool is_said = org && party.memberships.size() == 1 && !org->since && !org->until;
  return {.key = "memberships",
          .title = "Belongs to",
          .content = membership_rows(party),
          .place = is_said ? Place::data : Place::both};
}

/// What is known of the party, and its health.
std::vector<DocumentFact> facts_with_health(const PartyRecord& record, Day today,
                                            const ShowId& show) {
  std::vector<DocumentFact> facts = facts_of(record.listed, today, show);
  const std::vector<Column> columns = health_columns();
  const std::vector<Cell> cells = health_cells(record.health);
  for (std::size_t i = 0; i < columns.size(); ++i)
    facts.push_back({.key = columns[i].key, .title = {}, .value = cells[i], .place = Place::data});
  facts.push_back({.key = {},
                   .title = "Health",
                   .value = text_cell(health_text(record.health)),
                   .place = Place::column,
                   .tone = tone_of_health(record.health)});
  return facts;
}

Rows position_rows(const std::vector<Position>& positions) {
  Rows rows;
  rows.columns = {{.key = {}, .place = Place::column, .flexible = true},
                  {.key = {}, .place = Place::column, .flexible = true}};
  for (const Position& each : positions)
    rows.rows.push_back({position(each), each.now.project ? each.now.project->name : ""});
  return rows;
}

std::vector<DocumentFact> counts_of(const PartyRecord& record) {
  const auto open = static_cast<std::int64_t>(record.open_items.size());
  return {{"open_items", "", open},
          {"closed_items", "", record.closed_items.count},
          {"contacts", "", record.contacts.count},
          {"mentions", "", record.mentions.count}};
}

}  // namespace

Document document_of(const PartyRecord& record, Day today, const ShowId& show) {
  const Party& party = record.listed.party;
  const Membership* org = org_membership(party, today);
  return {.schema = "relate.party.v1",
          .title = org ? fmt::format("{} ({})", party.name, org->group.name) : party.name,
          .sections = {
              {"party", "", facts_with_health(record, today, show)},
              membership_section(party, today),
              {"members", "Members", member_rows(record.members, party.id, today)},
              {"facts", "Facts", rows_of(record.facts, show, party.name)},
              {"occasions", "Occasions", rows_of(record.occasions, today, show, party.name)},
              {"links", "Links", rows_of(record.links, show, party.id)},
              {.key = {},
               .title = "Position",
               .content = position_rows(record.positions),
               .place = Place::column},
              {"assessments", "Assessments", rows_of(record.assessments, show, party.name)},
              {"open_items", "Open", rows_of(record.open_items, today, show, party.name)},
              {"closed_items", title_of("Closed", record.closed_items),
               rows_of(record.closed_items.records, today, show, party.name)},
              {"contacts", title_of("Contacts", record.contacts),
               rows_of(record.contacts.records, show, party.name)},
              {"mentions", title_of("Also named in", record.mentions),
               rows_of(record.mentions.records, show)},
              {.key = "counts", .title = {}, .content = counts_of(record), .place = Place::data},
          }};
}

}  // namespace relate::render
