#pragma once

#include <memory>
#include <string>
#include <vector>

#include "relate/store/database.hpp"

namespace relate::store {

/// The derived tables as the triggers make them out of the base tables of a journal, in a
/// database of its own that goes with the object. Requires a journal of this version.
class Rebuild {
 public:
  /// Reads every base table: do it within a Snapshot or a Transaction.
  explicit Rebuild(Database& journal);

  /// The derived tables that differ from what was rebuilt: `name_key`, `contact`, `search`.
  std::vector<std::string> differing();

  /// Puts those in the place of the journal's, within the caller's transaction. The search index
  /// is only seen by connections that are opened afterwards.
  void put(const std::vector<std::string>& tables);

 private:
  Database& journal_;
  std::unique_ptr<Database> rebuilt_;
};

/// Tables, indexes and triggers that the journal lacks, or has otherwise: `trigger party_insert`.
/// Requires a journal of this version.
std::vector<std::string> differing_schema(Database& journal);

}  // namespace relate::store
