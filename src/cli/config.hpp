#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/settings.hpp"

namespace relate::cli {

/// Reads a configuration in TOML; an empty text gives the defaults. `path` is the file it
/// was read from, for errors. Throws Error::usage that names file and line of the first
/// setting that is unknown or wrong, or of what is no TOML.
Settings read_config(std::string_view text, const std::string& path);

/// The text of the configuration; nothing where there is no such file. Throws Error::refused
/// for one that cannot be read.
std::optional<std::string> config_text(const std::string& path);

/// A setting as it is listed.
struct SettingValue {
  std::string key;     ///< `due.lead`, `cadence.tag.sponsor`
  std::string value;   ///< as it is typed, lists with commas; empty when nothing is set
  std::string source;  ///< `default`, or file and line: `/home/zoe/config.toml:7`
};

/// Every setting with its value and where that comes from, in the order of the manual;
/// those of one section together. Throws as read_config does.
std::vector<SettingValue> list_config(std::string_view text, const std::string& path);

}  // namespace relate::cli
