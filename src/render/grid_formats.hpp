#pragma once

#include <string>

#include "page.hpp"
#include "relate/render/chart.hpp"

namespace relate::render {

/// Four fields with the names that stand in each.
void append_text(Page page, const Grid& grid);
/// A pipe table of the four fields.
void append_markdown(std::string& out, const Grid& grid);
/// An array of objects, one a point, its lines indented by two blanks.
void append_json(std::string& out, const Grid& grid);

/// A drawing of its own, of `title`. Everything from outside is escaped.
void append_dot(std::string& out, const Grid& grid, std::string_view title);
void append_svg(std::string& out, const Grid& grid, std::string_view title);

}  // namespace relate::render
