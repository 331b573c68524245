#pragma once

#include <vector>

#include "relate/render/records.hpp"

namespace relate::render {

/// What text shows of the open ones of a kind: id, text, whom, when, in the order given.
Rows open_rows(const std::vector<Item>& items, ItemKind kind, Day today, const ShowId& show);

}  // namespace relate::render
