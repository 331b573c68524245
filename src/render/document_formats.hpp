#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page.hpp"
#include "relate/render/document.hpp"

namespace relate::render {

void append_text(Page page, const Document& document);
void append_json(std::string& out, const Document& document);
void append_markdown(std::string& out, const Document& document);

/// What text says of a fact, as it came; empty where it is left out.
std::string shown(const DocumentFact& fact);

/// Whether text has nothing to show of the section's content.
bool is_empty(const Section& section);

/// Whether text says nothing of the section, not even that there is nothing.
bool is_left_out(const Section& section);

/// The lines of a section's text, without blank ones at its ends.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace relate::render
