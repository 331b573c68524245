#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relate::cli {

/// A value in a TOML file, and where it stands.
struct TomlNode {
  enum class Kind { section, list, text, number, other };
  Kind kind = Kind::section;
  std::string key;                 ///< its name in its section; empty in a list
  std::string text;                ///< as it is quoted in an error; what a text says
  std::int64_t number = 0;         ///< of Kind::number, which are whole numbers
  std::vector<TomlNode> children;  ///< of a section or a list, in the order of their lines
  std::string place;               ///< file and line: `/home/zoe/config.toml:7`
};

/// Reads TOML into its topmost section. A day without quotes is text. `path` is the file
/// it was read from. Throws Error::usage that names file and line for what is no TOML.
TomlNode parse_toml(std::string_view text, const std::string& path);

}  // namespace relate::cli
