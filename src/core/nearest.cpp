#include "relate/core/nearest.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>

#include <fmt/format.h>

#include "relate/core/fold.hpp"
#include "relate/core/letters.hpp"
#include "relate/core/slips.hpp"
#include "relate/core/who.hpp"

namespace relate {
namespace {

constexpr std::size_t far = std::numeric_limits<std::size_t>::max();
constexpr std::size_t shown = 3;
constexpr std::size_t much_nearer = 3;

/// Letters that may be wrong in a text of that length and still mean the same.
std::size_t tolerance(std::size_t length) {
  constexpr std::size_t letters_a_slip = 3;
  return std::min<std::size_t>(length / letters_a_slip, 3);
}

/// Slips between what was typed and a name, `far` where they are too many to mean it.
std::size_t distance(const std::u32string& typed, const std::u32string& name) {
  const auto limit = tolerance(typed.size());
  if (typed.size() > name.size() + limit || name.size() > typed.size() + limit) return far;
  const std::size_t count = slips(typed, name);
  return count <= limit ? count : far;
}

/// What was typed, ready to be compared with everyone.
struct Typed {
  std::u32string whole;
  std::vector<std::u32string> words;
};

/// Slips of the words, in any order; a word that is none of the name's counts as many.
std::size_t distance_by_words(const Typed& typed, const PartyName& party) {
  constexpr std::size_t strange_word = 4;
  std::size_t wrong = 0;
  bool any_near = false;
  const auto name_words = words(party.name);
  for (const auto& word : typed.words) {
    std::size_t least = far;
    for (const auto& other : name_words) least = std::min(least, distance(word, letters_of(other)));
    any_near |= least != far && word.size() > 1;
    wrong += std::min(least, strange_word);
  }
  return any_near ? wrong : far;
}

std::size_t distance_to(const Typed& typed, const PartyName& party) {
  auto least = std::min(distance(typed.whole, letters_of(party.handle)),
                        distance(typed.whole, letters_of(fold(party.name))));
  for (const auto& alias : party.aliases)
    least = std::min(least, distance(typed.whole, letters_of(fold(alias))));
  return std::min(least, distance_by_words(typed, party));
}

struct Ranked {
  std::size_t slips;
  std::string folded;
  PartyName party;

  bool operator<(const Ranked& other) const {
    return std::tie(slips, party.ended, folded, party.handle) <
           std::tie(other.slips, other.party.ended, other.folded, other.party.handle);
  }
};

std::string hint_for(std::string_view text, const NameIndex& names) {
  if (text.starts_with('+')) return "relate list tags";
  std::string suggestions;
  for (const auto& party : nearest(text, names))
    suggestions +=
        fmt::format("{}{} ({})", suggestions.empty() ? "" : ", or ", party.handle, party.name);
  if (!suggestions.empty()) return fmt::format("did you mean {}?", suggestions);
  // What a shell would read otherwise is not offered for pasting.
  const bool pastes = std::ranges::all_of(letters_of(text), [](char32_t c) {
    return is_word_character(c) || c == U' ' || c == U'-' || c == U'.';
  });
  return pastes && !text.empty() && text.front() != '-' ? fmt::format("relate add person {}", text)
                                                        : "relate list people";
}

}  // namespace

std::vector<PartyName> nearest(std::string_view text, const NameIndex& names) {
  Typed typed{letters_of(fold(text)), {}};
  for (const auto& word : words(text)) typed.words.push_back(letters_of(word));
  std::vector<Ranked> ranked;
  for (auto& party : names.everyone())
    if (const auto wrong = distance_to(typed, party); wrong != far)
      ranked.push_back({wrong, fold(party.name), std::move(party)});
  std::sort(ranked.begin(), ranked.end());
  std::vector<PartyName> parties;
  for (std::size_t i = 0; i < std::min(ranked.size(), shown); ++i)
    if (ranked[i].slips < ranked.front().slips + much_nearer)
      parties.push_back(std::move(ranked[i].party));
  return parties;
}

Error nobody_named(std::string_view text, const NameIndex& names) {
  const auto* what = text.starts_with('+') ? "nobody has the tag '{}'" : "no party named '{}'";
  return {Error::Kind::not_found, fmt::format(fmt::runtime(what), text), hint_for(text, names)};
}

Error several_named(std::string_view text, const std::vector<PartyName>& parties) {
  return {Error::Kind::ambiguous, fmt::format("'{}' names several parties", text),
          fmt::format("use a handle, as {}", parties.front().handle), candidate_lines(parties)};
}

}  // namespace relate
