#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "relate/store/database.hpp"

namespace relate::store {

/// Writes down that the rows of `from`, a table with the columns of `table`, were inserted into
/// `table`, as the session extension would have recorded it, and hands that to `take` in
/// changesets of some megabytes each.
void describe_inserts(Database& database, const std::string& table, const std::string& from,
                      const std::function<void(std::string_view changeset)>& take);

}  // namespace relate::store
