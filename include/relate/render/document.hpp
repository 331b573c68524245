#pragma once

#include <iosfwd>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "relate/render/chart.hpp"
#include "relate/render/rows.hpp"

namespace relate::render {

/// One thing said about the subject: `Phone  +49 ...`.
struct DocumentFact {
  std::string key;            ///< of the JSON object: snake_case
  std::string title;          ///< in text
  Cell value = {};            ///< as data
  std::string shown = {};     ///< as text; empty: made from the value
  Place place = Place::both;  ///< data: in JSON alone; column: in text and Markdown alone
  Tone tone = Tone::plain;    ///< of the value
};

/// A section's content: facts are an object in JSON, rows an array of objects, a text a
/// string, of a picture its numbers.
using Content =
    std::variant<std::vector<DocumentFact>, Rows, std::string, Calendar, Bars, Sparkline, Grid>;

struct Section {
  std::string key;    ///< member of the JSON document: snake_case
  std::string title;  ///< heading in text; empty for none
  Content content = {};
  std::string empty = {};     ///< said by text where there is nothing; empty: nothing is said
  Place place = Place::both;  ///< data: in JSON alone; column: in text and Markdown alone
};

/// A report, made once, written by each format once.
struct Document {
  std::string schema;  ///< `relate.brief.v1`
  std::string title;
  std::vector<Section> sections = {};
};

/// Writes `document` as text, JSON (an object with `schema`, `title`, and a member a
/// section) or Markdown; its first grid as a drawing of its own, as DOT or SVG. Throws
/// Error::usage for another format, and for a drawing of a document without a grid.
void write(std::ostream& out, Format format, const Document& document, const Screen& screen = {});

}  // namespace relate::render
