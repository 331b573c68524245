#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relate {

/// A tag as it is stored, and what should be said of it.
struct SettledTag {
  std::string tag;      ///< the spelling of a known tag that differs in case or marks alone
  std::string similar;  ///< a known tag that differs by one letter; empty for none
};

/// Settles a typed tag (without a leading `+`) against the known ones. Throws
/// Error::usage for one that is empty or holds a comma or a blank.
SettledTag settle_tag(std::string_view typed, const std::vector<std::string>& known);

}  // namespace relate
