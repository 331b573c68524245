#include "relate/render/record_documents.hpp"

#include <fmt/format.h>

#include "record_cells.hpp"
#include "relate/render/sentence.hpp"

namespace relate::render {
namespace {

/// With a capital, as a heading begins.
std::string heading(std::string text) {
  if (!text.empty() && 'a' <= text[0] && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string title_of(const Interaction& interaction) {
  const auto with = in_role(interaction, Role::with);
  if (with.empty()) return heading(std::string(to_word(interaction.channel)));
  return heading(fmt::format("{} {} {}", to_word(interaction.channel),
                             interaction.channel == Channel::note ? "about" : "with", names(with)));
}

/// Each party and whether it was told; text says so only of kinds that are told.
Section told_section(const Item& item) {
  Rows rows;
  rows.columns = {{.key = "handle", .place = Place::data},
                  {.key = "name", .place = Place::data},
                  {.key = "told", .place = Place::data},
                  {.key = {}, .place = Place::column, .flexible = true},
                  {.key = {}, .place = Place::column}};
  for (const ItemParty& party : item.parties) {
    std::string state = "not yet";
    if (party.told) state = to_words(*party.told);
    if (!party.told && party.party.internal) state = "on our side";
    rows.rows.push_back(
        {party.party.handle, party.party.name, day_cell(party.told), with_org(party.party), state});
  }
  for (const InformedParty& each : item.informed)
    rows.rows.push_back({each.party.handle, each.party.name, Cell(), with_org(each.party),
                         each.party.internal ? "on our side" : "not yet; informed of the project"});
  const bool is_told = rules_of(item.kind).is_told;
  return {.key = "parties",
          .title = "Told",
          .content = rows,
          .place = is_told ? Place::both : Place::data};
}

Rows move_rows(const Item& item) {
  Rows rows;
  rows.columns = {{.key = "made", .title = "moved on"},
                  {.key = "from", .title = "from"},
                  {.key = "to", .title = "to"}};
  for (const Move& move : item.moves)
    rows.rows.push_back({day_cell(move.made), day_cell(move.from), day_cell(move.to)});
  return rows;
}

Rows wording_rows(const Item& item) {
  Rows rows;
  rows.columns = {{.key = "until", .title = "until"},
                  {.key = "text", .title = "text", .flexible = true}};
  for (const Wording& wording : item.wordings)
    rows.rows.push_back({day_cell(wording.until), wording.text});
  return rows;
}

Rows occurrence_rows(const std::vector<ClosedOccurrence>& done) {
  Rows rows;
  rows.columns = {{.key = "day", .title = "day"},
                  {.key = "done", .title = "done on"},
                  {.key = "note", .flexible = true}};
  for (const ClosedOccurrence& occurrence : done)
    rows.rows.push_back(
        {day_cell(occurrence.day), day_cell(occurrence.done), text_cell(occurrence.note)});
  return rows;
}

}  // namespace

Document document_of(const InteractionRecord& record, Day today, const ShowId& show) {
  const Interaction& interaction = record.interaction;
  return {.schema = "relate.interaction.v1",
          .title = title_of(interaction),
          .sections = {
              {"interaction", "", facts_of(interaction, show)},
              {.key = "text", .title = "Text", .content = interaction.text, .place = Place::column},
              {"items", "Out of it", rows_of(record.items, today, show)}}};
}

Document document_of(const ItemRecord& record, Day today, const ShowId& show) {
  const Item& item = record.item;
  const KindRules& rules = rules_of(item.kind);
  return {
      .schema = "relate.item.v1",
      .title = heading(fmt::format("{} {} {}", rules.word, rules.whose, names(parties_of(item)))),
      .sections = {{"item", "", facts_of(item, today, show)},
                   told_section(item),
                   {"moves", "Moves of the due day", move_rows(item)},
                   {"wordings", "Earlier wordings", wording_rows(item)},
                   {"came_from", "Came out of", rows_of(record.interactions, show)},
                   {"series", "Others of the series", rows_of(record.series, today, show)},
                   {"origins", "Came from", rows_of(record.origins, today, show)},
                   {"results", "Led to", rows_of(record.results, today, show)}}};
}

Document document_of(const OccasionRecord& record, Day today, const ShowId& show) {
  const Occasion& occasion = record.occasion;
  return {.schema = "relate.occasion.v1",
          .title = heading(fmt::format("{} of {}", occasion.label, names(occasion.who))),
          .sections = {{"occasion", "", facts_of(occasion, today, show)},
                       {"done", "Done", occurrence_rows(record.done)}}};
}

Document document_of(const Fact& fact, const ShowId& show) {
  return {.schema = "relate.fact.v1",
          .title = fmt::format("{}: {}", with_org(fact.who), fact.key),
          .sections = {{"fact", "", facts_of(fact, show)}}};
}

Document document_of(const Link& link, const ShowId& show) {
  return {.schema = "relate.link.v1",
          .title = sentence(link),
          .sections = {{"link", "", facts_of(link, show)}}};
}

Document document_of(const Assessment& assessment, const ShowId& show) {
  return {.schema = "relate.assessment.v1",
          .title = fmt::format("Assessment of {}", with_org(assessment.who)),
          .sections = {{"assessment", "", facts_of(assessment, show)}}};
}

}  // namespace relate::render
