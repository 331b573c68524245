// What of a record can be edited, field by field.

#include <algorithm>

#include "cli/edited_text.hpp"
#include "cli/membership.hpp"
#include "relate/core/duration.hpp"

namespace relate::cli {
namespace {

/// Collects fields that have a value.
class Lines {
 public:
  Lines& add(std::string name, std::string value) {
    // A field is one line; the text alone has several.
    if (name != text_field) std::ranges::replace(value, '\n', ' ');
    if (!value.empty()) lines_.push_back({std::move(name), std::move(value)});
    return *this;
  }
  Lines& add_all(const std::string& name, const std::vector<std::string>& values) {
    for (const std::string& value : values) add(name, value);
    return *this;
  }
  Lines& add_flag(std::string name, bool value) { return add(std::move(name), value ? "yes" : ""); }
  std::vector<Field> take() { return std::move(lines_); }

 private:
  std::vector<Field> lines_;
};

std::vector<std::string> addresses(const Party& party, Address::Kind kind) {
  std::vector<std::string> texts;
  for (const Address& address : party.addresses)
    if (address.kind == kind) texts.push_back(address.text);
  return texts;
}

std::string day_text(const std::optional<Day>& day) { return day ? to_iso(*day) : ""; }

std::vector<std::string> handles(const std::vector<PartyName>& parties) {
  std::vector<std::string> texts;
  for (const PartyName& party : parties) texts.push_back(party.handle);
  return texts;
}

std::vector<std::string> letters(const std::vector<Id>& ids) {
  std::vector<std::string> texts;
  for (const Id id : ids) texts.push_back(to_letters(id));
  return texts;
}

std::string number(const std::optional<int>& value) { return value ? std::to_string(*value) : ""; }

}  // namespace

std::vector<Field> fields_of(const Party& party, Day today) {
  Lines lines;
  lines.add("name", party.name).add("handle", party.handle).add_all("alias", party.aliases);
  for (const Membership& membership : party.memberships)
    if (membership.holds_on(today))
      lines.add(membership.group.kind == PartyKind::project ? "project" : "org",
                membership.group.name);
  if (const Membership* held = present_membership(party, today))
    lines.add("role", held->role).add("department", held->department);
  lines.add("level", party.level)
      .add_all("email", addresses(party, Address::Kind::email))
      .add_all("phone", addresses(party, Address::Kind::phone))
      .add_all("chat", addresses(party, Address::Kind::chat))
      .add("zone", party.time_zone)
      .add_all("tag", party.tags)
      .add("every", party.every)
      .add("each", party.each)
      .add("at-most", party.at_most)
      .add_flag("account", party.account)
      .add_flag("internal", party.internal)
      .add_flag("private", party.is_private)
      .add("ended", day_text(party.ended));
  return lines.take();
}

std::vector<Field> fields_of(const Interaction& interaction) {
  Lines lines;
  lines
      .add("at",
           to_iso(interaction.day) + (interaction.time ? " " + to_text(*interaction.time) : ""))
      .add("via", std::string(to_word(interaction.channel)))
      .add_all("with", handles(in_role(interaction, Role::with)))
      .add_all("cc", handles(in_role(interaction, Role::cc)))
      .add_all("mentioned", handles(in_role(interaction, Role::mentioned)))
      .add("mood", number(interaction.mood))
      .add("for", interaction.minutes ? minutes_to_text(*interaction.minutes) : "");
  if (interaction.direction) lines.add_flag(std::string(to_word(*interaction.direction)), true);
  if (interaction.project) lines.add("project", interaction.project->name);
  lines.add("where", interaction.place)
      .add("link", interaction.url)
      .add_all("tag", interaction.tags)
      .add_flag("private", interaction.is_private)
      .add(std::string(text_field), interaction.text);
  return lines.take();
}

std::vector<Field> fields_of(const Item& item) {
  Lines lines;
  for (const ItemParty& party : item.parties) lines.add("who", party.party.handle);
  lines.add("by", day_text(item.due)).add("at", to_iso(item.opened)).add("every", item.every);
  if (item.owner) lines.add("owner", item.owner->handle);
  if (item.project) lines.add("project", item.project->name);
  lines.add("priority", item.priority > 0 ? std::to_string(item.priority) : "")
      .add_all("tag", item.tags)
      .add("outcome", item.outcome)
      .add("measure", item.measure)
      .add("why", item.why)
      .add("quote", item.quote)
      .add("how", item.how)
      .add("nps", number(item.nps))
      .add("csat", number(item.csat))
      .add_flag("quotable", item.quotable)
      .add_flag("challenge", item.challenge)
      .add("agreed", day_text(item.agreed))
      .add_all("from", letters(item.from))
      .add_flag("private", item.is_private)
      .add(std::string(text_field), item.text);
  return lines.take();
}

std::vector<Field> fields_of(const Occasion& occasion) {
  Lines lines;
  lines.add("label", occasion.label)
      .add("on", to_iso(occasion.date) + (occasion.time ? " " + to_text(*occasion.time) : ""))
      .add("every", occasion.every)
      .add("lead", std::to_string(occasion.lead))
      .add_all("who", handles(occasion.who))
      .add_flag("private", occasion.is_private);
  return lines.take();
}

std::vector<Field> fields_of(const Fact& fact) {
  return Lines()
      .add("key", fact.key)
      .add("value", fact.value)
      .add_flag("private", fact.is_private)
      .take();
}

std::vector<Field> fields_of(const Link& link) {
  return Lines()
      .add("since", day_text(link.since))
      .add("until", day_text(link.until))
      .add("note", link.note)
      .add_flag("private", link.is_private)
      .take();
}

std::vector<Field> fields_of(const Assessment& assessment) {
  Lines lines;
  lines.add("at", to_iso(assessment.day));
  if (assessment.project) lines.add("project", assessment.project->name);
  lines.add("influence", number(assessment.influence))
      .add("interest", number(assessment.interest))
      .add("engagement", assessment.engagement)
      .add("desired", assessment.desired)
      .add("pulse", number(assessment.pulse))
      .add("note", assessment.note)
      .add_flag("private", assessment.is_private);
  return lines.take();
}

}  // namespace relate::cli
