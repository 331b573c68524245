#pragma once

#include <vector>

#include "relate/core/duplicate.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// Pairs with the same mail address or phone number, of the same name or alias, or with near
/// names in the same org today: each pair once, by the first of these, and in their order; then
/// by folded name.
std::vector<Duplicate> find_duplicates(Database& database, Day today);

}  // namespace relate::store
