#pragma once

#include <string>
#include <string_view>

namespace relate {

/// The handle a name gives: folded, runs of other characters than letters and
/// digits one `-`, none at the ends: `Dana Ruiz` is `dana-ruiz`. Empty when the
/// name has neither letters nor digits, and for `last` and the names of channels,
/// which are words of the command line.
std::string derive_handle(std::string_view name);

/// Checks a handle that was typed. Throws Error::usage with the one it could be.
void require_handle(std::string_view handle);

}  // namespace relate
