#include "relate/core/entry_text.hpp"

#include <algorithm>

#include "relate/core/fold.hpp"
#include "relate/core/slips.hpp"

namespace relate {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Where the colon behind the first words is, with a blank or nothing after it; else nothing.
std::optional<std::size_t> leading_colon(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  const bool ends_word =
      colon + 1 == text.size() || blanks.find(text[colon + 1]) != std::string_view::npos;
  return ends_word ? std::optional(colon) : std::nullopt;
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
  const auto colon = leading_colon(start);
  const auto found = colon ? channel(start.substr(0, *colon)) : std::nullopt;
  if (!found) return {{}, std::string(text)};
  return {found, std::string(trimmed(start.substr(*colon + 1)))};
}

std::optional<MisspeltChannel> misspelt_channel(std::string_view text) {
  const std::string_view start = trimmed(text);
  const auto colon = leading_colon(start);
  if (!colon || start.find_first_of(blanks) < *colon) return {};
  const std::string_view first = start.substr(0, *colon);
  if (channel(first)) return {};
  const std::u32string typed = letters_of(fold(first));
  for (const std::string_view word : channel_words)
    // Few slip at the first letter, and `next` is near `text`.
    if (const auto meant = letters_of(word); meant[0] == typed[0] && slips(typed, meant) == 1)
      return MisspeltChannel{std::string(first), word};
  return {};
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
