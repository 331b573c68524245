#pragma once

#include "page.hpp"
#include "relate/render/chart.hpp"

namespace relate::render {

// Pictures for people: of blocks, or of plain characters where the screen takes no others. None
// is wider than the page.

void append_text(Page page, const Calendar& calendar);
void append_text(Page page, const Bars& bars);
void append_text(Page page, const Sparkline& sparkline);

/// Whether there is nothing on any of the days.
bool is_empty(const Calendar& calendar);

}  // namespace relate::render
