#pragma once

#include <string>

#include "relate/render/rows.hpp"

namespace relate::render {

/// Appends a line of keys and a line for each row: fields between commas, quoted where they
/// hold a comma, a quote or a line break. Lines end in a line feed.
void append_csv(std::string& out, const Rows& rows);

/// Appends the same between tabs; tabs, line breaks and backslashes in fields are written
/// `\t`, `\n`, `\r` and `\\`.
void append_tsv(std::string& out, const Rows& rows);

}  // namespace relate::render
