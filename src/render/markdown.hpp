#pragma once

#include <string>
#include <string_view>

#include "relate/render/rows.hpp"

namespace relate::render {

/// `text` on one line, printable, escaped so that GitHub's Markdown shows it as it is: no
/// markup, HTML or address becomes active. A bare mail address is left as it is; what
/// shows it may make it a link to itself.
std::string markdown_text(std::string_view text);

/// A cell as people read it, escaped where it is text; of an id all letters, as the text
/// may be mailed on and read later.
std::string markdown_cell(const Cell& cell);

/// Appends a pipe table of what text shows, `below` cells as columns at the end, and the
/// footer as a paragraph under it; nothing for no rows.
void append_markdown(std::string& out, const Rows& rows);

}  // namespace relate::render
