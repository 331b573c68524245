#include "relate/core/clean_text.hpp"

#include "relate/core/ascii.hpp"
#include "relate/core/letters.hpp"

namespace relate {
namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// Zero width blank, marks, embeddings and isolates of direction, byte order mark.
bool is_invisible_mark(char32_t c) {
  return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (c == '\r') {
      if (at == text.size() || text[at] != '\n') clean += '\n';
    } else if (c == '\t') {
      clean += ' ';
    } else if (c == '\n' || !is_control(c)) {
      append_character(clean, c);
    }
  }
  return std::string(trim_ascii(clean));
}

std::string clean_line(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_blank(c)) {
      if (!clean.empty() && clean.back() != ' ') clean += ' ';
    } else if (!is_control(c) && !is_invisible_mark(c)) {
      append_character(clean, c);
    }
  }
  if (!clean.empty() && clean.back() == ' ') clean.pop_back();
  return clean;
}

bool is_blank(std::string_view text) { return clean_line(text).empty(); }

std::string excerpt(std::string_view text, std::size_t characters) {
  constexpr std::size_t most_bytes = 6;  // more than any character has
  std::string line = clean_line(text.substr(0, (characters + 1) * most_bytes));
  std::size_t at = 0;
  for (; characters > 0 && at < line.size(); --characters) next_character(line, at);
  return at < line.size() ? line.substr(0, at) + "..." : line;
}

}  // namespace relate
