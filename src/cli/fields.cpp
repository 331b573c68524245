#include "cli/fields.hpp"

#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "relate/core/clean_text.hpp"
#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"

namespace relate::cli {
namespace {

constexpr const char* field_group = "Options";
constexpr const char* unseen_group = "";

bool has_option(const CLI::App& command, const std::string& name) {
  return command.get_option_no_throw(name) != nullptr;
}

void declare_value(CLI::App& command, const std::string& name, const FieldSpec& spec,
                   const std::string& help) {
  if (has_option(command, name)) return;
  command.add_option(name, help)
      ->type_name(std::string(spec.value))
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->group(field_group);
}

void declare_flag(CLI::App& command, const std::string& name, const std::string& help) {
  if (!has_option(command, name))
    command.add_flag(name, help)
        ->disable_flag_override()
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(field_group);
}

}  // namespace

std::optional<std::string> Fields::take(std::string_view name) {
  std::vector<std::string> values = take_all(name);
  if (values.empty()) return {};
  if (values.size() > 1) refuse_twice(fmt::format("--{}", name));
  return std::move(values.front());
}

std::vector<std::string> Fields::take_all(std::string_view name) {
  std::vector<std::string> values;
  for (Field& field : take_each(std::span(&name, 1))) values.push_back(std::move(field.value));
  return values;
}

std::vector<Field> Fields::take_each(std::span<const std::string_view> names) {
  std::vector<Field> taken;
  std::vector<Field> left;
  for (Field& field : fields_)
    (std::ranges::find(names, field.name) == names.end() ? left : taken)
        .push_back(std::move(field));
  fields_ = std::move(left);
  return taken;
}

std::optional<bool> Fields::take_flag(std::string_view name) {
  const std::string no = fmt::format("no-{}", name);
  const std::string_view names[] = {name, no};
  const std::vector<Field> given = take_each(names);
  if (given.empty()) return {};
  return given.back().name == name;
}

bool Fields::has(std::string_view name) const {
  return std::ranges::find(fields_, name, &Field::name) != fields_.end();
}

void Fields::require_all_taken(std::string_view what) const {
  if (!fields_.empty())
    throw Error(Error::Kind::usage, fmt::format("'--{}' is not for {}", fields_.front().name, what),
                "nothing was changed");
}

void declare_fields(CLI::App& command, std::span<const FieldSpec> specs, Use use) {
  for (const FieldSpec& spec : specs) {
    const std::string name = fmt::format("--{}", spec.name);
    const std::string no = fmt::format("--no-{}", spec.name);
    const std::string help(spec.help);
    if (spec.value.empty()) {
      declare_flag(command, name, help);
      if (use == Use::changing) declare_flag(command, no, "Not so any more");
    } else {
      declare_value(command, name, spec, help);
      if (use == Use::changing && spec.many)
        declare_value(command, no, spec, fmt::format("Without that {}", spec.name));
    }
  }
}

void declare_unfit_fields(CLI::App& command, std::span<const FieldSpec> specs) {
  for (const FieldSpec& spec : specs) {
    const std::string name = fmt::format("--{}", spec.name);
    if (has_option(command, name)) continue;
    declare_fields(command, std::span(&spec, 1), Use::making);
    command.get_option(name)->group(unseen_group);
  }
}

Fields typed_fields(const CLI::App& command) {
  Fields fields;
  std::map<const CLI::Option*, std::size_t> seen;
  for (const CLI::Option* option : command.parse_order())
    if ((option->get_group() == field_group || option->get_group() == unseen_group) &&
        !option->get_lnames().empty())
      fields.add(option->get_lnames().front(), option->results().at(seen[option]++));
  return fields;
}

void when_chosen(CLI::App& command, Invocation& invocation,
                 std::function<void(const std::vector<std::string>&, Fields, Session&)> run) {
  command.allow_extras();
  command.callback([&command, &invocation, run = std::move(run)] {
    std::vector<std::string> words = words_of(command);
    words.insert(words.end(), invocation.after_dashes.begin(), invocation.after_dashes.end());
    invocation.run = [words = std::move(words), fields = typed_fields(command),
                      run](Session& session) { run(words, fields, session); };
  });
}

void change_values(Fields& fields, std::string_view name, std::vector<std::string>& values,
                   std::string (*key)(std::string_view)) {
  const std::string no = fmt::format("no-{}", name);
  const std::string_view names[] = {name, no};
  for (Field& field : fields.take_each(names)) {
    const auto same = [&](const std::string& value) { return key(value) == key(field.value); };
    const auto found = std::ranges::find_if(values, same);
    if (field.name == no) {
      if (found == values.end())
        throw Error(Error::Kind::refused, fmt::format("no {} '{}' to remove", name, field.value),
                    "nothing was changed");
      values.erase(found);
    } else if (field.value.empty()) {
      values.clear();
    } else if (is_blank(field.value)) {
      throw Error(Error::Kind::usage, fmt::format("'{}' is no {}", field.value, name),
                  fmt::format("--{} '' clears", name));
    } else if (found == values.end()) {
      values.push_back(clean_line(field.value));
    }
  }
}

void change_text(Fields& fields, std::string_view name, std::string& target) {
  auto value = fields.take(name);
  if (!value) return;
  target = is_blank(*value) ? "" : std::move(*value);
}

void change_flag(Fields& fields, std::string_view name, bool& target) {
  if (const auto value = fields.take_flag(name)) target = *value;
}

}  // namespace relate::cli
