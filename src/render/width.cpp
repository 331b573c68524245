#include "relate/render/width.hpp"

#include <algorithm>

#include "cluster.hpp"
#include "harmless.hpp"
#include "relate/core/letters.hpp"

namespace relate::render {
namespace {

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return 0x20 <= c && c < 0x7F; });
}

std::string blanks(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

}  // namespace

int display_width(std::string_view text) {
  if (is_plain_ascii(text)) return static_cast<int>(text.size());
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = next_cluster(text, at);
    width += cluster.width;
    at += cluster.size;
  }
  return width;
}

std::string printable(std::string_view text) {
  if (is_plain_ascii(text)) return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const bool is_end_of_crlf = text[at] == '\n' && at > 0 && text[at - 1] == '\r';
    const char32_t character = harmless(next_character(text, at));
    if (!is_end_of_crlf) append_character(result, character);
  }
  return result;
}

std::string pad_right(std::string_view text, int columns) {
  return std::string(text) + blanks(columns - display_width(text));
}

std::string pad_left(std::string_view text, int columns) {
  return blanks(columns - display_width(text)) + std::string(text);
}

}  // namespace relate::render
