#pragma once

#include "page.hpp"
#include "shown_rows.hpp"

namespace relate::render {

/// Writes each row as a block, for a page too narrow for the table: the short cells flow
/// on the first line, the flexible and `below` ones stand on their own, indented. Numbers,
/// days and truths bear their column's title, which no header line gives here.
void append_blocks(Page page, const ShownRows& shown);

}  // namespace relate::render
