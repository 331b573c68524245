#include <fmt/format.h>

#include "brief_sections.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"

namespace relate::render {
namespace {

constexpr int longest_of_one = 400;      ///< columns
constexpr int longest_of_several = 200;  ///< columns

/// `Tue 10 Mar, call with Lee Chan, in, mood -1: asked for prices`: when and what, and with
/// whom else.
std::string what(const Brief& brief, const Interaction& interaction) {
  std::string text = short_day(interaction.day, brief.today);
  if (interaction.time) text += ' ' + to_text(*interaction.time);
  text += fmt::format(", {}", to_word(interaction.channel));
  const std::string others = who_else(brief, in_role(interaction, Role::with));
  const bool is_note = interaction.channel == Channel::note;
  if (!others.empty()) text += fmt::format(" {} {}", is_note ? "about" : "with", others);
  if (interaction.direction) text += fmt::format(", {}", to_word(*interaction.direction));
  if (interaction.mood) text += fmt::format(", mood {}", *interaction.mood);
  if (interaction.is_private) text += ", private";
  if (interaction.text.empty()) return text;
  const bool is_one = brief.subjects.size() == 1;
  return fmt::format("{}: {}", text,
                     gist(interaction.text, is_one ? longest_of_one : longest_of_several));
}

Rows text_rows(const Brief& brief, const std::vector<Interaction>& interactions,
               const ShowId& show) {
  Rows rows;
  rows.columns = {id_column(), text_column(true)};
  for (const Interaction& interaction : interactions)
    rows.rows.push_back({show(interaction.id), what(brief, interaction)});
  return rows;
}

}  // namespace

Sections contact_sections(const Brief& brief, const ShowId& show) {
  return {data_section("unanswered", rows_of(brief.unanswered, show)),
          text_section("Not answered yet", text_rows(brief, brief.unanswered, show)),
          data_section("contacts", rows_of(brief.contacts, show)),
          text_section("Last contacts", text_rows(brief, brief.contacts, show), "None yet."),
          data_section("mentions", rows_of(brief.mentions, show)),
          text_section("Mentions and notes", text_rows(brief, brief.mentions, show))};
}

}  // namespace relate::render
