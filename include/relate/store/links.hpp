#pragma once

#include <optional>
#include <vector>

#include "relate/core/link.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// Throws Error::not_found.
Link load_link(Database& database, Id id, Day today);

/// Links of one party, from it or to it, or of all: as recorded.
std::vector<Link> list_links(Database& database, std::optional<Id> who, Day today);

}  // namespace relate::store
