#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relate {

/// The characters of a text, one by one.
std::u32string letters_of(std::string_view text);

/// How many letters are missing, wrong, too many or swapped between the two (the distance of
/// Damerau and Levenshtein in which no letter is moved twice).
std::size_t slips(const std::u32string& a, const std::u32string& b);

}  // namespace relate
