#include "relate/core/fold.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

#include "relate/core/letters.hpp"

// Names are compared in composed form: characters are taken apart, marks put in
// canonical order and stripped where they do not count, the case folded, and what is
// left put together again, so that any way to write a letter folds to the same bytes.

namespace relate {
namespace {

using Characters = std::vector<utf8proc_int32_t>;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string fold_ascii(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (const char c : text) {
    if (!is_ascii_blank(c))
      folded += lower(c);
    else if (!folded.empty() && folded.back() != ' ')
      folded += ' ';
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

/// Latin letters whose stroke or shape is no mark to Unicode, but one to the eye.
std::string_view plain_letters(utf8proc_int32_t character) {
  switch (character) {
    case 0xD8:
    case 0xF8:
      return "o";
    case 0x141:
    case 0x142:
      return "l";
    case 0x110:
    case 0x111:
    case 0xD0:
    case 0xF0:
      return "d";
    case 0xDE:
    case 0xFE:
      return "th";
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0x152:
    case 0x153:
      return "oe";
    case 0x131:
      return "i";
    default:
      return {};
  }
}

void take_apart(utf8proc_int32_t character, int options, Characters& parts) {
  std::array<utf8proc_int32_t, 32> buffer;
  int boundary = 0;
  const auto count = utf8proc_decompose_char(character, buffer.data(), buffer.size(),
                                             static_cast<utf8proc_option_t>(options), &boundary);
  if (count < 0 || count > static_cast<utf8proc_ssize_t>(buffer.size()))
    parts.push_back(character);
  else
    parts.insert(parts.end(), buffer.begin(), buffer.begin() + count);
}

Characters decompose(std::string_view text) {
  Characters parts;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = static_cast<utf8proc_int32_t>(next_character(text, at));
    const auto* property = utf8proc_get_property(character);
    const bool is_width_form = property->decomp_type == UTF8PROC_DECOMP_TYPE_WIDE ||
                               property->decomp_type == UTF8PROC_DECOMP_TYPE_NARROW;
    if (is_blank(static_cast<char32_t>(character)))
      parts.push_back(' ');
    else if (!is_unseen(static_cast<char32_t>(character)))
      take_apart(character, UTF8PROC_DECOMPOSE | (is_width_form ? UTF8PROC_COMPAT : 0), parts);
  }
  return parts;
}

Characters fold_case(const Characters& characters) {
  Characters folded;
  for (const auto character : characters) {
    if (const auto plain = plain_letters(character); !plain.empty())
      folded.insert(folded.end(), plain.begin(), plain.end());
    else
      take_apart(character, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, folded);
  }
  return folded;
}

/// Puts the marks of each letter in the one order in which equal ones are equal.
void order_marks(Characters& characters) {
  const auto rank = [](utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; };
  for (auto begin = characters.begin(); begin != characters.end();) {
    if (rank(*begin) == 0) {
      ++begin;
      continue;
    }
    const auto end = std::find_if(begin, characters.end(), [&](auto c) { return rank(c) == 0; });
    std::stable_sort(begin, end, [&](auto a, auto b) { return rank(a) < rank(b); });
    begin = end;
  }
}

void strip_marks(Characters& characters) {
  bool marks_count = true;
  std::erase_if(characters, [&](utf8proc_int32_t character) {
    const auto kind = utf8proc_category(character);
    if (kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_ME) return !marks_count;
    marks_count = !is_latin_or_greek(static_cast<char32_t>(character));
    return false;
  });
}

std::string compose(Characters& characters) {
  const auto count =
      utf8proc_normalize_utf32(characters.data(), static_cast<utf8proc_ssize_t>(characters.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  characters.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)));
  std::string text;
  for (const auto character : characters) {
    if (character != ' ')
      append_character(text, static_cast<char32_t>(character));
    else if (!text.empty() && text.back() != ' ')
      text += ' ';
  }
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) return fold_ascii(text);
  auto characters = decompose(text);
  // Marks go before the case is folded, as that makes a letter of a Greek iota below,
  // and after it, as that makes marks of some letters.
  order_marks(characters);
  strip_marks(characters);
  characters = fold_case(characters);
  order_marks(characters);
  strip_marks(characters);
  return compose(characters);
}

std::vector<std::string> words(std::string_view text) {
  const auto folded = fold(text);
  std::vector<std::string> found;
  bool in_word = false;
  for (std::size_t at = 0; at < folded.size();) {
    const auto begin = at;
    const auto character = next_character(folded, at);
    const bool belongs =
        character < 0x80 ? is_ascii_word(folded[begin]) : is_word_character(character);
    if (belongs && !in_word) found.emplace_back();
    if (belongs) found.back().append(folded, begin, at - begin);
    in_word = belongs;
  }
  return found;
}

std::string fold_for_search(std::string_view text) {
  auto folded = fold(text);
  if (is_ascii(folded)) return folded;
  std::string spaced;
  bool after_word = false;
  bool after_unspaced = false;
  for (std::size_t at = 0; at < folded.size();) {
    const auto begin = at;
    const auto character = next_character(folded, at);
    const bool unspaced = is_unspaced(character);
    const bool begins_token = unspaced || (after_unspaced && !is_mark(character));
    if (begins_token && after_word && is_word_character(character)) spaced += ' ';
    spaced.append(folded, begin, at - begin);
    after_word = is_word_character(character);
    after_unspaced = unspaced || (after_unspaced && is_mark(character));
  }
  return spaced;
}

std::string phone_key(std::string_view number) {
  constexpr std::size_t compared = 9;
  auto digits = fold(number);
  std::erase_if(digits, [](char c) { return !is_digit(c); });
  return digits.size() > compared ? digits.substr(digits.size() - compared) : digits;
}

std::string_view without_brackets(std::string_view address) {
  const bool is_bracketed = address.size() > 2 && address.front() == '<' && address.back() == '>';
  return is_bracketed ? address.substr(1, address.size() - 2) : address;
}

std::string mail_key(std::string_view address) {
  const std::string folded = fold(address);
  return std::string(without_brackets(folded));
}

bool looks_like_phone(std::string_view text) {
  constexpr std::string_view between = " +()-./";
  const auto folded = fold(text);
  return std::count_if(folded.begin(), folded.end(), is_digit) >= 6 &&
         std::all_of(folded.begin(), folded.end(), [&](char c) {
           return is_digit(c) || between.find(c) != std::string_view::npos;
         });
}

std::string valid_utf8(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_character(valid, next_character(text, at));
  return valid;
}

}  // namespace relate
