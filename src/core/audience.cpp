#include "relate/core/audience.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/suggestion.hpp"

namespace relate {
namespace {

/// What holds of a record by itself, whoever it is about.
bool is_hidden(const Viewer& viewer, bool is_private) {
  return viewer.audience == Audience::customer || (is_private && !viewer.sees_all());
}

/// Whether it belongs to a project that the viewer does not see.
bool is_of_hidden(const Viewer& viewer, const std::optional<PartyName>& project) {
  return project && !viewer.sees(*project);
}

}  // namespace

std::string_view to_word(Audience audience) {
  switch (audience) {
    case Audience::me:
      return "me";
    case Audience::team:
      return "team";
    case Audience::customer:
      return "customer";
  }
  return {};
}

Audience parse_audience(std::string_view word) {
  for (const Audience audience : audiences)
    if (to_word(audience) == word) return audience;
  std::vector<std::string> words;
  for (const Audience audience : audiences) words.emplace_back(to_word(audience));
  throw Error(Error::Kind::usage, fmt::format("no audience '{}'", word),
              suggestion(word, words) + "use me, team or customer");
}

bool Viewer::sees(const PartyName& party) const {
  return sees_all() || (audience == Audience::team && !private_parties.contains(party.id));
}

std::optional<Interaction> seen_by(const Viewer& viewer, Interaction interaction) {
  const bool is_note = interaction.channel == Channel::note && !viewer.sees_all();
  if (is_note || is_hidden(viewer, interaction.is_private) ||
      is_of_hidden(viewer, interaction.project))
    return {};
  const bool had_company = !in_role(interaction, Role::with).empty();
  std::erase_if(interaction.participants,
                [&](const Participant& one) { return !viewer.sees(one.party); });
  if (had_company && in_role(interaction, Role::with).empty()) return {};
  return interaction;
}

std::optional<Item> seen_by(const Viewer& viewer, Item item) {
  if (is_hidden(viewer, item.is_private) || is_of_hidden(viewer, item.project)) return {};
  const bool had_parties = !item.parties.empty();
  std::erase_if(item.parties, [&](const ItemParty& one) { return !viewer.sees(one.party); });
  if (had_parties && item.parties.empty()) return {};
  std::erase_if(item.informed, [&](const InformedParty& one) {
    return !viewer.sees(one.party) || (one.is_private && !viewer.sees_all());
  });
  if (item.owner && !viewer.sees(*item.owner)) item.owner.reset();
  if (!viewer.sees_all()) {  // what it came from may be private
    item.interaction.reset();
    item.from.clear();
  }
  return item;
}

std::optional<Occasion> seen_by(const Viewer& viewer, Occasion occasion) {
  if (is_hidden(viewer, occasion.is_private)) return {};
  std::erase_if(occasion.who, [&](const PartyName& party) { return !viewer.sees(party); });
  if (occasion.who.empty()) return {};
  return occasion;
}

std::optional<Fact> seen_by(const Viewer& viewer, Fact fact) {
  if (is_hidden(viewer, fact.is_private) || !viewer.sees(fact.who)) return {};
  return fact;
}

std::optional<Link> seen_by(const Viewer& viewer, Link link) {
  if (is_hidden(viewer, link.is_private)) return {};
  if (!viewer.sees(link.from) || !viewer.sees(link.to)) return {};
  return link;
}

std::optional<Assessment> seen_by(const Viewer& viewer, Assessment assessment) {
  if (is_hidden(viewer, assessment.is_private) || !viewer.sees(assessment.who)) return {};
  if (is_of_hidden(viewer, assessment.project)) return {};
  return assessment;
}

std::optional<Party> seen_by(const Viewer& viewer, Party party) {
  if (is_hidden(viewer, party.is_private)) return {};
  std::erase_if(party.memberships,
                [&](const Membership& membership) { return !viewer.sees(membership.group); });
  return party;
}

}  // namespace relate
