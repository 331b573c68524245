#include <fmt/format.h>

#include "brief_sections.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"

namespace relate::render {
namespace {

/// `all`, or the names of those who do.
std::string who_of(const std::vector<PartyName>& who, const Brief& brief) {
  return who.size() == brief.subjects.size() ? "all" : plain_names(who);
}

std::string tags(const Shared& shared, const Brief& brief) {
  std::vector<std::string> texts;
  for (const SharedTag& tag : shared.tags)
    texts.push_back(fmt::format("{} ({})", tag.tag, who_of(tag.who, brief)));
  return remarked("", texts);
}

std::string together(const Shared& shared, const Brief& brief) {
  if (shared.together == 0) return "no contact with several of them in a year";
  std::string text = counted(shared.together, "contact", "contacts") + " in a year";
  if (brief.subjects.size() > 2) text += fmt::format(", {} with all", shared.all_together);
  return fmt::format("{}, the last on {}", text, short_day(*shared.last_together, brief.today));
}

/// Ids of the items, as text shows them.
std::string items(const Shared& shared, const ShowId& show) {
  std::vector<std::string> ids;
  for (const Id id : shared.items) {
    const ShownId shown = show(id);
    ids.push_back(to_letters(shown.id, shown.letters));
  }
  return remarked("", ids);
}

std::vector<DocumentFact> text_facts(const Brief& brief, const ShowId& show) {
  const Shared& shared = *brief.shared;
  std::vector<DocumentFact> facts;
  for (const SharedGroup& group : shared.groups)
    facts.push_back({{}, group.group.name, who_of(group.who, brief)});
  facts.push_back({{}, "Tags", tags(shared, brief)});
  facts.push_back({{}, "Together", together(shared, brief)});
  facts.push_back({{}, "Open items", items(shared, show)});
  return facts;
}

Rows groups(const Shared& shared) {
  Rows rows;
  for (const char* key : {"handle", "kind", "name", "who"})
    rows.columns.push_back({.key = key, .place = Place::data});
  for (const SharedGroup& each : shared.groups)
    rows.rows.push_back({each.group.handle, std::string(to_word(each.group.kind)), each.group.name,
                         handles(each.who)});
  return rows;
}

Rows tag_data(const Shared& shared) {
  Rows rows;
  for (const char* key : {"tag", "who"}) rows.columns.push_back({.key = key, .place = Place::data});
  for (const SharedTag& each : shared.tags) rows.rows.push_back({each.tag, handles(each.who)});
  return rows;
}

Rows item_data(const Shared& shared, const ShowId& show) {
  Rows rows;
  rows.columns = {{.key = "id", .place = Place::data}};
  for (const Id id : shared.items) rows.rows.push_back({show(id)});
  return rows;
}

std::vector<DocumentFact> numbers(const Shared& shared) {
  return {{"contacts", "", std::int64_t{shared.together}},
          {"contacts_with_all", "", std::int64_t{shared.all_together}},
          {"last_contact", "", day_cell(shared.last_together)}};
}

}  // namespace

Sections shared_sections(const Brief& brief, const ShowId& show) {
  const Shared shared = brief.shared.value_or(Shared());
  Sections sections = {data_section("shared_groups", groups(shared)),
                       data_section("shared_tags", tag_data(shared)),
                       data_section("shared_items", item_data(shared, show)),
                       data_section("together", numbers(shared))};
  if (brief.shared) sections.push_back(text_section("What they share", text_facts(brief, show)));
  return sections;
}

}  // namespace relate::render
