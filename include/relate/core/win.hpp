#pragma once

#include <string>
#include <vector>

#include "relate/core/item.hpp"

namespace relate {

/// A win as a story: what they needed, what was done, and what came of it.
struct Win {
  Item win;
  std::vector<std::string> needs = {};    ///< that it met, with their measures
  std::vector<std::string> actions = {};  ///< what was promised, asked, answered or tried for it
};

/// The story of a win out of the items that led to it.
Win story_of(Item win, const std::vector<Item>& origins);

/// What the win lacks to be told as a case: `need`, `action`, `measure`, `quote`.
std::vector<std::string> missing_of(const Win& win);

}  // namespace relate
