#pragma once

#include <optional>
#include <vector>

#include "relate/core/occasion.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Throws Error::not_found.
Occasion load_occasion(Database& database, Id id, Day today);

/// Occasions of one party, or of all, in the order of month and day.
std::vector<Occasion> list_occasions(Database& database, std::optional<Id> who, Day today);

/// The occurrences of an occasion that were closed, the latest first.
std::vector<ClosedOccurrence> closed_occurrences(Database& database, Id occasion);

/// Stores a new occasion (id 0 gets an id), or what has changed of one.
void save_occasion(Operation& operation, Occasion& occasion);

/// Closes one occurrence on the day `done`, with what came of it.
void save_occurrence_done(Operation& operation, Id occasion, Day occurrence, Day done,
                          const std::string& note);

void remove_occasion(Operation& operation, Id id);

}  // namespace relate::store
