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

/// A table, an index or a trigger of the schema.
struct SchemaPart {
  std::string type;  ///< `trigger`
  std::string name;
  std::string sql;  ///< what makes it

  /// Tables hold what was recorded; the rest can be made anew without them losing anything.
  bool holds_records() const { return type == "table"; }
};

/// What of the schema the journal lacks, or has otherwise. Requires a journal of this version.
std::vector<SchemaPart> differing_schema(Database& journal);

/// Makes it as it is in a new journal, within the caller's transaction. Requires that none of it
/// holds records.
void put_schema(Database& journal, const std::vector<SchemaPart>& parts);

}  // namespace relate::store
