#include "relate/core/id.hpp"

#include <algorithm>

namespace relate {
namespace {

constexpr std::size_t all_letters = 16;
constexpr char first_letter = 'k';
constexpr char last_letter = 'z';
constexpr unsigned bits_of_letter = 4;
constexpr unsigned bits_of_id = 64;

}  // namespace

Id make_id(std::mt19937_64& random) { return static_cast<Id>(random() >> 1); }

std::string to_letters(Id id) { return to_letters(id, all_letters); }

std::string to_letters(Id id, std::size_t length) {
  auto bits = static_cast<std::uint64_t>(id);
  std::string letters(std::min(length, all_letters), first_letter);
  for (char& letter : letters) {
    letter =
        static_cast<char>(first_letter + static_cast<char>(bits >> (bits_of_id - bits_of_letter)));
    bits <<= bits_of_letter;
  }
  return letters;
}

std::optional<IdRange> id_range(std::string_view prefix) {
  if (prefix.empty() || prefix.size() > all_letters) return std::nullopt;
  std::uint64_t bits = 0;
  for (const char typed : prefix) {
    const char letter = typed >= 'A' && typed <= 'Z' ? static_cast<char>(typed - 'A' + 'a') : typed;
    if (letter < first_letter || letter > last_letter) return std::nullopt;
    bits = (bits << bits_of_letter) | static_cast<std::uint64_t>(letter - first_letter);
  }
  const auto free_bits = static_cast<unsigned>(all_letters - prefix.size()) * bits_of_letter;
  const auto first = bits << free_bits;
  const auto last = first | ((std::uint64_t{1} << free_bits) - 1);
  if (static_cast<Id>(first) < 0) return std::nullopt;
  return IdRange{static_cast<Id>(first), static_cast<Id>(last)};
}

}  // namespace relate
