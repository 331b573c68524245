#include "relate/core/interaction.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/suggestion.hpp"

namespace relate {
namespace {

struct MoodWord {
  std::string_view word;
  int mood;
};

constexpr MoodWord moods[] = {{"good", 1}, {"ok", 0}, {"bad", -1}, {"-2", -2}, {"-1", -1},
                              {"0", 0},    {"1", 1},  {"2", 2},    {"+1", 1},  {"+2", 2}};

}  // namespace

std::string_view to_word(Direction direction) {
  switch (direction) {
    case Direction::in:
      return "in";
    case Direction::out:
      return "out";
    case Direction::both:
      return "both";
  }
  return {};
}

std::optional<Direction> direction_of(std::string_view word) {
  for (const auto direction : {Direction::in, Direction::out, Direction::both})
    if (to_word(direction) == word) return direction;
  return std::nullopt;
}

std::string_view to_word(Role role) {
  switch (role) {
    case Role::with:
      return "with";
    case Role::cc:
      return "cc";
    case Role::mentioned:
      return "mentioned";
  }
  return {};
}

std::vector<PartyName> in_role(const Interaction& interaction, Role role) {
  std::vector<PartyName> parties;
  for (const auto& participant : interaction.participants)
    if (participant.role == role) parties.push_back(participant.party);
  return parties;
}

std::vector<std::string> mood_words() {
  std::vector<std::string> words;
  for (const MoodWord& mood : moods) words.emplace_back(mood.word);
  return words;
}

int parse_mood(std::string_view text) {
  const auto* found = std::ranges::find(moods, fold(text), &MoodWord::word);
  if (found == std::end(moods))
    throw Error(Error::Kind::usage, fmt::format("no mood '{}'", text),
                suggestion(text, mood_words()) + "use good, ok, bad, or a number from -2 to 2");
  return found->mood;
}

}  // namespace relate
