#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "relate/core/interaction.hpp"

namespace relate::cli {

/// An interaction as a line of JSON has it. Who took part is not looked up yet.
struct InteractionLine {
  Interaction interaction;  ///< without participants and project
  std::vector<std::string> with;
  std::vector<std::string> cc;
  std::vector<std::string> mentioned;
  std::string project;                    ///< empty: none
  std::vector<std::string> unknown_keys;  ///< which are passed over
};

/// Reads a line of what `list interactions --format jsonl` writes. Only its id and its day must be
/// there. Throws Error::refused for what is no such line, and for a day after `today`.
InteractionLine read_interaction_line(std::string_view line, Day today);

}  // namespace relate::cli
