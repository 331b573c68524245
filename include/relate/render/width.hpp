#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relate::render {

/// Columns that a UTF-8 text takes on a terminal: 2 for wide letters and emoji, 0 for
/// combining marks; an emoji sequence joined by U+200D, with a variation selector or a
/// skin tone, is one of 2.
int display_width(std::string_view text);

/// `text` with control characters, line breaks and bidirectional overrides made
/// harmless: tabs and line breaks become a blank, other C0, DEL and C1 controls and
/// overrides become U+FFFD; what is not UTF-8 too.
std::string printable(std::string_view text);

/// `text` filled with blanks up to `columns`; unchanged when it is wider.
std::string pad_right(std::string_view text, int columns);
std::string pad_left(std::string_view text, int columns);

/// Lines of at most `columns`, broken at blanks, which go, or beside a wide letter; a word
/// that is longer is broken between its letters. Only a wide letter in one column is wider.
/// At least one line; a text that fits is that line as it is. `text` must be printable.
std::vector<std::string> wrap(std::string_view text, int columns);

}  // namespace relate::render
