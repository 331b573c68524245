#include "relate/core/vcard_value.hpp"

#include <algorithm>

#include "relate/core/ascii.hpp"

namespace relate {
namespace {

/// The value of a hexadecimal digit; -1 of another character.
int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The value of a base64 digit; -1 of another character.
int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (is_ascii_digit(c)) return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

/// `C:` and a backslash somewhere, or two backslashes at the beginning.
bool has_windows_path(std::string_view value) {
  if (value.starts_with(R"(\\)")) return true;
  for (auto at = value.find(R"(:\)"); at != std::string_view::npos;
       at = value.find(R"(:\)", at + 1)) {
    const char drive = at > 0 ? ascii_lower(value[at - 1]) : '0';
    if (drive >= 'a' && drive <= 'z' && (at == 1 || !is_ascii_word(value[at - 2]))) return true;
  }
  return false;
}

}  // namespace

std::string decode_quoted_printable(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  if (text.ends_with('=')) text.remove_suffix(1);  // a soft break that nothing followed
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool has_code = text[at] == '=' && at + 2 < text.size();
    const int high = has_code ? hex_value(text[at + 1]) : -1;
    const int low = has_code ? hex_value(text[at + 2]) : -1;
    if (high < 0 || low < 0) {
      bytes += text[at];
    } else {
      bytes += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  return bytes;
}

std::string decode_base64(std::string_view text) {
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') break;
    const int value = base64_value(c);
    if (value < 0) continue;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFF;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

std::vector<std::string_view> split_vcard_value(std::string_view value, char separator) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] == '\\') {
      ++at;
    } else if (value[at] == separator) {
      pieces.push_back(value.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  pieces.push_back(value.substr(std::min(begin, value.size())));
  return pieces;
}

std::string unescape_vcard_value(std::string_view value, bool is_version_2) {
  if (is_version_2 && has_windows_path(value)) return std::string(value);
  std::string text;
  text.reserve(value.size());
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char next = value[at] == '\\' && at + 1 < value.size() ? value[at + 1] : '\0';
    const bool is_break = next == 'n' || next == 'N';
    const bool is_escape = is_break || (next != '\0' && std::string_view(",;:\"\\").find(next) !=
                                                            std::string_view::npos);
    if (is_break)
      text += '\n';
    else
      text += is_escape ? next : value[at];
    at += is_escape;
  }
  return text;
}

}  // namespace relate
