#pragma once

#include <set>
#include <string>
#include <string_view>

#include "relate/core/id.hpp"
#include "relate/store/database.hpp"

struct sqlite3_session;

namespace relate::store {

/// Records what changes in the base tables, for as long as it lives.
class Recorder {
 public:
  explicit Recorder(sqlite3* database);
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;
  ~Recorder();

  /// All changes since it was made; empty when there are none.
  std::string changeset() const;

 private:
  sqlite3* database_;
  sqlite3_session* session_ = nullptr;
};

/// Why a changeset could not be applied.
enum class Obstacle {
  none,
  needed,   ///< a later record refers to what would go
  changed,  ///< what it would change is no longer as it was
};

/// Takes back the changes of `changeset` within the caller's transaction, which must be given up
/// when there is an obstacle or it throws: some of them may be taken back by then. Throws Damaged
/// for what is no changeset.
Obstacle apply_inverse(sqlite3* database, std::string_view changeset);

/// The records that the changes, which have just been made, are about: what the id columns
/// of those rows hold.
std::set<Id> touched_records(Database& database, std::string_view changeset);

/// The parties that the changes removed. Empty for what is no changeset.
std::set<Id> removed_parties(Database& database, std::string_view changeset);

}  // namespace relate::store
