#include "cli/edited_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/entry_text.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"

namespace relate::cli {
namespace {

constexpr std::string_view body = text_field;
constexpr std::string_view above_body = "# What stands below this line is the text.";

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

bool are_touched(const Fields& changes, const std::vector<Field>& before,
                 const std::vector<Field>& now) {
  const auto is_touched = [&](const Field& field) {
    return (changes.has(field.name) || changes.has("no-" + field.name)) &&
           values(before, field.name) != values(now, field.name);
  };
  return std::ranges::any_of(before, is_touched) || std::ranges::any_of(now, is_touched);
}

}  // namespace relate::cli
