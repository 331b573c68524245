#include <algorithm>

#include "core/when_reading.hpp"

// The due day that a text ends in: `send it by fri`.
namespace relate {
namespace {

using reading::blanks;

/// The text without the blanks at its end.
std::string_view trimmed(std::string_view text) {
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

bool is_blank(char letter) { return blanks.find(letter) != std::string_view::npos; }

/// Where the last `by` begins that is a word with others on both sides; npos without one.
std::size_t last_by(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(blanks), text.size());
  for (auto at = text.size(); at > begin + 1; --at) {
    const auto word = text.substr(at - 1);  // one blank and `by` and one blank
    if (word.size() > 3 && is_blank(word[0]) && (word[1] == 'b' || word[1] == 'B') &&
        (word[2] == 'y' || word[2] == 'Y') && is_blank(word[3]))
      return at;
  }
  return std::string_view::npos;
}

/// The reading of what stands behind `by`, when it is a form that gives a due day.
std::optional<reading::Reading> read_due(std::string_view text, Day today) {
  const WhenContext context{.today = today, .toward = Toward::ahead};
  auto found = reading::read_when(reading::cut(text), context);
  if (!found || found->is_now || found->has_time || found->is_unsigned || found->is_unlikely)
    return std::nullopt;
  const bool misspelt = found->problem && found->problem->kind == reading::Problem::Kind::not_taken;
  return misspelt ? std::nullopt : found;
}

}  // namespace

TextAndDue split_due(std::string_view text, Day today) {
  TextAndDue whole{std::string(text), std::nullopt};
  const auto by = last_by(text);
  if (by == std::string_view::npos) return whole;
  std::string_view tail = trimmed(text.substr(by + 3));
  if (tail.ends_with('.') || tail.ends_with('!')) tail = trimmed(tail.substr(0, tail.size() - 1));
  const auto found = read_due(tail, today);
  if (!found) return whole;
  if (found->problem) throw reading::error_of(tail, *found->problem);
  return {std::string(trimmed(text.substr(0, by))), found->when.day()};
}

}  // namespace relate
