#pragma once

#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "relate/core/clean_text.hpp"
#include "relate/store/database.hpp"
#include "store/damaged.hpp"

namespace relate::store {

/// Throws Damaged: `text` stands where `wanted` belongs.
[[noreturn]] inline void misplaced(std::string_view text, std::string_view wanted) {
  throw Damaged(
      fmt::format("the journal is damaged: it holds '{}' where {} belongs", excerpt(text), wanted),
      "relate db check says what to do");
}

/// What the word in a column stands for: `meaning(row, 1, item_kind)`. Throws Damaged for a word
/// that stands for nothing.
template <class Meaning>
Meaning meaning(const Statement& row, int column,
                std::optional<Meaning> (*meaning_of)(std::string_view)) {
  const auto found = meaning_of(row.text(column));
  if (!found) misplaced(row.text(column), "a known word");
  return *found;
}

}  // namespace relate::store
