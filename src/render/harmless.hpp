#pragma once

namespace relate::render {

/// What stands for `character` where it would do harm: a blank for tabs and line breaks,
/// U+FFFD for other control characters and for what turns the direction of the text
/// around it. Any other character is itself.
constexpr char32_t harmless(char32_t character) {
  if (character >= 0x20 && character < 0x7F) return character;
  if ((character >= 0x09 && character <= 0x0D) || character == 0x85 || character == 0x2028 ||
      character == 0x2029) {
    return ' ';
  }
  const bool is_control = character < 0x20 || (character >= 0x7F && character < 0xA0);
  const bool is_override =
      (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
  return is_control || is_override ? 0xFFFD : character;
}

}  // namespace relate::render
