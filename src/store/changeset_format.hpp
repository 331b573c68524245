#pragma once

#include <string_view>

namespace relate::store {

/// Whether the bytes are a changeset to their last one, as SQLite's session extension writes them.
/// It reads past the end of what is damaged, and so must be given nothing else.
bool is_changeset(std::string_view bytes);

}  // namespace relate::store
