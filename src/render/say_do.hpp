#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "relate/core/say_do.hpp"
#include "relate/render/document.hpp"

namespace relate::render {

// How promises were kept, in words and as data. Every count stands beside the ratio.

/// `7 of 11`: kept in time, of those that count; empty where none does.
std::string of_counted(const SayDo& counts);

/// `64 % in time, 7 of 11 (2 late, 1 broken, 1 overdue)`, or `none` where none counts.
std::string ratio_text(const SayDo& counts, std::string_view none);

/// `besides, 3 not due yet, 1 withdrawn (1 of them when overdue), 4 moves of a day`: what the
/// ratio does not say; empty for nothing.
std::string beside_ratio(const SayDo& counts);

/// Every count, and the ratio.
std::vector<DocumentFact> say_do_data(const SayDo& counts);
void append_say_do_columns(Rows& rows);
void append_say_do_cells(std::vector<Cell>& row, const SayDo& counts);

}  // namespace relate::render
