#pragma once

#include <string>
#include <vector>

#include "relate/core/brief.hpp"
#include "relate/render/records.hpp"
#include "sections.hpp"

namespace relate::render {

// The sections of a brief. Each concept is a section of data with all its keys, and one of
// text that says what serves somebody two minutes before a call.

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

}  // namespace relate::render
