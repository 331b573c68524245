#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/audience.hpp"
#include "relate/render/document.hpp"
#include "relate/render/report.hpp"
#include "columns.hpp"

namespace relate::render {

// Parts that the sections of several reports are made of.

using Sections = std::vector<Section>;

/// A column of text that other columns leave room for.
Column text_column(bool flexible = false);
/// The id that a record is shown, done or told by.
Column id_column();

/// `rows` with one more column of data; a cell for each row.
Rows with_data(Rows rows, std::string key, std::vector<Cell> cells);

/// Data of a section, which text says in its own way.
Section data_section(std::string key, Content content);
/// What text says, and what it says where there is nothing.
Section text_section(std::string title, Content content, std::string empty = {});

/// A report without sections of its own: its title, and the data that every one has.
Document begun_report(std::string_view name, const ReportHead& head);

void append(Sections& sections, Sections more);

}  // namespace relate::render
