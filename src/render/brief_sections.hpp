#pragma once

#include <string>
#include <vector>

#include "relate/core/brief.hpp"
#include "relate/render/records.hpp"

namespace relate::render {

// The sections of a brief. Each concept is a section of data with all its keys, and one of
// text that says what serves somebody two minutes before a call.

using Sections = std::vector<Section>;

Sections who_sections(const Brief& brief, const ShowId& show);
Sections shared_sections(const Brief& brief, const ShowId& show);
Sections item_sections(const Brief& brief, const ShowId& show);
Sections lesson_sections(const Brief& brief, const ShowId& show);
Sections contact_sections(const Brief& brief, const ShowId& show);
Sections fact_sections(const Brief& brief, const ShowId& show);
Sections occasion_sections(const Brief& brief, const ShowId& show);
Sections position_sections(const Brief& brief, const ShowId& show);

/// Whether the brief is about one person, so that text need not say who is meant.
bool is_about_one_person(const Brief& brief);

/// `Dana Ruiz, Lee Chan`: those of `parties` that text must name, where it is about one
/// person the others; `all` where they are exactly the several it is about.
std::string who_else(const Brief& brief, const std::vector<PartyName>& parties);

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

}  // namespace relate::render
