#include "relate/core/entry_text.hpp"

#include <algorithm>

#include "relate/core/fold.hpp"

namespace relate {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

template <class Take>
void each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    take(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

ChannelAndText split_channel(std::string_view text) {
  const std::string_view start = trimmed(text);
  const auto colon = start.find(':');
  const bool ends_word =
      colon != std::string_view::npos &&
      (colon + 1 == start.size() || blanks.find(start[colon + 1]) != std::string_view::npos);
  if (!ends_word) return {{}, std::string(text)};
  const auto found = channel(start.substr(0, colon));
  if (!found) return {{}, std::string(text)};
  return {found, std::string(trimmed(start.substr(colon + 1)))};
}

EntryText split_fields(std::string_view text, std::span<const std::string_view> names) {
  EntryText entry;
  std::string kept;
  each_line(text, [&](std::string_view line) {
    const auto colon = line.find(':');
    const std::string name = fold(line.substr(0, std::min(colon, line.size())));
    if (colon != std::string_view::npos && std::ranges::find(names, name) != names.end()) {
      if (const auto value = trimmed(line.substr(colon + 1)); !value.empty())
        entry.fields.emplace_back(name, value);
    } else {
      kept.append(line).append("\n");
    }
  });
  entry.text = trimmed(kept);
  return entry;
}

std::string without_comments(std::string_view text) {
  std::string kept;
  each_line(text, [&](std::string_view line) {
    if (!line.starts_with('#')) kept.append(line).append("\n");
  });
  return kept;
}

std::optional<std::pair<std::string, std::string>> split_addressee(std::string_view text) {
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos || colon == 0) return {};
  const std::string_view rest = trimmed(text.substr(colon + 1));
  if (rest.empty()) return {};
  return std::pair(std::string(trimmed(text.substr(0, colon))), std::string(rest));
}

}  // namespace relate
