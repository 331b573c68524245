#pragma once

#include <vector>

#include "relate/core/item.hpp"

namespace relate {

/// Puts items into the order in which a report tells them. Open ones first, the one that waits
/// longest before the others: promises and asks by due day, those without one behind them; others
/// by the day they were opened. Then the closed ones, the latest first: promises and asks by the
/// due day that they had, others by the day they were closed.
void sort_for_report(std::vector<Item>& items);

}  // namespace relate
