#include "relate/core/letters.hpp"

#include <algorithm>
#include <span>

#include <utf8proc.h>

namespace relate {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// utf8proc knows no scripts, so the few that matter are listed by their blocks.
constexpr Range unspaced[] = {
    {0x0E00, 0x0E7F},    // Thai
    {0x0E80, 0x0EFF},    // Lao
    {0x1000, 0x109F},    // Myanmar
    {0x1780, 0x17FF},    // Khmer
    {0x3005, 0x3007},    // Han iteration mark, closing mark, zero
    {0x3021, 0x3029},    // Hangzhou numerals
    {0x3031, 0x303C},    // kana repeat marks, masu mark
    {0x3041, 0x30FF},    // Hiragana, Katakana
    {0x31F0, 0x31FF},    // Katakana extensions
    {0x3400, 0x4DBF},    // Han
    {0x4E00, 0x9FFF},    // Han
    {0xA9E0, 0xA9FF},    // Myanmar
    {0xAA60, 0xAA7F},    // Myanmar
    {0xF900, 0xFAFF},    // Han
    {0xFF66, 0xFF9F},    // narrow Katakana
    {0x1AFF0, 0x1B16F},  // kana
    {0x20000, 0x3FFFF},  // Han
};

constexpr Range latin_and_greek[] = {
    {0x0041, 0x024F},  // Latin
    {0x0250, 0x02AF},  // Latin of phonetics
    {0x0370, 0x03E1},  // Greek
    {0x03F0, 0x03FF},  // Greek
    {0x1D00, 0x1DBF},  // Latin and Greek of phonetics
    {0x1E00, 0x1FFF},  // Latin, Greek
    {0x2C60, 0x2C7F},  // Latin
    {0xA722, 0xA7FF},  // Latin
    {0xAB30, 0xAB6F},  // Latin
    {0xFB00, 0xFB06},  // Latin ligatures
    {0xFF21, 0xFF5A},  // wide Latin
};

bool is_in(std::span<const Range> ranges, char32_t character) {
  return std::any_of(ranges.begin(), ranges.end(), [character](Range range) {
    return range.first <= character && character <= range.last;
  });
}

utf8proc_category_t category(char32_t character) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(character));
}

bool is_letter(char32_t character) {
  const auto kind = category(character);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  utf8proc_int32_t character = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                     static_cast<utf8proc_ssize_t>(text.size() - at), &character);
  if (size <= 0) {
    ++at;
    return 0xFFFD;
  }
  at += static_cast<std::size_t>(size);
  return static_cast<char32_t>(character);
}

void append_character(std::string& text, char32_t character) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool is_word_character(char32_t character) {
  const auto kind = category(character);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_NO;
}

bool is_mark(char32_t character) {
  const auto kind = category(character);
  const bool narrow_voice = character == 0xFF9E || character == 0xFF9F;
  return narrow_voice || (kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME);
}

bool is_blank(char32_t character) {
  return character == ' ' || (character >= '\t' && character <= '\r') || character == 0x85 ||
         character == 0x2028 || character == 0x2029 || category(character) == UTF8PROC_CATEGORY_ZS;
}

bool is_unspaced(char32_t character) {
  return character >= 0x0E00 && is_in(unspaced, character) && is_letter(character);
}

bool is_latin_or_greek(char32_t character) {
  return is_in(latin_and_greek, character) && is_letter(character);
}

bool lacks_capital(char32_t character) {
  // Georgian has capitals for whole lines of them, never to begin a name.
  const bool georgian = character >= 0x10D0 && character <= 0x10FF;
  return !georgian && category(character) == UTF8PROC_CATEGORY_LL &&
         utf8proc_toupper(static_cast<utf8proc_int32_t>(character)) !=
             static_cast<utf8proc_int32_t>(character);
}

bool is_unseen(char32_t character) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(character))->ignorable;
}

std::size_t columns(std::string_view text) {
  std::size_t taken = 0;
  for (std::size_t at = 0; at < text.size();)
    taken += static_cast<std::size_t>(
        utf8proc_charwidth(static_cast<utf8proc_int32_t>(next_character(text, at))));
  return taken;
}

}  // namespace relate
