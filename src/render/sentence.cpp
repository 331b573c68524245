#include "relate/render/sentence.hpp"

#include <fmt/format.h>

#include "phrases.hpp"
#include "relate/core/duration.hpp"

namespace relate::render {
namespace {

/// The org that belongs beside a name: where a list has several, each once.
std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string plain_names(const std::vector<ItemParty>& parties) {
  std::vector<std::string> parts;
  for (const ItemParty& party : parties) parts.push_back(party.party.name);
  return joined(parts);
}

/// The membership that has no end, in an org before one in a project; the latest of several.
const Membership* present_membership(const Party& party) {
  const Membership* found = nullptr;
  for (const Membership& membership : party.memberships) {
    const bool is_org = membership.group.kind == PartyKind::org;
    if (!membership.until && (!found || is_org || found->group.kind != PartyKind::org))
      found = &membership;
  }
  return found;
}

void add_tags(std::string& text, const std::vector<std::string>& tags) {
  for (const std::string& tag : tags) text += " +" + tag;
}

/// What only some kinds have, in a few words.
std::string kind_words(const Item& item) {
  std::string text;
  if (!item.how.empty()) text += ", " + item.how;
  if (item.nps) text += fmt::format(", NPS {}", *item.nps);
  if (item.csat) text += fmt::format(", CSAT {}", *item.csat);
  if (!item.measure.empty()) text += ", measure: " + item.measure;
  if (!item.why.empty()) text += ", why: " + item.why;
  if (!item.quote.empty()) text += ", quote: " + item.quote;
  if (item.agreed) text += ", agreed " + to_words(*item.agreed);
  if (item.challenge) text += ", a challenge";
  if (item.quotable) text += ", quotable";
  return text;
}

}  // namespace

std::string names(const std::vector<PartyName>& parties) {
  std::vector<std::string> parts;
  for (const PartyName& party : parties) parts.push_back(with_org(party));
  return joined(parts);
}

std::string day_and_time(Day day, const std::optional<ClockTime>& time) {
  return time ? fmt::format("{} {}", to_words(day), to_text(*time)) : to_words(day);
}

std::string sentence(const Party& party) {
  std::string text =
      fmt::format("{} {}", party.account ? "account" : to_word(party.kind), party.name);
  if (const Membership* held = present_membership(party)) {
    text += fmt::format(" ({})", position(*held));
    if (held->since) text += ", since " + to_words(*held->since);
  }
  if (!party.level.empty()) text += ", " + party.level;
  if (party.internal) text += ", internal";
  if (!party.every.empty())
    text += party.every == "never" ? ", no reminders" : ", " + rhythm_text(party.every);
  if (!party.each.empty()) text += ", each " + party.each;
  if (!party.at_most.empty()) text += ", at most " + party.at_most;
  if (party.snoozed_until) text += ", snoozed until " + to_words(*party.snoozed_until);
  if (party.ended) text += ", ended " + to_words(*party.ended);
  if (party.is_private) text += ", private";
  add_tags(text, party.tags);
  return text;
}

std::string sentence(const Interaction& interaction) {
  std::string text = fmt::format("{} {} {}", to_word(interaction.channel),
                                 interaction.channel == Channel::note ? "about" : "with",
                                 names(in_role(interaction, Role::with)));
  if (const auto cc = in_role(interaction, Role::cc); !cc.empty()) text += ", cc " + names(cc);
  if (interaction.direction) text += fmt::format(", {}", to_word(*interaction.direction));
  if (interaction.mood) text += fmt::format(", mood {}", *interaction.mood);
  if (interaction.minutes) text += fmt::format(", {}", minutes_to_text(*interaction.minutes));
  if (interaction.project) text += ", project " + interaction.project->name;
  if (!interaction.place.empty()) text += ", at " + interaction.place;
  if (const auto found = in_role(interaction, Role::mentioned); !found.empty())
    text += ", mentions " + names(found);
  if (interaction.is_private) text += ", private";
  add_tags(text, interaction.tags);
  return text;
}

std::string sentence(const Item& item) {
  const KindRules& rules = rules_of(item.kind);
  std::string text =
      fmt::format("{} {} {}: {}", rules.word, rules.whose, plain_names(item.parties), item.text);
  if (item.due) text += ", by " + to_words(*item.due);
  if (!item.every.empty()) text += ", " + rhythm_text(item.every);
  if (item.owner) text += ", owner " + item.owner->name;
  if (item.project) text += ", project " + item.project->name;
  if (item.priority > 0) text += fmt::format(", priority {}", item.priority);
  text += kind_words(item);
  if (!item.is_open() && !rules.closes_at_once)
    text += fmt::format(", {} {}", state_of(item), to_words(*item.closed));
  if (!item.outcome.empty()) text += " (" + item.outcome + ")";
  if (item.is_private) text += ", private";
  add_tags(text, item.tags);
  return text;
}

std::string sentence(const Occasion& occasion) {
  std::string text =
      fmt::format("{} of {}, {}", occasion.label, names(occasion.who), to_words(occasion.date));
  if (occasion.time) text += " " + to_text(*occasion.time);
  if (occasion.every == "1y")
    text += ", yearly";
  else if (!occasion.every.empty())
    text += ", " + rhythm_text(occasion.every);
  if (occasion.lead != 7) text += fmt::format(", lead {}d", occasion.lead);
  if (occasion.is_private) text += ", private";
  return text;
}

std::string sentence(const Fact& fact) {
  return fmt::format("{} {}: {}{}", fact.who.name, fact.key, fact.value,
                     fact.is_private ? ", private" : "");
}

}  // namespace relate::render
