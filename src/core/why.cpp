#include "relate/core/why.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/suggestion.hpp"

namespace relate {
namespace {

struct WhyWord {
  Why why;
  std::string_view word;
};

constexpr std::array words_of_whys = {WhyWord{Why::promise, "promise"},
                                      WhyWord{Why::answer, "answer"},
                                      WhyWord{Why::roadblock, "roadblock"},
                                      WhyWord{Why::feedback, "feedback"},
                                      WhyWord{Why::ask, "ask"},
                                      WhyWord{Why::need, "need"},
                                      WhyWord{Why::idea, "idea"},
                                      WhyWord{Why::lesson, "lesson"},
                                      WhyWord{Why::occasion, "occasion"},
                                      WhyWord{Why::reconnect, "reconnect"}};

constexpr auto all_whys = [] {
  std::array<Why, words_of_whys.size()> result{};
  std::ranges::transform(words_of_whys, result.begin(), &WhyWord::why);
  return result;
}();

static_assert(std::ranges::is_sorted(all_whys), "they are listed in the order of Why");

[[noreturn]] void refuse(const std::string& message, std::string_view typed = {}) {
  std::vector<std::string> words;
  for (const WhyWord& why : words_of_whys) words.emplace_back(why.word);
  throw Error(Error::Kind::usage, message,
              fmt::format("{}use {}", suggestion(typed, words), fmt::join(words, ", ")));
}

}  // namespace

std::span<const Why> whys() { return all_whys; }

std::string_view to_word(Why why) { return words_of_whys.at(static_cast<std::size_t>(why)).word; }

std::optional<Why> why_called(std::string_view word) {
  const auto found = std::ranges::find(words_of_whys, word, &WhyWord::word);
  if (found == words_of_whys.end()) return std::nullopt;
  return found->why;
}

std::vector<Why> parse_whys(std::string_view text) {
  std::vector<Why> result;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string_view piece = text.substr(begin, end - begin);
    begin = end + 1;
    const std::string word = fold(piece);
    if (word.empty()) continue;
    const auto why = why_called(word);
    if (!why) refuse(fmt::format("nothing is due for '{}'", piece), piece);
    result.push_back(*why);
  }
  if (result.empty()) refuse(fmt::format("'{}' names no reason to be due", text));
  return result;
}

std::optional<Why> why_of(ItemKind kind) { return why_called(to_word(kind)); }

std::optional<ItemKind> item_kind_of(Why why) { return item_kind(to_word(why)); }

}  // namespace relate
