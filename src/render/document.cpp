#include "relate/render/document.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "cell.hpp"
#include "chart_formats.hpp"
#include "document_formats.hpp"
#include "grid_formats.hpp"
#include "relate/core/error.hpp"

namespace relate::render {
namespace {

struct IsEmpty {
  bool operator()(const std::vector<DocumentFact>& facts) const {
    return std::all_of(facts.begin(), facts.end(),
                       [](const DocumentFact& fact) { return shown(fact).empty(); });
  }
  bool operator()(const Rows& rows) const { return rows.rows.empty(); }
  bool operator()(const std::string& text) const { return lines_of(text).empty(); }
  bool operator()(const Calendar& calendar) const { return is_empty(calendar); }
  bool operator()(const Bars& bars) const { return bars.rows.rows.empty(); }
  bool operator()(const Grid& grid) const { return grid.points.empty(); }
  bool operator()(const Sparkline& sparkline) const { return sparkline.rows.rows.empty(); }
};

/// The grid that is drawn. Throws Error::usage where there is none.
const Grid& grid_of(const Document& document, Format format) {
  for (const Section& section : document.sections)
    if (const auto* grid = std::get_if<Grid>(&section.content)) return *grid;
  throw Error(Error::Kind::usage, fmt::format("format '{}' is not possible here", to_word(format)),
              "report map can be drawn");
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

std::string shown(const DocumentFact& fact) {
  if (!is_in_table(fact.place)) return {};
  return fact.shown.empty() ? shown(fact.value) : fact.shown;
}

bool is_left_out(const Section& section) {
  return !is_in_table(section.place) || (is_empty(section) && section.empty.empty());
}

bool is_empty(const Section& section) { return std::visit(IsEmpty{}, section.content); }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!lines.empty() || !is_blank(line)) lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
  return lines;
}

void write(std::ostream& out, Format format, const Document& document, const Screen& screen) {
  std::string bytes;
  switch (format) {
    case Format::text:
      append_text(Page(bytes, screen), document);
      break;
    case Format::json:
      append_json(bytes, document);
      break;
    case Format::markdown:
      append_markdown(bytes, document);
      break;
    case Format::dot:
      append_dot(bytes, grid_of(document, format), document.title);
      break;
    case Format::svg:
      append_svg(bytes, grid_of(document, format), document.title);
      break;
    default:
      throw Error(Error::Kind::usage,
                  fmt::format("format '{}' is not possible for a report", to_word(format)),
                  "use text, json or markdown");
  }
  out << bytes;
}

}  // namespace relate::render
