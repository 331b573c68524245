#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/search_words.hpp"

namespace relate {

/// Where a term was found in a text.
struct TextMatch {
  std::size_t begin = 0;  ///< its bytes in the text
  std::size_t end = 0;
  std::size_t term = 0;  ///< which of the terms
};

/// Where the terms are in `text`, by place: whole words, though a term may be the beginning
/// of its last one. Case and marks do not count.
std::vector<TextMatch> matches_in(std::string_view text, std::span<const SearchTerm> terms);

/// A part of a text around what was found in it, on one line.
struct Excerpt {
  std::string text;                ///< with `…` where something was cut off
  std::vector<TextMatch> matches;  ///< in `text`; none where nothing was found
};

/// The part of `text`, at most `columns` wide without the marks of a cut, that holds the most of
/// the terms, the first of several; its beginning where nothing was found. Cut between words where
/// there are blanks; a match is never cut.
Excerpt excerpt(std::string_view text, std::span<const SearchTerm> terms, std::size_t columns);

/// The excerpt's text with asterisks around what was found: `the *budget* for May`.
std::string marked(const Excerpt& excerpt);

}  // namespace relate
