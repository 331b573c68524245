#include "relate/core/names.hpp"

#include <algorithm>

#include "relate/core/fold.hpp"

namespace relate {

std::vector<PartyName> NameIndex::by_word(std::string_view folded) const {
  auto parties = by_word_beginning(folded);
  std::erase_if(parties, [folded](const PartyName& party) {
    return std::ranges::count(words(party.name), folded) == 0;
  });
  return parties;
}

}  // namespace relate
