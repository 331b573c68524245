#include "cli/marked_columns.hpp"

#include <algorithm>

#include "relate/core/day.hpp"

using relate::Audience;

namespace {

constexpr std::array<const char*, 5> side_names = {"shared", "hidden", "foreign", "kept", "remark"};
/// The values of a column a side, apart from markers made of its name.
std::vector<std::string> words_of(const std::string& values) {
  std::vector<std::string> words(1);
  for (const char character : values)
    if (character == '|')
      words.emplace_back();
    else
      words.back() += character;
  return words;
}

}  // namespace

const std::vector<MarkedColumn>& marked_columns() {
  using enum Audience;
  static const std::vector<MarkedColumn> columns = {
      {"party.kind", "person", customer},
      {"party.handle", "", team},
      {"party.name", "", customer},
      {"party.level", "front-line|management|executive", team},
      {"party.time_zone", "", team},
      {"party.every", "17d|18d|19d|47d|48d", team},
      {"party.each", "37d|38d|39d|49d|50d", team},
      {"party.at_most", "67d|68d|69d|77d|78d", team},
      {"party.snoozed_until", "2027-02-02", team},
      {"party.ended", "2027-02-12", team},
      {"party.added", "2025-02-03", team},
      {"party.recorded", "", me},
      {"alias.text", "", team},
      {"address.kind", "email|phone|chat", team},
      {"address.text", "", team},
      {"party_tag.tag", "", team},
      {"membership.role", "", customer},
      {"membership.department", "", team},
      {"membership.since", "2025-02-13", team},
      {"membership.until", "2027-02-22", team},
      {"fact.key", "", team},
      {"fact.value", "", team},
      {"fact.recorded", "", me},
      {"link.relation", "allied-with|conflicts-with|knows", team},
      {"link.note", "", team},
      {"link.recorded", "", me},
      {"link.since", "2024-02-23", team},
      {"link.until", "2027-03-04", team},
      {"assessment.day", "2026-01-22", team},
      {"assessment.engagement", "unaware|resistant|neutral|supportive|leading", team},
      {"assessment.desired", "unaware|resistant|neutral|supportive|leading", team},
      {"assessment.note", "", team},
      {"assessment.recorded", "", me},
      {"interaction.day", "2026-03-02", customer},
      {"interaction.time", "05:07|05:08|05:09|05:11|05:12", team},
      {"interaction.channel", "visit|letter|chat|message|note", customer},
      {"interaction.direction", "out", team},
      {"interaction.text", "", team},
      {"interaction.place", "", team},
      {"interaction.url", "", team},
      {"interaction.recorded", "", me},
      {"participant.role", "with", customer},
      {"interaction_tag.tag", "", team},
      {"item.kind", "promise", customer},
      {"item.text", "", customer},
      {"item.opened", "2026-01-06", team},
      {"item.due", "2026-02-03", customer},
      {"item.closed", "2026-02-10", team},
      {"item.closed_as", "", customer},
      {"item.outcome", "", customer},
      {"item.every", "57d|58d|59d|87d|88d", team},
      {"item.base", "2025-03-05", team},
      {"item.measure", "", customer},
      {"item.why", "", team},
      {"item.agreed", "2025-03-12", team},
      {"item.quote", "", customer},
      {"item.how", "survey|interview|focus-group|talk", team},
      {"item.recorded", "", me},
      {"item_party.told", "2026-02-17", team},
      {"item_move.made", "2024-03-20", team},
      {"item_move.from_day", "2024-03-27", team},
      {"item_move.to_day", "2026-02-03", customer},
      {"item_wording.text", "", me},
      {"item_wording.until", "2025-04-02", me},
      {"item_tag.tag", "", team},
      {"occasion.label", "", customer},
      {"occasion.date", "2026-04-07", customer},
      {"occasion.time", "05:17|05:18|05:19|05:21|05:22", team},
      {"occasion.every", "97d|98d|99d|107d|108d", team},
      {"occasion.added", "2025-04-09", team},
      {"occasion.recorded", "", me},
      {"occasion_done.day", "2025-04-16", team},
      {"occasion_done.done", "2025-04-23", team},
      {"occasion_done.note", "", team},
      {"source.system", "", me},
      {"source.key", "", me},
      {"source.imported", "", me},
  };
  return columns;
}

std::string marker(const MarkedColumn& column, Side side) {
  const auto place = static_cast<std::size_t>(side);
  if (const auto day = relate::day_from_iso(column.values))
    return relate::to_iso(*day + std::chrono::days(place));
  if (!column.values.empty()) {
    const auto words = words_of(column.values);
    return words[std::min(place, words.size() - 1)];
  }
  std::string letters;
  for (const char character : column.name)
    if (character >= 'a' && character <= 'z') letters += character;
  return letters + side_names.at(place);
}

std::vector<std::string> spellings(const MarkedColumn& column, Side side) {
  const std::string text = marker(column, side);
  const auto day = relate::day_from_iso(text);
  if (!day) return {text};
  // `Mon 2 Mar 2026`, and `Mon 2 Mar`, too.
  const std::string echo = relate::to_words(*day);
  return {text, echo.substr(0, echo.size() - 5)};
}
