#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "relate/core/day.hpp"
#include "relate/render/rows.hpp"

namespace relate::render {

// Pictures, as values: each format draws them, or writes their numbers, from these.

/// How much there was on each of the days from `first` on: weeks beside each other.
struct Calendar {
  Day first{};
  std::vector<int> counts = {};  ///< a day each; none is negative
};

/// Rows with a bar for the numbers of one column, which are 0 or more. What stands in that
/// column's `key` and title is what is measured.
struct Bars {
  Rows rows = {};
  std::size_t column = 0;  ///< of rows.columns
};

/// The numbers of one column, in the order of the rows, as one line: how they rise and fall.
/// The first column of the table names them; the title of the numbers is their unit.
struct Sparkline {
  Rows rows = {};
  std::size_t column = 0;                ///< of rows.columns; none is a gap
  std::optional<std::int64_t> top = {};  ///< what is as high as can be; else the largest there is
};

/// Somebody on a grid.
struct GridPoint {
  std::string key;  ///< the handle
  std::string name;
  int x = 1;  ///< 1 to 5
  int y = 1;  ///< 1 to 5
};

/// How one stands to another, at least one of them among those a grid is of; neither need be on it.
struct GridLine {
  std::string from;  ///< a handle
  std::string from_name;
  std::string to;  ///< a handle
  std::string to_name;
  std::string label;
  bool is_directed = true;
  bool is_bad = false;  ///< a conflict
};

/// Names on a field of two scales from 1 to 5, in four parts: from `high` on either is high.
struct Grid {
  std::string x_title;  ///< one word, a key of the data
  std::string y_title;
  std::array<std::string, 4> fields;  ///< upper left, upper right, lower left, lower right
  std::vector<GridPoint> points = {};
  std::vector<GridLine> lines = {};

  static constexpr int high = 4;
  bool is_right(const GridPoint& point) const { return point.x >= high; }
  bool is_top(const GridPoint& point) const { return point.y >= high; }
  const std::string& field_name(bool top, bool right) const {
    return fields[(top ? 0U : 2U) + (right ? 1U : 0U)];
  }
};

}  // namespace relate::render
