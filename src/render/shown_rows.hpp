#pragma once

#include <string>
#include <vector>

#include "cell.hpp"
#include "page.hpp"
#include "relate/render/rows.hpp"

namespace relate::render {

/// A text made printable, without blanks at its ends, and measured.
struct ShownText {
  std::string text;
  int width = 0;
};

ShownText measured(std::string_view text);

/// A column of the table that text shows.
struct ShownColumn {
  std::size_t index = 0;  ///< in Rows::columns
  ShownText title;
  int widest = 0;  ///< of title and cells
};

/// What text shows of `rows`, which must outlive it.
struct ShownRows {
  explicit ShownRows(const Rows& rows);

  const Column& column(std::size_t place) const { return rows.columns[columns[place].index]; }
  const ShownText& cell(std::size_t row, std::size_t place) const {
    return cells[row * columns.size() + place];
  }

  Tone tone(std::size_t row, std::size_t place) const {
    return tone_of(rows.rows[row][columns[place].index], column(place));
  }

  const Rows& rows;
  std::vector<ShownColumn> columns;  ///< without those that have neither title nor text
  std::vector<ShownText> cells;      ///< row after row
};

/// Writes the `below` cells of a row: a line each, wrapped, with the column's title before
/// it where it has one.
void append_below(Page page, const Rows& rows, std::size_t row);

}  // namespace relate::render
