#pragma once

#include <string>

#include "relate/render/rows.hpp"

namespace relate::render {

/// A cell as people read it: `Wed 18 Mar 2026`, `yes`, `a, b`. Empty for none and for
/// false. Text from outside is in it as it came.
std::string shown(const Cell& cell);

/// A cell as programs read it: `2026-03-18`, `true`, `a;b`, all letters of an id. Empty
/// for none. Text from outside is in it as it came.
std::string written(const Cell& cell);

/// Whether a cell holds text, which may come from outside.
bool is_text(const Cell& cell);

/// Its own, else that of its column.
Tone tone_of(const Cell& cell, const Column& column);

}  // namespace relate::render
