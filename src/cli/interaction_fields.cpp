#include <algorithm>

#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/duration.hpp"
#include "relate/core/error.hpp"
#include "relate/core/who.hpp"

namespace relate::cli {
namespace {

constexpr FieldSpec specs[] = {
    {"at", "WHEN", "When it happened; today unless said"},
    {"via", "CHANNEL", "call, email, meeting, visit, chat, message, letter, event, gift, note"},
    {"for", "MINUTES", "How long it took: 45m, 1h30m"},
    {"mood", "MOOD", "good, ok, bad, -2 to +2"},
    {"in", "", "They began it"},
    {"out", "", "We began it"},
    {"both", "", "Both sides"},
    {"project", "PROJECT", "The project it was about"},
    {"where", "PLACE", "The place"},
    {"link", "URL", "A document or page"},
    {"cc", "WHO", "Took part on the side: no contact", true},
    {"tag", "TAG", "A word to find it by", true},
    {"private", "", "For nobody else's eyes"},
};

void apply_direction(Fields& fields, Interaction& interaction) {
  constexpr std::string_view words[] = {"in", "out", "both", "no-in", "no-out", "no-both"};
  const std::vector<Field> given = fields.take_each(words);
  for (const Field& field : given) {
    if (field.name != given.front().name)
      throw Error(Error::Kind::usage,
                  fmt::format("--{} and --{} cannot both be", given.front().name, field.name),
                  "--both says that both sides began it");
    interaction.direction = direction_of(field.name);
  }
}

void apply_role(Fields& fields, Interaction& interaction, Session& session, std::string_view name,
                Role role) {
  const std::string no = fmt::format("no-{}", name);
  const std::string_view names[] = {name, no};
  for (const Field& field : fields.take_each(names))
    for (const PartyName& party : find_parties(field.value, session.names()).parties) {
      std::erase_if(interaction.participants, [&](const Participant& participant) {
        return participant.party.id == party.id && (field.name == name || participant.role == role);
      });
      if (field.name == name) interaction.participants.push_back({party, role});
    }
}

}  // namespace

std::span<const FieldSpec> interaction_fields() { return specs; }

void apply_fields(Fields& fields, Interaction& interaction, Session& session) {
  if (const auto at = fields.take("at")) {
    const When when = parse_past(session, *at, true);
    interaction.day = when.day();
    interaction.time = when.time;
  }
  if (const auto via = fields.take("via")) {
    const auto found = via->empty() ? session.settings().channel : channel(*via);
    if (!found)
      throw Error(Error::Kind::usage, fmt::format("no channel '{}'", *via),
                  "use call, email, meeting, visit, chat, message, letter, event, gift or note");
    interaction.channel = *found;
  }
  if (const auto minutes = fields.take("for")) {
    interaction.minutes.reset();
    if (!minutes->empty()) interaction.minutes = parse_minutes(*minutes);
  }
  if (const auto mood = fields.take("mood")) {
    interaction.mood.reset();
    if (!mood->empty()) interaction.mood = parse_mood(*mood);
  }
  apply_direction(fields, interaction);
  if (const auto project = fields.take("project")) {
    interaction.project.reset();
    if (!project->empty())
      interaction.project = find_exactly(session, *project, PartyKind::project);
  }
  change_text(fields, "where", interaction.place);
  change_text(fields, "link", interaction.url);
  change_text(fields, "text", interaction.text);
  change_flag(fields, "private", interaction.is_private);
  change_tags(fields, interaction.tags, session);
  apply_role(fields, interaction, session, "with", Role::with);
  apply_role(fields, interaction, session, "cc", Role::cc);
  apply_role(fields, interaction, session, "mentioned", Role::mentioned);
}

}  // namespace relate::cli
