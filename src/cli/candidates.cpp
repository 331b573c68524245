#include "cli/candidates.hpp"

#include <algorithm>

#include "relate/core/fold.hpp"

namespace relate::cli {

bool is_spelled_so(std::string_view text, std::string_view typed) {
  const auto lower = [](char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return text.size() >= typed.size() &&
         std::ranges::equal(text.substr(0, typed.size()), typed, {}, lower, lower);
}

void spell_as_typed(std::vector<Candidate>& words, const std::string& typed) {
  const auto is_as_typed = [&](const Candidate& word) { return word.text.starts_with(typed); };
  if (std::ranges::none_of(words, is_as_typed)) return;
  for (Candidate& word : words)
    if (is_spelled_so(word.text, typed)) word.text.replace(0, typed.size(), typed);
}

void add_words(Completion& completion, const std::vector<Candidate>& words,
               const std::string& typed) {
  const std::string folded = fold(typed);
  for (const Candidate& word : words)
    if (fold(word.text).starts_with(folded)) completion.candidates.push_back(word);
}

}  // namespace relate::cli
