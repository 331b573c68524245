#include "relate/core/wide_text.hpp"

#include <algorithm>
#include <cstdint>

#include "relate/core/letters.hpp"

namespace relate {
namespace {

using namespace std::string_view_literals;

constexpr char32_t no_character = 0xFFFD;

enum class Order { little, big };

/// The unit of `width` bytes that begins at `at`; short at the end of the text.
char32_t unit(std::string_view bytes, std::size_t at, std::size_t width, Order order) {
  char32_t value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    const std::size_t place = order == Order::big ? i : width - 1 - i;
    const auto byte =
        at + place < bytes.size() ? static_cast<unsigned char>(bytes[at + place]) : 0U;
    value = value << 8 | byte;
  }
  return value;
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

std::string from_utf16(std::string_view bytes, Order order) {
  std::string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t character = unit(bytes, at, 2, order);
    if (is_high_surrogate(character) && is_low_surrogate(unit(bytes, at + 2, 2, order))) {
      at += 2;
      character = 0x10000 + ((character - 0xD800) << 10) + (unit(bytes, at, 2, order) - 0xDC00);
    } else if (is_high_surrogate(character) || is_low_surrogate(character) ||
               at + 1 >= bytes.size()) {
      character = no_character;
    }
    append_character(text, character);
  }
  return text;
}

std::string from_utf32(std::string_view bytes, Order order) {
  std::string text;
  text.reserve(bytes.size() / 4);
  for (std::size_t at = 0; at < bytes.size(); at += 4) {
    const char32_t character = unit(bytes, at, 4, order);
    const bool is_character = character <= 0x10FFFF && !is_high_surrogate(character) &&
                              !is_low_surrogate(character) && at + 3 < bytes.size();
    append_character(text, is_character ? character : no_character);
  }
  return text;
}

/// How many of the bytes at every second place, from `first`, are zero.
std::size_t zeros(std::string_view bytes, std::size_t first) {
  std::size_t count = 0;
  for (std::size_t at = first; at < bytes.size(); at += 2) count += bytes[at] == '\0';
  return count;
}

/// Whether the text looks like UTF-16 of that order without a mark: the high byte of
/// most units is zero, that of no unit in the other order.
bool looks_like_utf16(std::string_view bytes, Order order) {
  constexpr std::size_t sample_size = 512;
  const std::string_view sample = bytes.substr(0, sample_size);
  const std::size_t units = sample.size() / 2;
  const std::size_t high = order == Order::little ? 1 : 0;
  return units >= 2 && zeros(sample, high) * 2 > units && zeros(sample, 1 - high) == 0;
}

}  // namespace

std::string narrow_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return std::string(bytes.substr(3));
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return from_utf32(bytes.substr(4), Order::little);
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return from_utf32(bytes.substr(4), Order::big);
  if (bytes.starts_with("\xFF\xFE"sv)) return from_utf16(bytes.substr(2), Order::little);
  if (bytes.starts_with("\xFE\xFF"sv)) return from_utf16(bytes.substr(2), Order::big);
  if (looks_like_utf16(bytes, Order::little)) return from_utf16(bytes, Order::little);
  if (looks_like_utf16(bytes, Order::big)) return from_utf16(bytes, Order::big);
  return std::string(bytes);
}

}  // namespace relate
