#include "cli/config.hpp"

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "relate/core/error.hpp"

namespace relate::cli::commands {
namespace {

struct ConfigOptions {
  std::vector<std::string> words;
};

/// `line 7`: the file is named once, below.
std::string shown_source(const std::string& source, const std::string& path) {
  if (!source.starts_with(path + ':')) return source;
  return "line " + source.substr(path.size() + 1);
}

render::Rows config_rows(const std::vector<SettingValue>& settings, const std::string& path) {
  render::Rows rows;
  rows.columns = {{.key = "setting", .title = "setting"},
                  {.key = "value", .title = "value", .flexible = true},
                  {.key = "source", .place = render::Place::data},
                  {.key = {}, .title = "from", .place = render::Place::column}};
  for (const SettingValue& setting : settings) {
    const render::Cell value = setting.value.empty() ? render::Cell() : setting.value;
    rows.rows.push_back({setting.key, value, setting.source, shown_source(setting.source, path)});
  }
  return rows;
}

void run(const ConfigOptions& options, Session& session) {
  if (!options.words.empty())
    throw Error(Error::Kind::usage, fmt::format("config takes no '{}'", options.words.front()),
                "settings are changed in the file that relate config names");
  const std::string& path = session.environment().paths.config;
  const std::optional<std::string> text_in_file = config_text(path);
  render::Rows rows = config_rows(list_config(text_in_file.value_or(""), path), path);
  if (path.empty())
    rows.footer = "there is no home folder to look for a configuration in";
  else
    rows.footer = fmt::format("{} {}", text_in_file ? "read from" : "looked for in", path);
  render::write(session.environment().out, session.format(), rows, session.screen());
}

}  // namespace

void config(CLI::App& command, Invocation& invocation) {
  add_examples(command, "Examples:\n  relate config\n  relate config --format json");
  using enum render::Format;
  add_formats(command, invocation, {text, json, jsonl, csv, tsv, markdown});
  when_chosen(command, invocation, std::make_shared<ConfigOptions>(), run);
}

}  // namespace relate::cli::commands
