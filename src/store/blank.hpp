#pragma once

#include "relate/store/database.hpp"

namespace relate::store {

/// Whether nothing is in the open file yet. Throws Error::journal for a database of another
/// program, and for a file that is none.
bool is_blank(Database& database);

}  // namespace relate::store
