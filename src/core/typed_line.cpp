#include "relate/core/typed_line.hpp"

#include "relate/core/channel.hpp"
#include "relate/core/letters.hpp"

namespace relate {

TypedLine::TypedLine(std::span<const std::string> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text_ += ' ';
    add_word(words[i], i);
  }
}

std::string_view TypedLine::text(std::size_t first, std::size_t last) const {
  const auto begin = tokens_[first].place.begin;
  return std::string_view(text_).substr(begin, tokens_[last].place.end - begin);
}

bool TypedLine::is_channel(std::size_t i) const {
  const auto token = text(i);
  const auto colon = token.find(':');
  if (colon == std::string_view::npos) return false;
  auto behind = colon + 1;
  if (behind < token.size() && !is_blank(next_character(token, behind))) return false;
  return channel(token.substr(0, colon)).has_value();
}

void TypedLine::add_word(std::string_view word, std::size_t number) {
  const auto base = text_.size();
  text_ += word;
  std::size_t end = 0;
  for (const auto piece : comma_pieces(word)) {
    const auto before = word.substr(end, piece.begin - end);
    mark_comma(before, number);
    const bool begins_word = before.find(',') == std::string_view::npos;
    tokens_.push_back({{base + piece.begin, base + piece.end}, begins_word, false, number});
    end = piece.end;
  }
  mark_comma(word.substr(end), number);
}

void TypedLine::mark_comma(std::string_view between, std::size_t number) {
  if (tokens_.empty() || between.find(',') == std::string_view::npos) return;
  tokens_.back().continues = true;
  tokens_.back().last_word = number;
}

}  // namespace relate
