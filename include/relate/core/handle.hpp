#pragma once

#include <string>
#include <string_view>

namespace relate {

/// The handle a name gives: folded, runs of other characters than letters and
/// digits one `-`, none at the ends: `Dana Ruiz` is `dana-ruiz`. Empty when the
/// name has neither letters nor digits.
std::string derive_handle(std::string_view name);

/// Whether nobody can have the handle: `last` and the names of channels are words of the
/// command line.
bool is_reserved_handle(std::string_view handle);

/// Checks a handle that was typed. Throws Error::usage with the one it could be.
void require_handle(std::string_view handle);

}  // namespace relate
