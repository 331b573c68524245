#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace relate {

/// A word where it stands in a text. In scripts that are written without blanks every
/// letter is a word of its own.
struct TextWord {
  std::size_t begin = 0;  ///< its bytes in the text
  std::size_t end = 0;
  std::string folded;
  bool unspaced = false;  ///< a letter of a script that is written without blanks
  std::string gap;        ///< what stands before it, as in gap_between()
};

/// The words of `text` in their order.
std::vector<TextWord> text_words(std::string_view text);

/// What stands between two words as it is compared: runs of blanks one blank, every
/// apostrophe `'`, every hyphen `-`, the rest as it is.
std::string gap_between(std::string_view text);

/// How a word is set off from its neighbour.
enum class Edge {
  open,    ///< it stands alone
  joined,  ///< by a hyphen or behind an apostrophe, as in `Acme-wide`, `l'Acme`
  inside,  ///< among letters of its own unspaced script
  closed,  ///< it is part of something else: an address, a file, a word of Katakana
};

/// The edges before `words[i]` and behind it.
Edge edge_before(const std::vector<TextWord>& words, std::size_t i);
Edge edge_behind(const std::vector<TextWord>& words, std::size_t i);

}  // namespace relate
