#pragma once

#include "relate/store/database.hpp"

namespace relate::store {

/// All that is read while it lives is of one moment, whatever others write meanwhile; and many
/// small queries cost less, as the file is looked at once.
class Snapshot {
 public:
  explicit Snapshot(Database& database);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  Database& database_;
};

}  // namespace relate::store
