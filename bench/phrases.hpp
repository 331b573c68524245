#pragma once

#include <string>

#include "chance.hpp"
#include "relate/core/kind.hpp"

namespace relate::bench {

/// What an entry of a journal says: one or two clauses, now and then a ticket or another script.
std::string entry_text(Chance& chance);

/// What an item of that kind says.
std::string item_text(Chance& chance, ItemKind kind);

/// What came of an item.
std::string outcome_text(Chance& chance);

/// How much better something became, or is to become: `20 % fewer calls`.
std::string measure_text(Chance& chance);

/// Why something matters, or was answered as it was.
std::string reason_text(Chance& chance);

/// What a customer said of it.
std::string quote_text(Chance& chance);

/// What somebody was given.
std::string gift_text(Chance& chance);

/// What was done on a birthday, a renewal.
std::string mark_text(Chance& chance);

/// A word to find records by.
std::string tag_text(Chance& chance);

}  // namespace relate::bench
