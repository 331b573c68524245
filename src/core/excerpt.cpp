#include "relate/core/excerpt.hpp"

#include <algorithm>
#include <set>

#include "relate/core/letters.hpp"
#include "relate/core/text_words.hpp"

namespace relate {
namespace {

constexpr std::string_view cut_mark = "…";

/// Bytes of a text, from one to another.
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_at(const std::vector<TextWord>& words, std::size_t place, const SearchTerm& term) {
  if (words.size() - place < term.words.size()) return false;
  const std::size_t last = term.words.size() - 1;
  for (std::size_t i = 0; i < last; ++i)
    if (words[place + i].folded != term.words[i]) return false;
  return words[place + last].folded.starts_with(term.words[last]);
}

bool is_blank_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_blank(next_character(text, at));
}

/// As far back from `end` as `room` columns go, not before `least`.
std::size_t back_from(std::string_view text, std::size_t end, std::size_t room) {
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t before = begin - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    const std::size_t wide = columns(text.substr(before, begin - before));
    if (wide > room) break;
    room -= wide;
    begin = before;
  }
  return begin;
}

/// As far on from `begin` as `room` columns go.
std::size_t on_from(std::string_view text, std::size_t begin, std::size_t room) {
  std::size_t end = begin;
  while (end < text.size()) {
    std::size_t next = end;
    next_character(text, next);
    const std::size_t wide = columns(text.substr(end, next - end));
    if (wide > room) break;
    room -= wide;
    end = next;
  }
  return end;
}

/// Moved to the beginning of a word, where one begins before `limit`.
std::size_t word_begin(std::string_view text, std::size_t begin, std::size_t limit) {
  if (begin == 0 || is_blank_at(text, begin - 1)) return begin;
  for (std::size_t at = begin; at < limit;)
    if (is_blank(next_character(text, at))) return at;
  return begin;
}

/// Moved back to the end of a word, where one ends behind `limit`.
std::size_t word_end(std::string_view text, std::size_t end, std::size_t limit) {
  if (end == text.size() || is_blank_at(text, end)) return end;
  for (std::size_t at = end; at > limit; --at)
    if (is_blank_at(text, at - 1)) return at - 1;
  return end;
}

Window window_around(std::string_view text, const TextMatch& match, std::size_t room) {
  std::size_t begin = word_begin(text, back_from(text, match.begin, room / 3), match.begin);
  std::size_t end = on_from(text, begin, room);
  if (end < match.end) {
    begin = match.begin;
    end = std::max(match.end, on_from(text, begin, room));
  }
  end = word_end(text, end, match.end);
  // What stands at the end leaves room for more of what stands before it.
  if (end == text.size()) {
    const std::size_t earlier = word_begin(text, back_from(text, end, room), match.begin);
    begin = std::min(begin, earlier);
  }
  return {begin, end};
}

std::size_t terms_within(const std::vector<TextMatch>& matches, Window window) {
  std::set<std::size_t> terms;
  for (const TextMatch& match : matches)
    if (match.begin >= window.begin && match.end <= window.end) terms.insert(match.term);
  return terms.size();
}

/// The window with the most terms, the first of several.
Window best_window(std::string_view text, const std::vector<TextMatch>& matches, std::size_t room) {
  if (columns(text) <= room) return {0, text.size()};
  if (matches.empty()) return {0, word_end(text, on_from(text, 0, room), 0)};
  Window best;
  std::size_t most = 0;
  constexpr std::size_t tried = 50;
  for (std::size_t i = 0; i < std::min(matches.size(), tried); ++i) {
    const Window window = window_around(text, matches[i], room);
    const std::size_t terms = terms_within(matches, window);
    if (terms <= most) continue;
    most = terms;
    best = window;
  }
  return best;
}

}  // namespace

std::vector<TextMatch> matches_in(std::string_view text, std::span<const SearchTerm> terms) {
  const std::vector<TextWord> words = text_words(text);
  std::vector<TextMatch> matches;
  for (std::size_t i = 0; i < words.size(); ++i)
    for (std::size_t term = 0; term < terms.size(); ++term)
      if (is_at(words, i, terms[term]))
        matches.push_back({words[i].begin, words[i + terms[term].words.size() - 1].end, term});
  return matches;
}

Excerpt excerpt(std::string_view text, std::span<const SearchTerm> terms, std::size_t columns) {
  while (is_blank_at(text, 0)) text.remove_prefix(1);
  while (!text.empty() && is_blank_at(text, text.size() - 1)) text.remove_suffix(1);
  const std::vector<TextMatch> matches = matches_in(text, terms);
  const Window window = best_window(text, matches, columns);
  Excerpt result;
  if (window.begin > 0) result.text.append(cut_mark).append(" ");
  for (const TextMatch& match : matches)
    if (match.begin >= window.begin && match.end <= window.end) result.matches.push_back(match);
  std::vector<std::size_t> places(window.end - window.begin + 1);
  for (std::size_t at = window.begin; at < window.end;) {
    const std::size_t begin = at;
    const bool blank = is_blank(next_character(text, at));
    std::fill_n(places.begin() + static_cast<std::ptrdiff_t>(begin - window.begin), at - begin,
                result.text.size());
    if (!blank)
      result.text.append(text.substr(begin, at - begin));
    else if (!result.text.ends_with(' '))
      result.text += ' ';
  }
  places.back() = result.text.size();
  for (TextMatch& match : result.matches) {
    match.begin = places[match.begin - window.begin];
    match.end = places[match.end - window.begin];
  }
  if (window.end < text.size()) result.text.append(" ").append(cut_mark);
  return result;
}

std::string marked(const Excerpt& excerpt) {
  std::string text;
  std::size_t done = 0;
  for (std::size_t i = 0; i < excerpt.matches.size();) {
    const std::size_t begin = std::max(done, excerpt.matches[i].begin);
    std::size_t end = excerpt.matches[i].end;
    for (++i; i < excerpt.matches.size() && excerpt.matches[i].begin < end; ++i)
      end = std::max(end, excerpt.matches[i].end);
    text += excerpt.text.substr(done, begin - done);
    text += '*' + excerpt.text.substr(begin, end - begin) + '*';
    done = end;
  }
  return text + excerpt.text.substr(done);
}

}  // namespace relate
