#pragma once

#include <string>

#include "relate/core/interaction.hpp"

namespace relate {

/// Sixteen hexadecimal digits out of what an interaction says, its id and its place within the day
/// apart: the 64-bit FNV-1a hash of its values. The same on all machines; two interactions that say
/// different things have, but for chance, different ones. A time's offset and the order of tags do
/// not count.
std::string fingerprint(const Interaction& interaction);

}  // namespace relate
