#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace relate {

enum class WordMatch { whole, beginning };

/// Looks for all of `typed` among the words of a name from word `from` on, in its order;
/// words of the name may be skipped: `jose lopez` is in `josé maría lópez`, `ruiz dana`
/// is not in `dana ruiz`. Gives the index behind the last word found, or nothing. Both are
/// folded; nothing typed is found nowhere.
std::optional<std::size_t> find_in_order(std::span<const std::string> typed,
                                         std::span<const std::string> name, std::size_t from,
                                         WordMatch match);

}  // namespace relate
