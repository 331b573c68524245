#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/toml_file.hpp"
#include "relate/core/settings.hpp"

namespace relate::cli {

struct Setting;

/// What the configuration gives for a setting.
struct SettingInput {
  const Setting& setting;
  const TomlNode& node;
  const std::string& key;  ///< the setting's: `due.lead`, `cadence.tag.sponsor`
};

/// All that is known of a setting. A setting is a row of one table, which reading, listing
/// and errors follow.
struct Setting {
  std::string_view section;  ///< `cadence.tag`; empty at the top
  std::string_view name;     ///< `*`: any name is one
  std::string_view takes;    ///< in words, for a hint
  /// Throws Error::usage for a value that is not taken.
  void (*read)(Settings& settings, const SettingInput& input);
  /// The value as it is listed; `name` is that of a `*` setting, empty when none is set.
  std::string (*show)(const Settings& settings, const std::string& name);
};

/// Every setting, those of one section together.
std::span<const Setting> known_settings();

/// `due.lead`, or the name alone at the top.
std::string full_key(std::string_view section, std::string_view name);

}  // namespace relate::cli
