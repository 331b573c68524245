#include "chart_formats.hpp"
#include "document_formats.hpp"
#include "grid_formats.hpp"
#include "markdown.hpp"

namespace relate::render {
namespace {

struct AppendContent {
  std::string& out;

  void operator()(const std::vector<DocumentFact>& facts) const {
    bool is_first = true;
    for (const DocumentFact& fact : facts) {
      if (shown(fact).empty()) continue;
      const bool goes_on = fact.key.empty() && fact.title.empty() && !is_first;
      if (!is_first) out += goes_on ? "; " : "\n";
      if (!goes_on) out += "- ";
      if (!fact.title.empty()) out.append("**").append(markdown_text(fact.title)).append("**: ");
      out += fact.shown.empty() ? markdown_cell(fact.value) : markdown_text(fact.shown);
      is_first = false;
    }
    if (!is_first) out += '\n';
  }
  void operator()(const Rows& rows) const { append_markdown(out, rows); }
  void operator()(const Calendar& calendar) const { append_picture(calendar); }
  void operator()(const Bars& bars) const { append_markdown(out, bars.rows); }
  void operator()(const Grid& grid) const { append_markdown(out, grid); }
  void operator()(const Sparkline& sparkline) const { append_picture(sparkline); }
  void operator()(const std::string& text) const {
    const std::vector<std::string_view> lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string line = markdown_text(lines[i]);
      const bool goes_on = i + 1 < lines.size() && !markdown_text(lines[i + 1]).empty();
      out.append(line).append(goes_on && !line.empty() ? "\\\n" : "\n");
    }
  }

 private:
  /// As text has it.
  template <class Picture>
  void append_picture(const Picture& picture) const {
    out += "```\n";
    append_text(Page(out, {}), picture);
    out += "```\n";
  }
};

}  // namespace

void append_markdown(std::string& out, const Document& document) {
  if (!document.title.empty()) out.append("# ").append(markdown_text(document.title)).append("\n");
  for (const Section& section : document.sections) {
    if (is_left_out(section)) continue;
    if (!out.empty()) out += '\n';
    if (!section.title.empty()) {
      out.append("## ").append(markdown_text(section.title)).append("\n\n");
    }
    if (is_empty(section)) {
      out.append(markdown_text(section.empty)).append("\n");
    } else {
      std::visit(AppendContent{out}, section.content);
    }
  }
}

}  // namespace relate::render
