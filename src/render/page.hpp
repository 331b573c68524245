#pragma once

#include <string>
#include <string_view>

#include "relate/render/rows.hpp"

namespace relate::render {

constexpr int cell_gap = 2;         ///< columns between cells
constexpr int block_indent = 2;     ///< columns that what belongs to a line above is moved by
constexpr int narrowest_text = 16;  ///< columns below which text is not put beside other text

/// Lines of text for people, at one indent of one screen. No line ends in blanks.
class Page {
 public:
  /// Appends to `out`, which must outlive the page and those made from it.
  Page(std::string& out, const Screen& screen) : out_(&out), screen_(screen) {}

  /// The same page, `columns` further to the right.
  Page indented(int columns) const;

  /// Columns right of the indent, at least 1.
  int width() const;

  /// Whether pictures may be drawn with blocks.
  bool takes_utf8() const { return screen_.utf8; }

  /// Starts a line. It is made of put() and skip(), and ended by end_line().
  void begin_line() { pending_ = indent_; }

  /// Leaves `columns` blank; none where it is negative.
  void skip(int columns) { pending_ += columns > 0 ? columns : 0; }

  /// Writes `text`, which must be printable. Colour is all that `tone` adds.
  void put(std::string_view text, Tone tone = Tone::plain);

  void end_line() { *out_ += '\n'; }

  /// A line or, where `text` is longer, several. It must be printable.
  void wrapped(std::string_view text, Tone tone = Tone::plain);

 private:
  std::string* out_;
  Screen screen_;
  int indent_ = 0;
  int pending_ = 0;
};

}  // namespace relate::render
