#pragma once

#include <string>

#include "relate/store/check.hpp"

namespace relate::store {

/// Makes private what other people could read: the journal, its copies and its backups, and the
/// folder `relate`, which the program makes. Of another folder it only says that others may write.
Finding check_permissions(const std::string& journal);

/// Removes copies that were begun and left behind; those that are being written stay.
Finding check_leftovers(const std::string& journal);

}  // namespace relate::store
