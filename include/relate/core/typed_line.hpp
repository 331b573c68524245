#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/who_list.hpp"

namespace relate {

/// A word of a line, or what of it stands between commas.
struct Token {
  Piece place;                ///< in the line
  bool begins_word = true;    ///< no comma of the same word stands before it
  bool continues = false;     ///< a comma follows: WHO goes on
  std::size_t last_word = 0;  ///< number of the word that it, or the comma behind it, ends in
};

/// The words of a command line, joined by blanks and split into tokens.
class TypedLine {
 public:
  explicit TypedLine(std::span<const std::string> words);

  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }

  /// What was typed from the first token to the last, both included.
  std::string_view text(std::size_t first, std::size_t last) const;
  std::string_view text(std::size_t i) const { return text(i, i); }

  /// Whether a channel with its colon stands there, quoted with the text or not.
  bool is_channel(std::size_t i) const;

 private:
  void add_word(std::string_view word, std::size_t number);
  void mark_comma(std::string_view between, std::size_t number);

  std::string text_;
  std::vector<Token> tokens_;
};

}  // namespace relate
