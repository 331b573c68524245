#pragma once

#include <string>
#include <vector>

#include "known_names.hpp"
#include "refusal.hpp"
#include "relate/core/who.hpp"

namespace relate {

using Line = std::vector<std::string>;

/// Who a line names, and the words that are left: `dana-ruiz | went home`.
inline std::string split(const KnownNames& names, const Line& line,
                         Unknown unknown = Unknown::is_error) {
  std::string shown;
  const auto error = refusal([&] {
    const auto found = leading_who(line, names, unknown);
    shown = handles(found.who.parties);
    for (const auto& piece : found.who.unknown) shown += " new:" + piece;
    shown += " |";
    for (auto i = found.used; i < line.size(); ++i) shown += " " + line[i];
  });
  return error == "done" ? shown : error;
}

}  // namespace relate
