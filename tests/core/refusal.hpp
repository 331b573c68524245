#pragma once

#include <string>

#include "relate/core/error.hpp"

namespace relate {

/// What an action is refused with: kind and message, candidates, hint, a line each; or
/// `done`.
template <class Action>
std::string refusal(Action action) {
  constexpr const char* kinds[] = {"refused", "usage", "not found", "ambiguous", "journal"};
  try {
    action();
  } catch (const Error& error) {
    std::string text = kinds[static_cast<int>(error.kind())];
    text.append(": ").append(error.what());
    for (const auto& line : error.candidates()) text += "\n" + line;
    return error.hint().empty() ? text : text + "\nhint: " + error.hint();
  }
  return "done";
}

}  // namespace relate
