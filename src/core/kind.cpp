#include "relate/core/kind.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

namespace relate {
namespace {

constexpr std::array<KindRules, 8> table = {{
    {.kind = ItemKind::promise,
     .word = "promise",
     .plural = "promises",
     .one = "a promise",
     .whose = "to",
     .done = "kept",
     .dropped = "withdrawn",
     .can_break = true,
     .is_told = false,
     .has_due = true,
     .closes_at_once = false,
     .can_recur = true},
    {.kind = ItemKind::ask,
     .word = "ask",
     .plural = "asks",
     .one = "an ask",
     .whose = "of",
     .done = "received",
     .dropped = "withdrawn",
     .can_break = true,
     .is_told = false,
     .has_due = true,
     .closes_at_once = false,
     .can_recur = false},
    {.kind = ItemKind::need,
     .word = "need",
     .plural = "needs",
     .one = "a need",
     .whose = "of",
     .done = "met",
     .dropped = "dropped",
     .can_break = false,
     .is_told = false,
     .has_due = true,
     .closes_at_once = false,
     .can_recur = false},
    {.kind = ItemKind::feedback,
     .word = "feedback",
     .plural = "feedback",
     .one = "feedback",
     .whose = "from",
     .done = "acted on",
     .dropped = "declined",
     .can_break = false,
     .is_told = true,
     .has_due = true,
     .closes_at_once = false,
     .can_recur = false},
    {.kind = ItemKind::roadblock,
     .word = "roadblock",
     .plural = "roadblocks",
     .one = "a roadblock",
     .whose = "for",
     .done = "resolved",
     .dropped = "",
     .can_break = false,
     .is_told = true,
     .has_due = true,
     .closes_at_once = false,
     .can_recur = false},
    {.kind = ItemKind::idea,
     .word = "idea",
     .plural = "ideas",
     .one = "an idea",
     .whose = "for",
     .done = "accepted",
     .dropped = "declined",
     .can_break = false,
     .is_told = false,
     .has_due = true,
     .closes_at_once = false,
     .can_recur = false},
    {.kind = ItemKind::win,
     .word = "win",
     .plural = "wins",
     .one = "a win",
     .whose = "with",
     .done = "",
     .dropped = "",
     .can_break = false,
     .is_told = false,
     .has_due = false,
     .closes_at_once = true,
     .can_recur = false},
    {.kind = ItemKind::lesson,
     .word = "lesson",
     .plural = "lessons",
     .one = "a lesson",
     .whose = "from",
     .done = "applied",
     .dropped = "dropped",
     .can_break = false,
     .is_told = false,
     .has_due = true,
     .closes_at_once = false,
     .can_recur = false},
}};

static_assert(std::ranges::is_sorted(table, {}, &KindRules::kind), "rules_of counts on the order");

std::optional<ItemKind> kind_called(std::string_view word, std::string_view KindRules::*name) {
  const auto found = std::ranges::find(table, word, name);
  if (found == table.end()) return std::nullopt;
  return found->kind;
}

}  // namespace

std::span<const KindRules> kinds() { return table; }

const KindRules& rules_of(ItemKind kind) { return table.at(static_cast<std::size_t>(kind)); }

std::optional<ItemKind> item_kind(std::string_view word) {
  return kind_called(word, &KindRules::word);
}

std::optional<ItemKind> item_kind_of_plural(std::string_view word) {
  return kind_called(word, &KindRules::plural);
}

std::string_view to_word(ItemKind kind) { return rules_of(kind).word; }

std::string allowed_moves(ItemKind kind) {
  const KindRules& rules = rules_of(kind);
  if (rules.closes_at_once)
    return fmt::format("{} is recorded at once and stays as it is", rules.one);
  std::vector<std::string> moves;
  if (!rules.done.empty()) moves.push_back(fmt::format("done ({})", rules.done));
  if (rules.dropped == "dropped") {
    moves.push_back("dropped");
  } else if (!rules.dropped.empty()) {
    moves.push_back(fmt::format("dropped ({})", rules.dropped));
  }
  if (rules.can_break) moves.push_back("dropped with --broken");
  if (rules.is_told) moves.push_back("told");
  const std::string last = moves.back();
  moves.pop_back();
  return fmt::format("{} can be {} or {}", rules.one, fmt::join(moves, ", "), last);
}

}  // namespace relate
