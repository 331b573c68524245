#include "relate/core/tag.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"

namespace relate {
namespace {

/// Whether one letter changed, added or left out makes one text of the other. Letters are
/// bytes here: a folded letter of more bytes counts as more than one.
bool differs_by_one(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  const auto [in_a, in_b] = std::ranges::mismatch(a, b);
  const auto rest_a = static_cast<std::size_t>(in_a - a.begin());
  const auto rest_b = static_cast<std::size_t>(in_b - b.begin());
  return a.size() == b.size() ? a.substr(rest_a + 1) == b.substr(rest_b + 1)
                              : a.substr(rest_a) == b.substr(rest_b + 1);
}

}  // namespace

SettledTag settle_tag(std::string_view typed, const std::vector<std::string>& known) {
  if (typed.starts_with('+')) typed.remove_prefix(1);
  if (typed.empty() || typed.find_first_of(", \t\n") != std::string_view::npos)
    throw Error(Error::Kind::usage, fmt::format("'{}' is no tag", typed),
                "a tag is one word; give --tag once for each");
  const std::string folded = fold(typed);
  SettledTag settled{std::string(typed), {}};
  for (const std::string& tag : known) {
    if (fold(tag) == folded) return {tag, {}};
    if (settled.similar.empty() && differs_by_one(fold(tag), folded)) settled.similar = tag;
  }
  return settled;
}

}  // namespace relate
