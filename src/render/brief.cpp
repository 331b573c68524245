#include "relate/render/brief.hpp"

#include <iterator>

#include <fmt/format.h>

#include "brief_sections.hpp"

namespace relate::render {
namespace {

constexpr std::size_t most_names = 3;  ///< that a title holds

std::string names_of(const Brief& brief) {
  const std::size_t count = brief.subjects.size();
  if (count == 1) {
    const Party& party = brief.subjects.front().party;
    const Membership* org = org_membership(party, brief.today);
    return org ? fmt::format("{} ({})", party.name, org->group.name) : party.name;
  }
  const std::size_t named = count > most_names ? most_names - 1 : count - 1;
  std::string names;
  for (std::size_t i = 0; i < named; ++i)
    names += (i > 0 ? ", " : "") + brief.subjects[i].name.name;
  const std::string rest = count > most_names ? fmt::format("{} others", count - named)
                                              : brief.subjects[named].name.name;
  return fmt::format("{} and {}", names, rest);
}

}  // namespace

Document brief_document(const Brief& brief, Audience audience, const ShowId& show) {
  Document document{.schema = "relate.brief.v1",
                    .title = fmt::format("Brief, {}: {}", to_words(brief.today), names_of(brief))};
  document.sections = {data_section("day", to_iso(brief.today)),
                       data_section("audience", std::string(to_word(audience)))};
  for (const auto sections_of :
       {who_sections, shared_sections, fact_sections, item_sections, contact_sections,
        occasion_sections, position_sections, lesson_sections}) {
    Sections sections = sections_of(brief, show);
    document.sections.insert(document.sections.end(), std::move_iterator(sections.begin()),
                             std::move_iterator(sections.end()));
  }
  return document;
}

bool is_about_one_person(const Brief& brief) {
  return brief.subjects.size() == 1 && brief.subjects.front().name.kind == PartyKind::person;
}

std::string who_else(const Brief& brief, const std::vector<PartyName>& parties) {
  const bool is_clear = is_about_one_person(brief);
  const std::size_t meant = brief.subjects_among(parties).size();
  if (meant > 1 && meant == brief.subjects.size() && meant == parties.size()) return "all";
  std::string names;
  for (const PartyName& party : parties) {
    if (is_clear && brief.is_about(party)) continue;
    names += (names.empty() ? "" : ", ") + party.name;
  }
  return names;
}

}  // namespace relate::render
