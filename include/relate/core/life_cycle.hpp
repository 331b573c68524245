#pragma once

#include <optional>
#include <vector>

#include "relate/core/item.hpp"

namespace relate {

// What may be done with an item. Each throws Error::refused, with what the kind allows.

/// Throws when the kind cannot be done or the item is closed.
void require_can_be_done(const Item& item);
/// Throws when the kind cannot be dropped, or not be broken, or the item is closed.
void require_can_be_dropped(const Item& item, bool broken);
/// Throws when the kind is not told, nobody is left to tell, or feedback is still open.
void require_can_be_told(const Item& item);
/// The same for one party; throws also when it is none of the item's, or was told.
void require_can_be_told(const Item& item, const PartyName& to);
/// The same for those who took part in something: throws when none of them is one of the
/// item's, or all of these were told.
void require_can_be_told(const Item& item, const std::vector<PartyName>& present);
/// Throws when the kind has no due day or the item is closed.
void require_can_be_moved(const Item& item);

/// Throws Error::usage when `day`, on which the item is to be closed, lies
/// before the day it was opened.
void require_not_before_opened(const Item& item, Day day);
/// The same for a day on which it was told; throws also where it is feedback that was acted on or
/// declined later.
void require_can_be_told_on(const Item& item, Day day);

/// Moves the due day to `to`, or takes it away, and keeps the move; nothing happens when
/// it is there already. The new day is what a series counts from. Throws as
/// require_can_be_moved does.
void move_due(Item& item, std::optional<Day> to, Day today);

/// The item as it stood on `day`, its text and whom it concerns apart: without what was closed,
/// told or moved later. None where it was opened later.
std::optional<Item> as_of(Item item, Day day);

}  // namespace relate
