#include "relate/core/mentions.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "relate/core/fold.hpp"
#include "relate/core/letters.hpp"
#include "relate/core/text_words.hpp"

namespace relate {
namespace {

/// Who a run of words of the text can mean.
struct Match {
  std::size_t length = 0;  ///< words; 0: nobody
  std::vector<PartyName> parties;

  void add(std::size_t words, const PartyName& party) {
    if (words < length) return;
    if (words > length) *this = {words, {}};
    if (std::ranges::find(parties, party.id, &PartyName::id) == parties.end())
      parties.push_back(party);
  }
};

bool may_be_left_out(std::string_view gap) { return gap.empty() || gap == " " || gap == "・"; }

/// How many words of `text` from `at` on are the whole of `name`; 0 when it is not there.
std::size_t length_of(const std::vector<TextWord>& name, const std::vector<TextWord>& text,
                      std::size_t at) {
  if (at + name.size() > text.size()) return 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto& word = text[at + i];
    if (word.folded != name[i].folded) return 0;
    if (i == 0 || word.gap == name[i].gap) continue;
    const bool unspaced = name[i].unspaced && name[i - 1].unspaced;
    if (!unspaced || !may_be_left_out(word.gap) || !may_be_left_out(name[i].gap)) return 0;
  }
  return name.size();
}

/// The first name of a person: what stands before the first blank, unless it is all of
/// the name, a title or an initial.
std::vector<TextWord> first_name(const PartyName& party) {
  if (party.kind != PartyKind::person) return {};
  auto words = text_words(party.name);
  const auto ends = std::find_if(words.begin(), words.end(), [&](const TextWord& word) {
    return &word != &words.front() && (word.gap.find(' ') != std::string::npos || word.gap == "・");
  });
  if (ends == words.end() || ends->gap.starts_with('.')) return {};
  words.erase(ends, words.end());
  std::size_t letter_end = 0;
  next_character(words.front().folded, letter_end);
  const bool initial =
      words.size() == 1 && !words.front().unspaced && letter_end == words.front().folded.size();
  return initial ? std::vector<TextWord>() : words;
}

/// Finds names in one text.
class Finder {
 public:
  Finder(std::string_view text, const NameIndex& names)
      : text_(text), names_(names), words_(text_words(text)) {}

  Mentions find() {
    for (std::size_t at = 0; at < words_.size();) {
      auto match = is_in_link(at) ? Match() : match_at(at);
      const auto length = std::max<std::size_t>(match.length, 1);
      if (match.length > 0 && is_escaped(at))
        escapes_.push_back(words_[at].begin - 1);
      else if (match.length > 0)
        take(span(at, match.length), std::move(match.parties));
      at += length;
    }
    settle();
    found_.text = text_without_escapes();
    return std::move(found_);
  }

 private:
  struct Open {
    std::string name;
    std::vector<PartyName> parties;
  };

  std::string_view span(std::size_t at, std::size_t length) const {
    const auto begin = words_[at].begin;
    return text_.substr(begin, words_[at + length - 1].end - begin);
  }

  /// The longest name that begins at a word; a whole name before a first name.
  Match match_at(std::size_t at) const {
    Match whole;
    Match first;
    for (const auto& party : beginning_with(at)) {
      const auto length = length_of(text_words(party.name), words_, at);
      if (length > 0 && stands_alone(at, length, party)) whole.add(length, party);
      const auto part = party.ended ? 0 : length_of(first_name(party), words_, at);
      if (part > 0 && stands_alone(at, part, party) && has_capital(at)) first.add(part, party);
    }
    add_aliases(at, whole);
    if (first.length > whole.length) return first;
    if (!std::ranges::all_of(whole.parties, &PartyName::ended))
      std::erase_if(whole.parties, &PartyName::ended);
    return whole;
  }

  std::vector<PartyName> beginning_with(std::size_t at) const {
    auto parties = names_.by_word(words_[at].folded);
    if (at + 1 < words_.size() && words_[at + 1].gap.empty()) {
      auto more = names_.by_word_beginning(words_[at].folded + words_[at + 1].folded);
      parties.insert(parties.end(), more.begin(), more.end());
    }
    return parties;
  }

  void add_aliases(std::size_t at, Match& match) const {
    constexpr std::size_t most_words = 4;
    constexpr std::size_t most_letters = 6;
    const auto most = words_[at].unspaced ? most_letters : most_words;
    const auto longest = std::min(most, words_.size() - at);
    for (std::size_t length = longest; length >= std::max<std::size_t>(match.length, 1); --length)
      for (const auto& key : alias_keys(at, length))
        for (const auto& party : names_.by_alias(key))
          if (stands_alone(at, length, party)) match.add(length, party);
  }

  /// Some words as an alias may be written: with or without the sign before or behind
  /// them, as in `@dana` and `J.R.`.
  std::vector<std::string> alias_keys(std::size_t at, std::size_t length) const {
    const auto plain = span(at, length);
    const auto begin = words_[at].begin;
    const auto end = begin + plain.size();
    std::vector<std::string> keys{fold(plain)};
    const bool sign_behind = end < text_.size() && is_sign(text_[end]);
    const bool sign_before = begin > 0 && is_sign(text_[begin - 1]);
    if (sign_behind) keys.push_back(fold(text_.substr(begin, plain.size() + 1)));
    if (sign_before) keys.push_back(fold(text_.substr(begin - 1, plain.size() + 1)));
    if (sign_before && sign_behind) keys.push_back(fold(text_.substr(begin - 1, plain.size() + 2)));
    return keys;
  }

  static bool is_sign(char c) {
    return std::string_view("!\"#$%&'()*+-./:;<=>?@[]^`{|}~").find(c) != std::string_view::npos;
  }

  /// Whether a name of that length is set off from its neighbours as `party` must be: a
  /// person's name is not what a hyphen joins to another, `Ann` is not `Ann-Marie`.
  bool stands_alone(std::size_t at, std::size_t length, const PartyName& party) const {
    const auto before = is_escaped(at) ? Edge::open : edge_before(words_, at);
    const auto behind = edge_behind(words_, at + length - 1);
    const auto allowed = [&](Edge edge) {
      return edge == Edge::open || (edge == Edge::inside && length > 1) ||
             (edge == Edge::joined && party.kind != PartyKind::person);
    };
    return allowed(before) && allowed(behind);
  }

  bool has_capital(std::size_t at) const {
    auto begin = words_[at].begin;
    return !lacks_capital(next_character(text_, begin));
  }

  /// Whether a backslash stands before the word that is no part of a path.
  bool is_escaped(std::size_t at) const {
    const auto begin = words_[at].begin;
    if (begin == 0 || text_[begin - 1] != '\\') return false;
    const std::string_view gap = words_[at].gap;
    if (gap == "\\") return at == 0 || words_[at - 1].unspaced;
    return std::string_view("\\:/._~").find(gap[gap.size() - 2]) == std::string_view::npos;
  }

  /// Whether a word stands in a web address.
  bool is_in_link(std::size_t at) {
    const auto& word = words_[at];
    const auto opens = text_.substr(word.end, 3) == "://" || word.folded == "www";
    if (opens) link_end_ = std::min(text_.find_first_of(" \t\r\n", word.end), text_.size());
    return word.begin < link_end_;
  }

  void take(std::string_view name, std::vector<PartyName> parties) {
    if (parties.size() > 1)
      open_.push_back({std::string(name), std::move(parties)});
    else if (std::ranges::find(found_.parties, parties.front().id, &PartyName::id) ==
             found_.parties.end())
      found_.parties.push_back(std::move(parties.front()));
  }

  /// Reports the first name that several have, none of whom is named otherwise.
  void settle() {
    const auto is_found = [&](const PartyName& party) {
      return std::ranges::find(found_.parties, party.id, &PartyName::id) != found_.parties.end();
    };
    for (auto& open : open_) {
      if (std::ranges::any_of(open.parties, is_found)) continue;
      found_.ambiguous_name = std::move(open.name);
      found_.ambiguous = std::move(open.parties);
      return;
    }
  }

  std::string text_without_escapes() const {
    std::string text;
    std::size_t begin = 0;
    for (const auto escape : escapes_) {
      text += text_.substr(begin, escape - begin);
      begin = escape + 1;
    }
    return text += text_.substr(begin);
  }

  std::string_view text_;
  const NameIndex& names_;
  std::vector<TextWord> words_;
  std::vector<Open> open_;
  std::vector<std::size_t> escapes_;
  std::size_t link_end_ = 0;
  Mentions found_;
};

}  // namespace

Mentions find_mentions(std::string_view text, const NameIndex& names) {
  return Finder(text, names).find();
}

}  // namespace relate
