#pragma once

#include <optional>

#include "relate/core/item.hpp"

namespace relate {

/// Makes an item the first of a series: it counts from the due day, or, without one, from
/// `today`, and is then due one period later. Requires item.every. Throws Error::refused
/// when the kind does not recur, Error::usage when item.every is no duration.
void start_series(Item& item, Day today);

/// The day the next item of a series falls on: the first day a whole number of periods,
/// one at least, after the series' base that lies after both the agreed day and `done`.
/// Requires item.every.
Day next_in_series(const Item& item, Day done);

/// The item that a closed one of a series opens, without an id, opened on the day the
/// other was closed. None for an item that is open, has no series or was withdrawn, which
/// ends it.
std::optional<Item> next_item(const Item& closed);

}  // namespace relate
