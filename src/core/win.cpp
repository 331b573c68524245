#include "relate/core/win.hpp"

namespace relate {

Win story_of(Item win, const std::vector<Item>& origins) {
  Win story{.win = std::move(win)};
  for (const Item& origin : origins) {
    const bool has_measure = origin.kind == ItemKind::need && !origin.measure.empty();
    (origin.kind == ItemKind::need ? story.needs : story.actions)
        .push_back(has_measure ? origin.text + " (" + origin.measure + ")" : origin.text);
  }
  return story;
}

std::vector<std::string> missing_of(const Win& win) {
  std::vector<std::string> missing;
  if (win.needs.empty()) missing.emplace_back("need");
  if (win.actions.empty()) missing.emplace_back("action");
  if (win.win.measure.empty()) missing.emplace_back("measure");
  if (win.win.quote.empty()) missing.emplace_back("quote");
  return missing;
}

}  // namespace relate
