#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relate {

/// The character of `text` that begins at byte `at`, which is moved behind it. A byte
/// that begins no UTF-8 character is U+FFFD and one byte long. Requires at < text.size().
char32_t next_character(std::string_view text, std::size_t& at);

/// Appends `character` in UTF-8. Requires a code point that is no surrogate.
void append_character(std::string& text, char32_t character);

/// What words are made of: a letter, digit or mark of any script.
bool is_word_character(char32_t character);

/// A combining mark: what belongs to the letter before it. The narrow voice marks of
/// kana are some.
bool is_mark(char32_t character);

/// A blank, tabs and the ends of lines included.
bool is_blank(char32_t character);

/// A letter of a script that is written without blanks between words: Han, kana, Thai,
/// Lao, Khmer, Myanmar.
bool is_unspaced(char32_t character);

/// A letter of the two scripts whose marks do not count.
bool is_latin_or_greek(char32_t character);

/// A small letter of a script that begins names with a capital.
bool lacks_capital(char32_t character);

/// A character that is never seen, such as a soft hyphen or a zero width joiner.
bool is_unseen(char32_t character);

/// Columns that `text` takes where letters have one, wide ones two, and marks none.
std::size_t columns(std::string_view text);

}  // namespace relate
