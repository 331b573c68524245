#include <fmt/format.h>

#include "record_cells.hpp"
#include "relate/render/records.hpp"
#include "relate/render/sentence.hpp"

namespace relate::render {
namespace {

using Facts = std::vector<DocumentFact>;

Cell time_cell(const std::optional<ClockTime>& time) {
  if (!time) return {};
  return to_text(*time);
}

Cell id_cell(const std::optional<Id>& id, const ShowId& show) {
  if (!id) return {};
  return show(*id);
}

DocumentFact party_list(std::string key, std::string title, const std::vector<PartyName>& parties) {
  return {std::move(key), std::move(title), handles(parties), names(parties)};
}

DocumentFact one_party(std::string key, std::string title, const std::optional<PartyName>& party) {
  return {std::move(key), std::move(title), handle_cell(party), party ? with_org(*party) : ""};
}

std::vector<std::string> told_handles(const Item& item) {
  std::vector<std::string> result;
  for (const ItemParty& party : item.parties)
    if (party.told) result.push_back(party.party.handle);
  return result;
}

/// All letters, as data has them.
std::vector<std::string> all_letters(const std::vector<Id>& ids) {
  std::vector<std::string> result;
  for (const Id id : ids) result.push_back(to_letters(id));
  return result;
}

/// The keys that every list of items begins with.
Facts common_facts(const Item& item, Day today, const ShowId& show) {
  return {{"id", "Id", show(item.id)},
          {"kind", "Kind", std::string(to_word(item.kind)), {}, Place::data},
          party_list("who", "Who", parties_of(item)),
          {"text", "Text", item.text},
          {"due", "Due", day_cell(item.due)},
          {"opened", "Opened", day_cell(item.opened)},
          {"closed", "Closed", day_cell(item.closed)},
          {"state", "State", state_of(item), state_on(item, today), Place::both,
           tone_of_state(item, today)},
          {"outcome", "Outcome", text_cell(item.outcome)},
          one_party("owner", "Owner", item.owner),
          one_party("project", "Project", item.project),
          {"tags", "Tags", item.tags},
          {"private", "Private", item.is_private}};
}

}  // namespace

Facts facts_of(const Interaction& interaction, const ShowId& show) {
  const Cell direction =
      interaction.direction ? Cell(std::string(to_word(*interaction.direction))) : Cell();
  return {
      {"id", "Id", show(interaction.id)},
      {"day", "Day", day_cell(interaction.day), day_and_time(interaction.day, interaction.time)},
      {"time", "Time", time_cell(interaction.time), {}, Place::data},
      {"channel", "Channel", std::string(to_word(interaction.channel))},
      {"direction", "Direction", direction},
      {"mood",
       "Mood",
       number_cell(interaction.mood),
       {},
       Place::both,
       tone_of_mood(interaction.mood.value_or(0))},
      {"text", "Text", interaction.text, {}, Place::data},
      party_list("with", "With", in_role(interaction, Role::with)),
      party_list("cc", "Copied", in_role(interaction, Role::cc)),
      party_list("mentioned", "Mentioned", in_role(interaction, Role::mentioned)),
      one_party("project", "Project", interaction.project),
      {"place", "Place", text_cell(interaction.place)},
      {"tags", "Tags", interaction.tags},
      {"private", "Private", interaction.is_private},
      {"minutes", "Took", number_cell(interaction.minutes),
       interaction.minutes ? minutes_to_text(*interaction.minutes) : ""},
      {"link", "Link", text_cell(interaction.url)}};
}

Facts facts_of(const Item& item, Day today, const ShowId& show) {
  const Cell priority = item.priority > 0 ? Cell(std::int64_t{item.priority}) : Cell();
  Facts facts = common_facts(item, today, show);
  facts.insert(facts.end(),
               {{"every", "Every", text_cell(item.every)},
                {"priority", "Priority", priority},
                {"told", "Told", told_handles(item), {}, Place::data},
                {"interaction", "Interaction", id_cell(item.interaction, show), {}, Place::data},
                {"measure", "Measure", text_cell(item.measure)},
                {"why", "Why", text_cell(item.why)},
                {"quote", "Quote", text_cell(item.quote)},
                {"quotable", "Quotable", item.quotable},
                {"how", "How", text_cell(item.how)},
                {"nps", "NPS", number_cell(item.nps)},
                {"csat", "CSAT", number_cell(item.csat)},
                {"challenge", "Challenge", item.challenge},
                {"agreed", "Agreed", day_cell(item.agreed)},
                {"from", "From", all_letters(item.from), {}, Place::data}});
  return facts;
}

Facts facts_of(const Occasion& occasion, Day today, const ShowId& show) {
  const std::optional<Day> next = next_occurrence(occasion, today);
  const std::optional<int> number = next ? turning(occasion, *next) : std::nullopt;
  return {{"id", "Id", show(occasion.id)},
          party_list("who", "Who", occasion.who),
          {"label", "Label", occasion.label},
          {"day", "Day", occasion.date},
          {"lead", "Lead", std::int64_t{occasion.lead}, fmt::format("{} days", occasion.lead)},
          {"every", "Every", text_cell(occasion.every)},
          {"time", "Time", time_cell(occasion.time)},
          {"next", "Next", day_cell(next),
           next ? fmt::format("{}, {}", to_words(*next), days_away(*next, today)) : ""},
          {"turning", "Turning", number_cell(number)},
          {"private", "Private", occasion.is_private},
          {"added", "Added", day_cell(occasion.added)}};
}

Facts facts_of(const Fact& fact, const ShowId& show) {
  return {{"id", "Id", show(fact.id)},
          party_list("who", "Who", {fact.who}),
          {"key", "Key", fact.key},
          {"value", "Value", fact.value},
          {"private", "Private", fact.is_private}};
}

Facts facts_of(const Link& link, const ShowId& show) {
  return {{"id", "Id", show(link.id)},
          {"from", "From", link.from.handle, with_org(link.from)},
          {"relation", "Relation", link.relation},
          {"to", "To", link.to.handle, with_org(link.to)},
          {"note", "Note", text_cell(link.note)},
          {"private", "Private", link.is_private},
          {"since", "Since", day_cell(link.since)},
          {"until", "Until", day_cell(link.until)}};
}

Facts facts_of(const Assessment& assessment, const ShowId& show) {
  return {{"id", "Id", show(assessment.id)},
          party_list("who", "Who", {assessment.who}),
          one_party("project", "Project", assessment.project),
          {"day", "Day", day_cell(assessment.day)},
          {"influence", "Influence", number_cell(assessment.influence)},
          {"interest", "Interest", number_cell(assessment.interest)},
          {"engagement", "Engagement", text_cell(assessment.engagement)},
          {"desired", "Wanted", text_cell(assessment.desired)},
          {"pulse", "Pulse", number_cell(assessment.pulse)},
          {"note", "Note", text_cell(assessment.note)},
          {"private", "Private", assessment.is_private}};
}

}  // namespace relate::render
