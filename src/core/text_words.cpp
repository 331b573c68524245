#include "relate/core/text_words.hpp"

#include "relate/core/fold.hpp"
#include "relate/core/letters.hpp"

namespace relate {
namespace {

bool is_apostrophe(char32_t character) {
  return character == U'\'' || character == 0x2018 || character == 0x2019 || character == 0xFF07;
}

bool is_hyphen(char32_t character) {
  return character == U'-' || character == 0x2010 || character == 0x2011;
}

enum class Script { han, hiragana, katakana, other };

Script script_of(const TextWord& word) {
  std::size_t at = 0;
  const auto letter = next_character(word.folded, at);
  if (letter >= 0x3041 && letter <= 0x309F) return Script::hiragana;
  if (letter >= 0x30A0 && letter <= 0x31FF) return Script::katakana;
  return letter >= 0x3000 ? Script::han : Script::other;
}

/// The edge between two words that nothing separates.
Edge edge_within(const TextWord& word, const TextWord& neighbour) {
  if (!word.unspaced || !neighbour.unspaced) return Edge::open;
  if (script_of(word) != script_of(neighbour)) return Edge::open;
  return script_of(word) == Script::katakana ? Edge::closed : Edge::inside;
}

bool is_address_sign(std::string_view gap) { return gap == "." || gap == "@"; }

}  // namespace

std::string gap_between(std::string_view text) {
  std::string gap;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = next_character(text, at);
    if (is_apostrophe(character))
      gap += '\'';
    else if (is_hyphen(character))
      gap += '-';
    else if (!is_blank(character) && !is_unseen(character))
      append_character(gap, character);
    else if (is_blank(character) && !gap.ends_with(' '))
      gap += ' ';
  }
  return gap;
}

std::vector<TextWord> text_words(std::string_view text) {
  std::vector<TextWord> found;
  bool in_run = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto character = next_character(text, at);
    if (is_unseen(character)) continue;
    const bool unspaced = is_unspaced(character);
    const bool belongs = unspaced || is_mark(character) || is_word_character(character);
    const bool extends =
        in_run && belongs && (is_mark(character) || (!unspaced && !found.back().unspaced));
    if (extends)
      found.back().end = at;
    else if (belongs)
      found.push_back({begin, at, {}, unspaced, {}});
    in_run = belongs;
  }
  std::size_t end = 0;
  for (auto& word : found) {
    word.folded = fold(text.substr(word.begin, word.end - word.begin));
    word.gap = gap_between(text.substr(end, word.begin - end));
    end = word.end;
  }
  return found;
}

Edge edge_before(const std::vector<TextWord>& words, std::size_t i) {
  const auto& gap = words[i].gap;
  if (gap.ends_with('_') || gap.ends_with('\\')) return Edge::closed;
  if (i == 0) return Edge::open;
  if (gap.empty()) return edge_within(words[i], words[i - 1]);
  if (is_address_sign(gap)) return Edge::closed;
  return gap == "-" || gap == "'" ? Edge::joined : Edge::open;
}

Edge edge_behind(const std::vector<TextWord>& words, std::size_t i) {
  if (i + 1 == words.size()) return Edge::open;
  const auto& gap = words[i + 1].gap;
  if (gap.empty()) return edge_within(words[i], words[i + 1]);
  if (gap.starts_with('_') || is_address_sign(gap)) return Edge::closed;
  return gap == "-" ? Edge::joined : Edge::open;
}

}  // namespace relate
