#include "relate/core/word_order.hpp"

namespace relate {

std::optional<std::size_t> find_in_order(std::span<const std::string> typed,
                                         std::span<const std::string> name, std::size_t from,
                                         WordMatch match) {
  if (typed.empty()) return std::nullopt;
  std::size_t found = 0;
  for (std::size_t at = from; at < name.size(); ++at) {
    const auto& word = typed[found];
    if (match == WordMatch::whole ? name[at] == word : name[at].starts_with(word)) ++found;
    if (found == typed.size()) return at + 1;
  }
  return std::nullopt;
}

}  // namespace relate
