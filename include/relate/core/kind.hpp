#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace relate {

/// Something to follow up.
enum class ItemKind { promise, ask, need, feedback, roadblock, idea, win, lesson };

/// What is true of every item of a kind. A kind is a row of this table; nothing else
/// in the program says what a kind may do.
struct KindRules {
  ItemKind kind;
  std::string_view word;     ///< `promise`
  std::string_view plural;   ///< `promises`
  std::string_view one;      ///< in a sentence: `a promise`, `an ask`, `feedback`
  std::string_view whose;    ///< the word between kind and name in an echo: `to`, `from`, `of`
  std::string_view done;     ///< the state `done` closes it as; empty: it cannot be done
  std::string_view dropped;  ///< the state `drop` closes it as; empty: it cannot be dropped
  bool can_break;            ///< `drop --broken`
  bool is_told;              ///< each party has a told day
  bool has_due;              ///< `by DAY` and `--by` are taken
  bool closes_at_once;       ///< recorded closed
  bool can_recur;            ///< `--every`
};

/// All kinds, in the order of ItemKind, which is the order they are listed in.
std::span<const KindRules> kinds();
const KindRules& rules_of(ItemKind kind);

/// The kind of `promise`.
std::optional<ItemKind> item_kind(std::string_view word);
/// The kind of `promises`.
std::optional<ItemKind> item_kind_of_plural(std::string_view word);
std::string_view to_word(ItemKind kind);

/// What may be done with an item of the kind, as a sentence for a hint: `a promise can be
/// done (kept), dropped (withdrawn) or dropped with --broken`.
std::string allowed_moves(ItemKind kind);

}  // namespace relate
