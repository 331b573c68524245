#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relate::cli {

/// What a word may become.
struct Candidate {
  std::string text;
  std::string about;  ///< empty where the text speaks for itself
};

struct Completion {
  std::vector<Candidate> candidates;  ///< 200 at most
  bool takes_files = false;           ///< names of files stand there, too
};

/// Whether `text` begins so letter for letter, marks too, but for ASCII's case.
bool is_spelled_so(std::string_view text, std::string_view typed);

/// Where one of `words` begins as typed, lets the others that differ in case alone begin so,
/// too: fish offers nothing else beside it. For words of which the case does not count.
void spell_as_typed(std::vector<Candidate>& words, const std::string& typed);

/// Adds the words that begin as typed; neither case nor marks count.
void add_words(Completion& completion, const std::vector<Candidate>& words,
               const std::string& typed);

}  // namespace relate::cli
