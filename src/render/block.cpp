#include "block.hpp"

#include "relate/render/width.hpp"

namespace relate::render {
namespace {

/// The first column leads the block even where it is flexible.
bool is_short(const ShownRows& shown, std::size_t place) {
  return place == 0 || !shown.column(place).flexible;
}

/// Whether a block begins with the row; what has no short cell goes on with the one above.
bool has_head(const ShownRows& shown, std::size_t row) {
  for (std::size_t i = 0; i < shown.columns.size(); ++i)
    if (is_short(shown, i) && !shown.cell(row, i).text.empty()) return true;
  return false;
}

ShownText with_title(const ShownRows& shown, std::size_t row, std::size_t place) {
  const ShownText& text = shown.cell(row, place);
  const std::string& title = shown.columns[place].title.text;
  const Cell& cell = shown.rows.rows[row][shown.columns[place].index];
  if (text.text.empty() || title.empty()) return text;
  if (std::holds_alternative<bool>(cell)) return measured(title);
  const bool needs_title = std::holds_alternative<std::int64_t>(cell) ||
                           std::holds_alternative<Date>(cell) || shown.column(place).is_mark;
  return needs_title ? measured(title + " " + text.text) : text;
}

/// Puts cells beside each other while they fit, the others on further lines.
class Flow {
 public:
  explicit Flow(Page page) : page_(page), rest_(page.indented(block_indent)) {}

  void add(const ShownText& cell, Tone tone) {
    if (cell.text.empty()) return;
    if (is_open_ && used_ + cell_gap + cell.width <= page_.width()) {
      page_.skip(cell_gap);
      page_.put(cell.text, tone);
      used_ += cell_gap + cell.width;
      return;
    }
    const int room = is_open_ ? rest_.width() : page_.width();
    if (cell.width <= room) {
      add_line(cell.text, cell.width, tone);
      return;
    }
    for (const std::string& line : wrap(cell.text, rest_.width())) {
      add_line(line, display_width(line), tone);
    }
  }

  /// The page for what stands under the cells.
  Page finish() {
    if (is_open_) page_.end_line();
    return is_open_ ? rest_ : page_;
  }

 private:
  void add_line(const std::string& text, int width, Tone tone) {
    if (is_open_) {
      page_.end_line();
      page_ = rest_;
    }
    page_.begin_line();
    page_.put(text, tone);
    is_open_ = true;
    used_ = width;
  }

  Page page_;
  Page rest_;
  bool is_open_ = false;  // whether a line is begun
  int used_ = 0;          // columns of that line
};

}  // namespace

void append_blocks(Page page, const ShownRows& shown) {
  for (std::size_t row = 0; row < shown.rows.rows.size(); ++row) {
    const bool goes_on = row > 0 && !has_head(shown, row);
    Flow flow(goes_on ? page.indented(block_indent) : page);
    for (std::size_t i = 0; i < shown.columns.size(); ++i) {
      if (is_short(shown, i)) flow.add(with_title(shown, row, i), shown.tone(row, i));
    }
    Page rest = flow.finish();
    for (std::size_t i = 0; i < shown.columns.size(); ++i) {
      const ShownText& cell = shown.cell(row, i);
      if (!is_short(shown, i) && !cell.text.empty()) rest.wrapped(cell.text, shown.tone(row, i));
    }
    append_below(rest, shown.rows, row);
  }
}

}  // namespace relate::render
