#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relate {

/// A text from outside as it is kept: every end of a line is `\n`, a tab is a blank,
/// other control characters are dropped, and so are blanks and line ends around the
/// text. What is not UTF-8 becomes U+FFFD.
std::string clean_text(std::string_view text);

/// The same for what stands on one line, a name or a number: runs of blanks and line
/// ends are one blank, and the invisible marks of writing direction are dropped that
/// come along when such a text is copied.
std::string clean_line(std::string_view text);

/// Whether there is nothing in `text` but blanks, line ends and what is not seen.
bool is_blank(std::string_view text);

/// The beginning of `text` as a message quotes it: on one line, cut with `...` behind
/// that many characters.
std::string excerpt(std::string_view text, std::size_t characters = 40);

}  // namespace relate
