#include "cli/toml_file.hpp"

#include <algorithm>

#include <fmt/format.h>

// Nothing is written as TOML here.
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include "relate/core/error.hpp"

namespace relate::cli {
namespace {

using Kind = TomlNode::Kind;

/// A node as it is read, still with the number of its line, by which it is put in order.
struct Read {
  TomlNode node;
  unsigned line;
};

std::string in_quotes_of_an_error(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return fmt::to_string(number->get());
  if (const auto* number = node.as_floating_point()) return fmt::to_string(number->get());
  if (const auto* truth = node.as_boolean()) return truth->get() ? "true" : "false";
  if (const auto* date = node.as_date()) {
    const toml::date& day = date->get();
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  }
  if (node.is_array()) return "[...]";
  return node.is_table() ? "{...}" : "a time";
}

Kind kind_of(const toml::node& node) {
  if (node.is_table()) return Kind::section;
  if (node.is_array()) return Kind::list;
  if (node.is_string() || node.is_date()) return Kind::text;
  return node.is_integer() ? Kind::number : Kind::other;
}

TomlNode convert(const toml::node& node, std::string key, const std::string& path) {
  TomlNode result;
  result.kind = kind_of(node);
  result.key = std::move(key);
  result.text = in_quotes_of_an_error(node);
  result.place = fmt::format("{}:{}", path, node.source().begin.line);
  if (const auto* number = node.as_integer()) result.number = number->get();
  if (const auto* list = node.as_array()) {
    for (const toml::node& child : *list) result.children.push_back(convert(child, {}, path));
  }
  if (const auto* section = node.as_table()) {
    std::vector<Read> children;
    for (const auto& [name, child] : *section) {
      children.push_back(
          {convert(child, std::string(name.str()), path), child.source().begin.line});
    }
    std::ranges::stable_sort(children, {}, &Read::line);
    for (Read& child : children) result.children.push_back(std::move(child.node));
  }
  return result;
}

}  // namespace

TomlNode parse_toml(std::string_view text, const std::string& path) {
  try {
    return convert(toml::parse(text), {}, path);
  } catch (const toml::parse_error& error) {
    std::string why(error.description());
    if (!why.empty() && why[0] >= 'A' && why[0] <= 'Z')
      why[0] = static_cast<char>(why[0] - 'A' + 'a');
    throw Error(Error::Kind::usage, fmt::format("{}:{}: {}", path, error.source().begin.line, why),
                "write settings as name = value, with texts in double quotes");
  }
}

}  // namespace relate::cli
