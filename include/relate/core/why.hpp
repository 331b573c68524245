#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "relate/core/kind.hpp"

namespace relate {

/// Why something is due, in the order in which `due` lists it.
enum class Why {
  promise,
  answer,
  roadblock,
  feedback,
  ask,
  need,
  idea,
  lesson,
  occasion,
  reconnect
};

/// All of them, in that order.
std::span<const Why> whys();

std::string_view to_word(Why why);
std::optional<Why> why_called(std::string_view word);

/// Reads `promise,ask`. Blanks around a word and its case do not count, and an empty piece
/// is none. Throws Error::usage for another word, and where there is none.
std::vector<Why> parse_whys(std::string_view text);

/// Why an item of that kind is due; none for a kind that never is.
std::optional<Why> why_of(ItemKind kind);
/// The kind of item that is due for that reason.
std::optional<ItemKind> item_kind_of(Why why);

}  // namespace relate
