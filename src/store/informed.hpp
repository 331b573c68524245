#pragma once

#include <optional>
#include <vector>

#include "relate/core/id.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// Whom the roadblocks of projects are to be told to, as links say: those that hold today and,
/// of a roadblock that is resolved, were there by then.
class InformedLinks {
 public:
  InformedLinks(Database& database, Day today);

  struct Row {
    Id party = 0;
    bool is_private = false;
  };
  /// Those who are none of the item's parties.
  std::vector<Row> of(Id item, Id project, std::optional<Day> closed);

 private:
  Day today_;
  Statement select_;
};

}  // namespace relate::store
