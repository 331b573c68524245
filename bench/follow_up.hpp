#pragma once

#include "chance.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/item.hpp"

namespace relate::bench {

/// An item that comes out of an interaction, and concerns the customers who took part, with what
/// its kind can have: a measure, a score, the way it was told.
Item follow_up(Chance& chance, const Interaction& interaction);

/// What happens next to an item, and when; nothing more to most that are closed, and to a few
/// that are open.
std::optional<Day> next_step(Chance& chance, const Item& item);

/// The next step, on `today`: it is told, reworded, moved, or closed.
void take_step(Chance& chance, Item& item, Day today);

}  // namespace relate::bench
