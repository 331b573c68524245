#pragma once

#include <string>
#include <string_view>

namespace relate {

/// The bytes of a text file as text of one byte a unit: the byte order mark is dropped,
/// UTF-16 and UTF-32 become UTF-8, known by their mark or, UTF-16, by the zero bytes
/// that its Latin letters have. Other bytes, whatever their charset, are given as they
/// are. What is no character becomes U+FFFD.
std::string narrow_text(std::string_view bytes);

}  // namespace relate
