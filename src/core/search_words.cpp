#include "relate/core/search_words.hpp"

#include <string_view>

#include "relate/core/text_words.hpp"

namespace relate {
namespace {

void add_phrase(std::vector<SearchTerm>& terms, std::string_view text) {
  SearchTerm term;
  for (TextWord& word : text_words(text))
    if (!word.folded.empty()) term.words.push_back(std::move(word.folded));
  if (!term.words.empty()) terms.push_back(std::move(term));
}

void add_each(std::vector<SearchTerm>& terms, std::string_view text) {
  constexpr std::string_view blanks = " \t\n\r";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(blanks), text.size());
    add_phrase(terms, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

std::vector<SearchTerm> search_terms(std::span<const std::string> arguments) {
  std::vector<SearchTerm> terms;
  for (std::string_view rest : arguments) {
    if (rest.find('"') == std::string_view::npos) {
      add_phrase(terms, rest);
      continue;
    }
    for (bool is_quoted = false; !rest.empty(); is_quoted = !is_quoted) {
      const std::size_t end = std::min(rest.find('"'), rest.size());
      (is_quoted ? add_phrase : add_each)(terms, rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return terms;
}

}  // namespace relate
