#include "relate/core/name_list.hpp"

#include <algorithm>
#include <iterator>

#include "relate/core/fold.hpp"

namespace relate {
namespace {

template <class Matches>
std::vector<PartyName> those(const std::vector<PartyName>& parties, Matches matches) {
  std::vector<PartyName> found;
  std::ranges::copy_if(parties, std::back_inserter(found), matches);
  return found;
}

}  // namespace

std::vector<PartyName> NameList::by_handle(std::string_view folded) const {
  return those(parties_, [&](const PartyName& party) { return party.handle == folded; });
}

std::vector<PartyName> NameList::by_alias(std::string_view folded) const {
  return those(parties_, [&](const PartyName& party) {
    return std::ranges::any_of(party.aliases,
                               [&](const std::string& alias) { return fold(alias) == folded; });
  });
}

std::vector<PartyName> NameList::by_full_name(std::string_view folded) const {
  return those(parties_, [&](const PartyName& party) { return fold(party.name) == folded; });
}

std::vector<PartyName> NameList::by_word_beginning(std::string_view folded) const {
  return those(parties_, [&](const PartyName& party) {
    return std::ranges::any_of(words(party.name),
                               [&](const std::string& word) { return word.starts_with(folded); });
  });
}

}  // namespace relate
