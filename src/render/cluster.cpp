#include "cluster.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "relate/core/letters.hpp"

// Terminals agree on the sum of the widths of a cluster's characters, save for what they
// draw as one emoji or one Hangul syllable. utf8proc gives each character alone.

namespace relate::render {
namespace {

constexpr char32_t joiner = 0x200D;
constexpr char32_t as_emoji = 0xFE0F;

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

int boundary_class(char32_t character) {
  return static_cast<int>(
      utf8proc_get_property(static_cast<utf8proc_int32_t>(character))->boundclass);
}

bool is_pictograph(char32_t character) {
  return boundary_class(character) == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_skin_tone(char32_t character) { return 0x1F3FB <= character && character <= 0x1F3FF; }

/// A digit, `#` or `*` with a variation selector is drawn as a key of a telephone.
bool can_be_emoji(char32_t character) {
  return is_pictograph(character) || character == '#' || character == '*' ||
         ('0' <= character && character <= '9');
}

int own_width(char32_t character) {
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(character));
}

/// The width of a cluster that began with `base` and took `width` columns, with `character`
/// added after `before`.
int width_with(int width, char32_t base, char32_t before, char32_t character) {
  if (character == as_emoji) return can_be_emoji(base) ? 2 : width;
  if (before == joiner || (is_skin_tone(character) && is_pictograph(base))) {
    return std::max(width, own_width(character));
  }
  const int boundary = boundary_class(character);
  if (boundary == UTF8PROC_BOUNDCLASS_V || boundary == UTF8PROC_BOUNDCLASS_T) return width;
  return width + own_width(character);
}

}  // namespace

Cluster next_cluster(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (is_ascii(text[at]) && (at + 1 == text.size() || is_ascii(text[at + 1]))) {
    return {1, text[at] < 0x20 || text[at] == 0x7F ? 0 : 1};
  }
  const char32_t base = next_character(text, end);
  int width = own_width(base);
  char32_t before = base;
  utf8proc_int32_t state = 0;
  while (end < text.size()) {
    std::size_t following = end;
    const char32_t character = next_character(text, following);
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                         static_cast<utf8proc_int32_t>(character), &state)) {
      break;
    }
    width = width_with(width, base, before, character);
    before = character;
    end = following;
  }
  return {end - at, width};
}

}  // namespace relate::render
