#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace relate {

// The words of file formats, which are ASCII whatever the language of the text.

constexpr bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr char ascii_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
constexpr bool is_ascii_word(char c) {
  return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || is_ascii_digit(c);
}

/// `text` with the letters A to Z in lower, or upper, case.
inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}
inline std::string ascii_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) c = ascii_upper(c);
  return upper;
}

/// Whether both are the same but for the case of A to Z.
constexpr bool ascii_equal(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

/// Whether `text` begins with `head`, whatever the case of A to Z.
constexpr bool ascii_begins(std::string_view text, std::string_view head) {
  return ascii_equal(text.substr(0, head.size()), head);
}

/// Where `word` stands in `text` at or after `from`, whatever the case of A to Z; npos
/// where it does not.
inline std::size_t ascii_find(std::string_view text, std::string_view word, std::size_t from = 0) {
  const auto found = std::search(
      text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
      word.begin(), word.end(), [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
  return found == text.end() && !word.empty() ? std::string_view::npos
                                              : static_cast<std::size_t>(found - text.begin());
}

/// `text` without the blanks and line ends around it.
constexpr std::string_view trim_ascii(std::string_view text) {
  while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace relate
