#include <algorithm>

#include <fmt/format.h>

#include "cli/record_fields.hpp"
#include "relate/core/duration.hpp"
#include "relate/core/error.hpp"

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
  constexpr std::string_view no_more[] = {"no-in", "no-out", "no-both"};
  for (const Field& field : fields.take_each(no_more))
    if (interaction.direction == direction_of(field.name.substr(3))) interaction.direction.reset();
  constexpr std::string_view words[] = {"in", "out", "both"};
  const std::vector<Field> given = fields.take_each(words);
  for (const Field& field : given) {
    if (field.name != given.front().name)
      throw Error(Error::Kind::usage,
                  fmt::format("--{} and --{} cannot both be", given.front().name, field.name),
                  "--both says that both sides began it");
    interaction.direction = direction_of(field.name);
  }
}

/// Who is given one role has no other.
void apply_role(Fields& fields, Interaction& interaction, Session& session, std::string_view name,
                Role role) {
  std::vector<PartyName> parties = in_role(interaction, role);
  change_who(fields, name, parties, session);
  std::erase_if(interaction.participants, [&](const Participant& known) {
    return known.role == role &&
           std::ranges::find(parties, known.party.id, &PartyName::id) == parties.end();
  });
  for (const PartyName& party : parties) {
    const auto known = std::ranges::find(interaction.participants, party.id,
                                         [](const Participant& one) { return one.party.id; });
    if (known == interaction.participants.end())
      interaction.participants.push_back({party, role});
    else
      known->role = role;
  }
}

void apply_roles(Fields& fields, Interaction& interaction, Session& session) {
  const bool had_anyone = !in_role(interaction, Role::with).empty();
  apply_role(fields, interaction, session, "with", Role::with);
  apply_role(fields, interaction, session, "cc", Role::cc);
  apply_role(fields, interaction, session, "mentioned", Role::mentioned);
  if (had_anyone && in_role(interaction, Role::with).empty())
    throw Error(Error::Kind::refused, "an entry is with somebody",
                "name who took part, and --cc for others");
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
    interaction.channel = via->empty() ? session.settings().channel : parse_channel(*via);
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
  apply_roles(fields, interaction, session);
}

}  // namespace relate::cli
