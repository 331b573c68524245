#pragma once

#include <array>
#include <string>
#include <vector>

#include "relate/core/audience.hpp"

/// Whose a row of the marked journal is.
enum class Side {
  shared,   ///< of the customer's account
  hidden,   ///< of the account, and private
  foreign,  ///< of another account
  kept,     ///< of the account, and not for customers: untold, not quotable, of a person
  remark,   ///< of the account, by a note
};
inline constexpr std::array sides = {Side::shared, Side::hidden, Side::foreign, Side::kept,
                                     Side::remark};

/// A text column, what stands in it, and the widest audience of a report that may show it.
struct MarkedColumn {
  std::string name;    ///< `item.text`
  std::string values;  ///< empty: its name; a day: that day and those after it; else a word a side
  relate::Audience audience = relate::Audience::me;
};

/// Every text column that was judged.
const std::vector<MarkedColumn>& marked_columns();

/// What stands in the column in rows of that side: found nowhere else.
std::string marker(const MarkedColumn& column, Side side);
/// The ways in which a report would write it.
std::vector<std::string> spellings(const MarkedColumn& column, Side side);
