#include <algorithm>

#include "chart_formats.hpp"
#include "document_formats.hpp"
#include "grid_formats.hpp"
#include "relate/render/width.hpp"
#include "table.hpp"

namespace relate::render {
namespace {

class AppendContent {
 public:
  explicit AppendContent(Page page) : page_(page) {}

  void operator()(const std::vector<DocumentFact>& facts) {
    int title_width = 0;
    int value_width = 0;
    for (const DocumentFact& fact : facts) {
      if (shown(fact).empty()) continue;
      title_width = std::max(title_width, display_width(printable(fact.title)));
      value_width = std::max(value_width, display_width(printable(shown(fact))));
    }
    const int beside = title_width == 0 ? 0 : title_width + cell_gap;
    const bool fits = page_.width() - beside >= std::min(value_width, narrowest_text);
    for (const DocumentFact& fact : facts) {
      if (shown(fact).empty()) continue;
      if (fits) {
        append_beside(fact, beside);
      } else {
        append_stacked(fact);
      }
    }
  }
  void operator()(const Rows& rows) { append_text(page_, rows); }
  void operator()(const Calendar& calendar) { append_text(page_, calendar); }
  void operator()(const Bars& bars) { append_text(page_, bars); }
  void operator()(const Grid& grid) { append_text(page_, grid); }
  void operator()(const Sparkline& sparkline) { append_text(page_, sparkline); }
  void operator()(const std::string& text) {
    for (const std::string_view line : lines_of(text)) page_.wrapped(printable(line));
  }

 private:
  void append_beside(const DocumentFact& fact, int beside) {
    std::string title = printable(fact.title);
    for (const std::string& line : wrap(printable(shown(fact)), page_.width() - beside)) {
      page_.begin_line();
      page_.put(title, Tone::dim);
      page_.skip(beside - display_width(title));
      page_.put(line, fact.tone);
      page_.end_line();
      title.clear();
    }
  }

  void append_stacked(const DocumentFact& fact) {
    if (!fact.title.empty()) page_.wrapped(printable(fact.title), Tone::dim);
    page_.indented(block_indent).wrapped(printable(shown(fact)), fact.tone);
  }

  Page page_;
};

void append_title(Page page, const std::string& title) {
  const std::string line = printable(title);
  page.wrapped(line, Tone::strong);
  const int width = std::min(display_width(line), page.width());
  page.wrapped(std::string(static_cast<std::size_t>(width), '='), Tone::dim);
}

}  // namespace

void append_text(Page page, const Document& document) {
  bool is_first = document.title.empty();
  if (!is_first) append_title(page, document.title);
  for (const Section& section : document.sections) {
    if (is_left_out(section)) continue;
    if (!is_first) page.wrapped("");
    is_first = false;
    if (!section.title.empty()) page.wrapped(printable(section.title), Tone::strong);
    Page body = page.indented(section.title.empty() ? 0 : block_indent);
    if (is_empty(section)) {
      body.wrapped(printable(section.empty), Tone::dim);
    } else {
      std::visit(AppendContent(body), section.content);
    }
  }
}

}  // namespace relate::render
