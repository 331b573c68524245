#include "cli/edited_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/duration.hpp"
#include "relate/core/entry_text.hpp"
#include "relate/core/error.hpp"

namespace relate::cli {
namespace {

constexpr std::string_view body = "text";

/// Collects fields that have a value.
class Lines {
 public:
  Lines& add(std::string name, std::string value) {
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

std::string number(const std::optional<int>& value) { return value ? std::to_string(*value) : ""; }

std::vector<std::string> values(const std::vector<Field>& fields, std::string_view name) {
  std::vector<std::string> found;
  for (const Field& field : fields)
    if (field.name == name) found.push_back(field.value);
  return found;
}

void add_change(Fields& changes, const FieldSpec& spec, const std::vector<std::string>& old,
                const std::vector<std::string>& now) {
  const std::string name(spec.name);
  if (old == now) return;
  if (spec.value.empty()) {
    changes.add(now.empty() ? "no-" + name : name, "true");
  } else if (!spec.many) {
    changes.add(name, now.empty() ? "" : now.back());
  } else {
    for (const std::string& value : old)
      if (std::ranges::find(now, value) == now.end()) changes.add("no-" + name, value);
    for (const std::string& value : now)
      if (std::ranges::find(old, value) == old.end()) changes.add(name, value);
  }
}

}  // namespace

std::vector<Field> fields_of(const Party& party, Day today) {
  Lines lines;
  lines.add("name", party.name).add("handle", party.handle).add_all("alias", party.aliases);
  for (const Membership& membership : party.memberships)
    if (membership.holds_on(today)) {
      lines.add(membership.group.kind == PartyKind::project ? "project" : "org",
                membership.group.name);
      lines.add("role", membership.role).add("department", membership.department);
    }
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
      .add(std::string(body), interaction.text);
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
      .add_flag("private", item.is_private)
      .add(std::string(body), item.text);
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

std::string text_of(const std::vector<Field>& fields, std::span<const FieldSpec> specs) {
  std::string text;
  std::string below;
  for (const Field& field : fields) {
    if (field.name == body)
      below = field.value;
    else
      text += fmt::format("{}: {}\n", field.name, field.value);
  }
  std::string others;
  for (const FieldSpec& spec : specs)
    if (values(fields, spec.name).empty() && spec.name != body)
      others += fmt::format("{}{}", others.empty() ? "" : ", ", spec.name);
  if (!others.empty()) text += fmt::format("# further fields: {}\n", others);
  return text + "# A line taken out clears its field.\n" +
         (below.empty() ? "" : "\n" + below + "\n");
}

Fields changes(const std::vector<Field>& before, const std::string& edited,
               std::span<const FieldSpec> specs) {
  std::vector<std::string_view> names;
  bool has_body = false;
  for (const FieldSpec& spec : specs) {
    if (spec.name == body)
      has_body = true;
    else
      names.push_back(spec.name);
  }
  EntryText text = split_fields(without_comments(edited), names);
  std::vector<Field> now;
  for (auto& [name, value] : text.fields) now.push_back({name, value});
  if (has_body && !text.text.empty()) now.push_back({std::string(body), text.text});
  if (!has_body && !text.text.empty())
    throw Error(Error::Kind::usage,
                fmt::format("no field '{}'", text.text.substr(0, text.text.find('\n'))),
                "nothing was changed; each line is a field, 'name: value'");
  Fields result;
  for (const FieldSpec& spec : specs)
    add_change(result, spec, values(before, spec.name), values(now, spec.name));
  return result;
}

}  // namespace relate::cli
