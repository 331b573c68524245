#include "relate/core/duplicate.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "relate/core/fold.hpp"
#include "relate/core/slips.hpp"
#include "relate/core/word_order.hpp"

namespace relate {
namespace {

constexpr std::size_t long_name = 10;  // letters from which two slips are near

bool begins(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  // One word alone, a first name, is nobody's in particular.
  return shorter.size() > 1 && find_in_order(shorter, longer, 0, WordMatch::beginning).has_value();
}

}  // namespace

bool are_near_names(std::string_view a, std::string_view b) {
  const auto words_a = words(a);
  const auto words_b = words(b);
  if (begins(words_a, words_b) || begins(words_b, words_a)) return true;
  const std::u32string letters_a = letters_of(fold(a));
  const std::u32string letters_b = letters_of(fold(b));
  const std::size_t shorter = std::min(letters_a.size(), letters_b.size());
  const std::size_t longer = std::max(letters_a.size(), letters_b.size());
  const std::size_t limit = shorter >= long_name ? 2 : 1;
  return shorter > 2 && longer - shorter <= limit && slips(letters_a, letters_b) <= limit;
}

}  // namespace relate
