#include "cli/config.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>

#include <fmt/format.h>

#include "cli/setting.hpp"
#include "cli/toml_file.hpp"
#include "relate/core/error.hpp"
#include "relate/core/suggestion.hpp"

namespace relate::cli {
namespace {

constexpr std::string_view any_name = "*";

/// A setting that the configuration gives.
struct Given {
  const Setting* setting;
  std::string name;
  std::string place;
};

struct Config {
  Settings settings;
  std::vector<Given> given;
};

const Setting* setting_called(std::string_view section, std::string_view name) {
  const auto known = known_settings();
  const auto found = std::ranges::find_if(known, [&](const Setting& setting) {
    return setting.section == section && (setting.name == name || setting.name == any_name);
  });
  return found == known.end() ? nullptr : &*found;
}

bool is_section(const std::string& key) {
  return std::ranges::any_of(known_settings(), [&](const Setting& setting) {
    return setting.section == key || setting.section.starts_with(key + '.');
  });
}

/// `cadence.tag.TAG` for what may have any name.
std::string key_to_show(const Setting& setting) {
  return full_key(setting.section, setting.name == any_name ? "TAG" : setting.name);
}

/// What may have been meant by an unknown key: every setting and every section.
std::vector<std::string> keys_and_sections() {
  std::vector<std::string> result;
  for (const Setting& setting : known_settings()) {
    const std::string key = key_to_show(setting);
    for (auto dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1)) {
      result.push_back(key.substr(0, dot));
    }
    result.push_back(key);
  }
  return result;
}

/// Names the setting that was meant: one of that name elsewhere, as what is written at the
/// end of the file lands in its last section, or one that is spelled nearly so.
std::string hint_for(const std::string& key, std::string_view name) {
  const auto known = known_settings();
  const auto same = std::ranges::find(known, name, &Setting::name);
  if (same != known.end() && same->section.empty())
    return fmt::format("write '{}' above the first section", name);
  if (same != known.end()) return fmt::format("write '{}' below [{}]", name, same->section);

  std::string meant = suggestion(key, keys_and_sections());
  while (meant.ends_with(' ')) meant.pop_back();
  if (!meant.empty()) return meant;
  std::vector<std::string> keys;
  std::ranges::transform(known, std::back_inserter(keys), key_to_show);
  return fmt::format("the settings are {}", fmt::join(keys, ", "));
}

void read_section(Config& config, const TomlNode& section, const std::string& section_key) {
  for (const TomlNode& node : section.children) {
    const std::string key = full_key(section_key, node.key);
    if (const Setting* setting = setting_called(section_key, node.key)) {
      setting->read(config.settings, {*setting, node, key});
      config.given.push_back({setting, node.key, node.place});
    } else if (!is_section(key)) {
      throw Error(Error::Kind::usage, fmt::format("{}: unknown setting '{}'", node.place, key),
                  hint_for(key, node.key));
    } else if (node.kind != TomlNode::Kind::section) {
      throw Error(Error::Kind::usage,
                  fmt::format("{}: '{}' is no value for '{}'", node.place, node.text, key),
                  fmt::format("'{}' is a section: write [{}] and its settings below", key, key));
    } else {
      read_section(config, node, key);
    }
  }
}

Config read(std::string_view text, const std::string& path) {
  Config config;
  read_section(config, parse_toml(text, path), {});
  return config;
}

}  // namespace

std::optional<std::string> config_text(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file && (path.empty() || errno == ENOENT || errno == ENOTDIR)) return {};
  std::ostringstream text;
  if (file && file.peek() != std::ifstream::traits_type::eof()) text << file.rdbuf();
  if (!file.is_open() || file.bad())
    throw Error(Error::Kind::refused,
                fmt::format("cannot read the configuration '{}': {}", path, std::strerror(errno)),
                "make it a file that can be read, or move it away");
  return text.str();
}

Settings read_config(std::string_view text, const std::string& path) {
  if (text.empty()) return {};
  return read(text, path).settings;
}

std::vector<SettingValue> list_config(std::string_view text, const std::string& path) {
  const Config config = read(text, path);
  std::vector<SettingValue> result;
  for (const Setting& setting : known_settings()) {
    bool is_given = false;
    for (const Given& given : config.given) {
      if (given.setting != &setting) continue;
      result.push_back({full_key(setting.section, given.name),
                        setting.show(config.settings, given.name), given.place});
      is_given = true;
    }
    if (!is_given)
      result.push_back({key_to_show(setting), setting.show(config.settings, {}), "default"});
  }
  return result;
}

}  // namespace relate::cli
