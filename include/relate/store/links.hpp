#pragma once

#include <optional>
#include <string>
#include <vector>

#include "relate/core/link.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Throws Error::not_found.
Link load_link(Database& database, Id id, Day today);

/// Links of one party, from it or to it, or of all: as recorded.
std::vector<Link> list_links(Database& database, std::optional<Id> who, Day today);

/// All links of one relation, as recorded.
std::vector<Link> links_called(Database& database, const std::string& relation, Day today);

/// Stores a new link (id 0 gets an id), or what has changed of one. Throws as
/// require_can_stand does.
void save_link(Operation& operation, Link& link);

void remove_link(Operation& operation, Id id);

}  // namespace relate::store
