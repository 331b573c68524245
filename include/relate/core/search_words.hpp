#pragma once

#include <span>
#include <string>
#include <vector>

namespace relate {

/// Words that are looked for in a row. The last of them may be the beginning of one.
struct SearchTerm {
  std::vector<std::string> words;  ///< folded; never empty
  bool operator==(const SearchTerm&) const = default;
};

/// What the arguments of a search look for: each is a term, and one that holds blanks is a
/// phrase. Where an argument has quotation marks in it, the parts between them are phrases
/// and the other words are terms each. What has neither letters nor digits looks for nothing.
std::vector<SearchTerm> search_terms(std::span<const std::string> arguments);

}  // namespace relate
