#include "relate/core/tag.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/letters.hpp"

namespace relate {
namespace {

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) letters += next_character(text, at);
  return letters;
}

/// Whether one letter changed, added or left out makes one text of the other.
bool differs_by_one(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  const auto same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return a.size() == b.size() ? a.substr(same + 1) == b.substr(same + 1)
                              : a.substr(same) == b.substr(same + 1);
}

}  // namespace

SettledTag settle_tag(std::string_view typed, const std::vector<std::string>& known) {
  if (typed.starts_with('+')) typed.remove_prefix(1);
  if (typed.empty() || typed.find_first_of(", \t\n") != std::string_view::npos)
    throw Error(Error::Kind::usage, fmt::format("'{}' is no tag", typed),
                "a tag is one word; give --tag once for each");
  const std::string folded = fold(typed);
  const std::u32string letters = letters_of(folded);
  SettledTag settled{std::string(typed), {}};
  for (const std::string& tag : known) {
    const std::string folded_tag = fold(tag);
    if (folded_tag == folded) return {tag, {}};
    if (settled.similar.empty() && differs_by_one(letters_of(folded_tag), letters))
      settled.similar = tag;
  }
  return settled;
}

}  // namespace relate
