#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "relate/render/rows.hpp"

namespace relate::render {

/// A column of data alone.
Column data_column(std::string key);
std::vector<Column> data_columns(std::initializer_list<const char*> keys);
/// A column that text shows under `title`; numbers stand to the right.
Column shown_column(std::string title);
Column number_column(std::string title);
/// One whose cells say nothing without the title.
Column marked_column(std::string title);
/// One that gives way first where the terminal is narrow.
Column flexible_column(std::string title);

/// Leaves out columns that text shows under a title though no row has anything there.
void drop_empty_columns(Rows& rows);

}  // namespace relate::render
