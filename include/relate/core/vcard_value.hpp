#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "relate/core/vcard_line.hpp"

namespace relate {

/// The bytes that quoted-printable text stands for. Codes that are none stay as they are.
std::string decode_quoted_printable(std::string_view text);

/// The bytes that base64 text stands for, up to the first padding; what is no digit of
/// base64 is left out.
std::string decode_base64(std::string_view text);

/// The pieces of a value between separators that no backslash precedes; at least one.
/// Escapes are not undone.
std::vector<std::string_view> split_vcard_value(std::string_view value, char separator);

/// `value` with its escapes undone: `\n` and `\N` are line breaks, a backslash before a
/// comma, semicolon, colon, quote or backslash is dropped, another one stays. A path of
/// Windows in a card of 2.1, which has no escapes for line breaks, stays whole.
std::string unescape_vcard_value(std::string_view value, bool is_version_2);

}  // namespace relate
