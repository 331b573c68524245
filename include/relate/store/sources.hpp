#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "relate/core/id.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Where a record came from, and what was imported of it last. It outlives the record, so
/// that what was removed is not imported again.
struct Source {
  Id record = 0;
  std::string imported;
};

std::optional<Source> find_source(Database& database, std::string_view system,
                                  std::string_view key);

/// The sources of a record in that system with their keys, in the order of these.
std::vector<std::pair<std::string, Source>> sources_of(Database& database, std::string_view system,
                                                       Id record);

/// Keeps what was imported last.
void save_source(Operation& operation, std::string_view system, std::string_view key,
                 const Source& source);

/// Lets the database hold up to a quarter of a gigabyte of pages, for what comes back to the same
/// ones again and again. To read each of very many once it is slower.
void hold_many_pages(Database& database);

/// Whether the party is still there.
bool has_party(Database& database, Id id);

}  // namespace relate::store
