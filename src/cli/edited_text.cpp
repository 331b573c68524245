#include "cli/edited_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/membership.hpp"
#include "relate/core/duration.hpp"
#include "relate/core/entry_text.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"

namespace relate::cli {
namespace {

constexpr std::string_view body = "text";
constexpr std::string_view above_body = "# What stands below this line is the text.";

/// Collects fields that have a value.
class Lines {
 public:
  Lines& add(std::string name, std::string value) {
    // A field is one line; the text alone has several.
    if (name != body) std::ranges::replace(value, '\n', ' ');
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

/// `yes` or nothing, as fields_of has it.
std::vector<std::string> flag_values(const FieldSpec& spec, const std::vector<std::string>& typed) {
  std::vector<std::string> values;
  for (const std::string& value : typed) {
    const std::string word = fold(value);
    if (word != "yes" && word != "no")
      throw Error(Error::Kind::usage, fmt::format("'{}' cannot be '{}'", spec.name, value),
                  "nothing was changed; write yes or no");
    if (word == "yes") values = {"yes"};
  }
  return values;
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

bool has_body(std::span<const FieldSpec> specs) {
  return std::ranges::find(specs, body, &FieldSpec::name) != specs.end();
}

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// What an edited text says. Lines of the text below the fields may look like anything.
std::vector<Field> fields_in(const std::string& edited, std::span<const FieldSpec> specs) {
  const std::size_t end = has_body(specs) ? edited.find(above_body) : std::string::npos;
  std::vector<std::string_view> names;
  for (const FieldSpec& spec : specs)
    if (spec.name != body) names.push_back(spec.name);
  const EntryText above = split_fields(without_comments(edited.substr(0, end)), names);
  const bool is_whole = end != std::string::npos || !has_body(specs);
  if (is_whole && !above.text.empty())
    throw Error(Error::Kind::usage,
                fmt::format("no field '{}'", above.text.substr(0, above.text.find('\n'))),
                "nothing was changed; each line is a field, 'name: value'");
  std::vector<Field> fields;
  for (const auto& [name, value] : above.fields) fields.push_back({name, value});
  const std::string text =
      end == std::string::npos ? above.text : trimmed(edited.substr(end + above_body.size()));
  if (!text.empty()) fields.push_back({std::string(body), text});
  return fields;
}

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
  text += "# A line taken out clears its field.\n";
  return has_body(specs) ? fmt::format("{}{}\n{}\n", text, above_body, below) : text;
}

Fields changes(const std::vector<Field>& before, const std::string& edited,
               std::span<const FieldSpec> specs) {
  const std::vector<Field> now = fields_in(edited, specs);
  Fields result;
  for (const FieldSpec& spec : specs) {
    const std::vector<std::string> typed = values(now, spec.name);
    std::vector<std::string> old = values(before, spec.name);
    if (spec.name == body)
      for (std::string& text : old) text = trimmed(text);
    add_change(result, spec, old, spec.value.empty() ? flag_values(spec, typed) : typed);
  }
  return result;
}

}  // namespace relate::cli
