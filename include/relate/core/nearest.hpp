#pragma once

#include <string_view>
#include <vector>

#include "relate/core/error.hpp"
#include "relate/core/names.hpp"

namespace relate {

/// The parties whose handle, name, alias or words of the name are nearest to `text` by
/// letters that are missing, wrong, too many or swapped: three at most, the nearest
/// first. Empty when none is near.
std::vector<PartyName> nearest(std::string_view text, const NameIndex& names);

/// What is thrown where `text` names nobody: Error::not_found with the nearest names.
Error nobody_named(std::string_view text, const NameIndex& names);

/// What is thrown where `text` names several: Error::ambiguous with all of them.
Error several_named(std::string_view text, const std::vector<PartyName>& parties);

}  // namespace relate
