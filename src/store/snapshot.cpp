#include "relate/store/snapshot.hpp"

#include <sqlite3.h>

namespace relate::store {

Snapshot::Snapshot(Database& database) : database_(database) { database_.script("BEGIN"); }

// Nothing was written, so ending it cannot fail in a way that matters.
Snapshot::~Snapshot() { sqlite3_exec(database_.raw(), "COMMIT", nullptr, nullptr, nullptr); }

}  // namespace relate::store
