#pragma once

#include <string>
#include <string_view>

#include "relate/render/rows.hpp"

namespace relate::render {

/// Appends `text` in quotes. Controls, and what printable() would replace, are escaped;
/// bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// Appends `null`, a truth, a number, a string or an array of strings.
void append_json_cell(std::string& out, const Cell& cell);

/// Appends an array of objects, a row on each line, its lines indented by `indent`. The
/// opening bracket is not indented, and no line break follows the closing one.
void append_json(std::string& out, const Rows& rows, std::string_view indent = {});

/// Appends an object a line.
void append_jsonl(std::string& out, const Rows& rows);

}  // namespace relate::render
