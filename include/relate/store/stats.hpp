#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "relate/core/day.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// What is counted, and how often it is there.
struct Count {
  std::string what;  ///< `people`, `interactions`, `promises`
  std::int64_t count = 0;
};

/// A table with its indexes.
struct TableSize {
  std::string table;
  std::int64_t bytes = 0;
};

/// What a journal holds.
struct Stats {
  int version = 0;  ///< of the schema
  std::int64_t bytes = 0;
  std::int64_t free_bytes = 0;  ///< within those, for what comes
  std::int64_t operations = 0;
  std::optional<Day> first_day;  ///< of interactions
  std::optional<Day> last_day;
  std::vector<Count> counts = {};
  std::vector<TableSize> tables = {};  ///< the ten largest
};

/// Counts what is in the journal, records that ended or were closed among them.
Stats load_stats(Database& database);

}  // namespace relate::store
