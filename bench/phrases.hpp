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

/// A word to find records by.
std::string tag_text(Chance& chance);

}  // namespace relate::bench
