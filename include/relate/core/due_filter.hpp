#pragma once

#include <optional>
#include <set>
#include <vector>

#include "relate/core/due.hpp"

namespace relate {

/// Which of what is due is asked for.
struct DueFilter {
  /// Parties of an option, and what belongs to them.
  using Parties = std::optional<std::set<Id>>;

  std::vector<Why> only;      ///< none: all
  Parties who;                ///< concerns one of them
  Parties project_people;     ///< a project and who belongs to it: of them what is no item
  std::optional<Id> project;  ///< items of that project, or that concern it
  Parties tagged;             ///< concerns one of those who have a tag, or has it itself
  std::optional<Id> owner;    ///< items of that owner
  bool owner_is_me = false;   ///< items without an owner, and all that is no item

  bool takes(Why why) const;
  bool takes(const Due& due) const;
};

}  // namespace relate
