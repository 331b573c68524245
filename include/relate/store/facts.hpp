#pragma once

#include <optional>
#include <vector>

#include "relate/core/party.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Throws Error::not_found.
Fact load_fact(Database& database, Id id, Day today);

/// Facts of one party, or of all by name, each party's by key and then as recorded.
std::vector<Fact> list_facts(Database& database, std::optional<Id> who, Day today);

/// Stores a new fact (id 0 gets an id), or what has changed of one.
void save_fact(Operation& operation, Fact& fact);

void remove_fact(Operation& operation, Id id);

}  // namespace relate::store
