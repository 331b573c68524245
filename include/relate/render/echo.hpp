#pragma once

#include <iosfwd>
#include <string_view>

#include "relate/render/rows.hpp"

namespace relate::render {

/// Writes what was stored, on a line: the id or handle it is typed by, and what it is.
void write_echo(std::ostream& out, std::string_view name, std::string_view text,
                const Screen& screen);

}  // namespace relate::render
