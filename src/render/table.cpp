#include "table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "block.hpp"
#include "relate/render/width.hpp"
#include "shown_rows.hpp"

namespace relate::render {
namespace {

constexpr int deepest_below = 12;  // columns up to which `below` cells stand under the second cell

/// Flexible columns give way; so does any that would take more than half of the page.
bool gives_way(const ShownRows& shown, std::size_t place, int page_width) {
  return shown.column(place).flexible || shown.columns[place].widest > page_width / 2;
}

/// Shares `room` among `wanted`: what wants less than an even share gets what it wants.
void share_out(int room, std::vector<int*> wanted) {
  std::sort(wanted.begin(), wanted.end(), [](const int* a, const int* b) { return *a < *b; });
  auto left = static_cast<int>(wanted.size());
  for (int* width : wanted) {
    *width = std::min(*width, room / left);
    room -= *width;
    --left;
  }
}

/// Widths by which the table fits, or nothing where it does not.
std::optional<std::vector<int>> fitting_widths(const ShownRows& shown, int page_width) {
  std::vector<int> widths;
  int needed = -cell_gap;
  for (const ShownColumn& column : shown.columns) {
    widths.push_back(column.widest);
    needed += column.widest + cell_gap;
  }
  if (needed <= page_width) return widths;
  std::vector<int*> flexible;
  int room = page_width - needed;
  int least = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (!gives_way(shown, i, page_width)) continue;
    flexible.push_back(&widths[i]);
    room += widths[i];
    least += std::min(widths[i], narrowest_text);
  }
  if (flexible.empty() || room < least) return std::nullopt;
  share_out(room, flexible);
  return widths;
}

class Table {
 public:
  Table(Page page, const ShownRows& shown, std::vector<int> widths)
      : page_(page), shown_(shown), widths_(std::move(widths)) {}

  void append() {
    append_header();
    const Page below = page_.indented(indent_below());
    for (std::size_t row = 0; row < shown_.rows.rows.size(); ++row) {
      if (!widths_.empty()) append_row(row);
      append_below(below, shown_.rows, row);
    }
  }

 private:
  void append_row(std::size_t row) {
    append_cells([&](std::size_t i) -> const ShownText& { return shown_.cell(row, i); },
                 [&](std::size_t i) { return shown_.tone(row, i); });
  }

  int indent_below() const {
    if (widths_.empty()) return 0;
    const int second = widths_.front() + cell_gap;
    const bool is_near = widths_.size() > 1 && second <= deepest_below;
    return is_near && page_.width() - second >= 2 * narrowest_text ? second : block_indent;
  }

  void append_header() {
    const auto is_untitled = [](const ShownColumn& column) { return column.title.text.empty(); };
    if (std::all_of(shown_.columns.begin(), shown_.columns.end(), is_untitled)) return;
    append_cells([&](std::size_t i) -> const ShownText& { return shown_.columns[i].title; },
                 [](std::size_t) { return Tone::dim; });
  }

  template <class TextOf, class ToneOf>
  void append_cells(TextOf text_of, ToneOf tone_of) {
    std::vector<std::vector<std::string>> wrapped(widths_.size());
    std::size_t height = 1;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const ShownText& cell = text_of(i);
      if (cell.width <= widths_[i]) continue;
      wrapped[i] = wrap(cell.text, widths_[i]);
      height = std::max(height, wrapped[i].size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      page_.begin_line();
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        if (wrapped[i].empty() && line == 0) {
          put(i, text_of(i), tone_of(i));
        } else if (line < wrapped[i].size()) {
          put(i, {wrapped[i][line], display_width(wrapped[i][line])}, tone_of(i));
        } else {
          page_.skip(widths_[i]);
        }
        page_.skip(cell_gap);
      }
      page_.end_line();
    }
  }

  void put(std::size_t i, const ShownText& cell, Tone tone) {
    const int blank = widths_[i] - cell.width;
    const bool right = shown_.column(i).right;
    page_.skip(right ? blank : 0);
    page_.put(cell.text, tone);
    page_.skip(right ? 0 : blank);
  }

  Page page_;
  const ShownRows& shown_;
  std::vector<int> widths_;
};

}  // namespace

void append_text(Page page, const Rows& rows) {
  const ShownRows shown(rows);
  auto widths = fitting_widths(shown, page.width());
  if (!rows.rows.empty() && widths)
    Table(page, shown, std::move(*widths)).append();
  else if (!rows.rows.empty())
    append_blocks(page, shown);
  if (!rows.footer.empty()) page.wrapped(printable(rows.footer), Tone::dim);
}

}  // namespace relate::render
