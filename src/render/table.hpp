#pragma once

#include "page.hpp"
#include "relate/render/rows.hpp"

namespace relate::render {

/// Writes `rows` for people: a table where it fits the page, otherwise each row as a block,
/// then the footer, which is all there is for no rows.
void append_text(Page page, const Rows& rows);

}  // namespace relate::render
