#include <iterator>

#include <fmt/format.h>

#include "document_formats.hpp"
#include "grid_formats.hpp"
#include "json.hpp"

namespace relate::render {
namespace {

struct AppendContent {
  std::string& out;

  void operator()(const std::vector<DocumentFact>& facts) const {
    std::string_view separator = "{\n    ";
    for (const DocumentFact& fact : facts) {
      if (!is_data(fact.place)) continue;
      out += separator;
      append_json_string(out, fact.key);
      out += ": ";
      append_json_cell(out, fact.value);
      separator = ",\n    ";
    }
    out += separator.starts_with('{') ? "{}" : "\n  }";
  }
  void operator()(const Rows& rows) const { append_json(out, rows, "  "); }
  void operator()(const Calendar& calendar) const {
    const std::chrono::days length(static_cast<int>(calendar.counts.size()) - 1);
    fmt::format_to(std::back_inserter(out), R"({{"first": "{}", "last": "{}", "counts": [{}]}})",
                   to_iso(calendar.first), to_iso(calendar.first + length),
                   fmt::join(calendar.counts, ", "));
  }
  void operator()(const Bars& bars) const { append_json(out, bars.rows, "  "); }
  void operator()(const Grid& grid) const { append_json(out, grid); }
  void operator()(const Sparkline& sparkline) const { append_json(out, sparkline.rows, "  "); }
  void operator()(const std::string& text) const {
    if (text.empty()) {
      out += "null";
    } else {
      append_json_string(out, text);
    }
  }
};

}  // namespace

void append_json(std::string& out, const Document& document) {
  out += "{\n  \"schema\": ";
  append_json_string(out, document.schema);
  out += ",\n  \"title\": ";
  append_json_string(out, document.title);
  for (const Section& section : document.sections) {
    if (!is_data(section.place)) continue;
    out += ",\n  ";
    append_json_string(out, section.key);
    out += ": ";
    std::visit(AppendContent{out}, section.content);
  }
  out += "\n}\n";
}

}  // namespace relate::render
