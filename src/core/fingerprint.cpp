#include "relate/core/fingerprint.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

namespace relate {
namespace {

/// FNV-1a (Fowler, Noll, Vo), 64 bits; every value ends in a byte that no text has.
class Hash {
 public:
  void add(std::string_view value) {
    for (const char byte : value) add_byte(static_cast<unsigned char>(byte));
    add_byte(0);
  }
  void add(std::int64_t value) { add(std::string_view(fmt::format_int(value).c_str())); }

  template <class Value>
  void add(const std::optional<Value>& value) {
    if (value)
      add(std::int64_t{*value});
    else
      add(std::string_view());
  }

  std::uint64_t value() const { return value_; }

 private:
  void add_byte(unsigned char byte) {
    constexpr std::uint64_t prime = 0x100000001b3;
    value_ = (value_ ^ byte) * prime;
  }

  std::uint64_t value_ = 0xcbf29ce484222325;
};

}  // namespace

std::string fingerprint(const Interaction& interaction) {
  Hash hash;
  hash.add(std::int64_t{interaction.day.time_since_epoch().count()});
  hash.add(interaction.time ? std::optional(interaction.time->minute) : std::nullopt);
  hash.add(to_word(interaction.channel));
  hash.add(interaction.direction ? to_word(*interaction.direction) : std::string_view());
  hash.add(interaction.mood);
  hash.add(interaction.minutes);
  hash.add(interaction.text);
  hash.add(interaction.place);
  hash.add(interaction.url);
  hash.add(interaction.project ? std::optional(interaction.project->id) : std::nullopt);
  hash.add(std::int64_t{interaction.is_private});
  for (const Role role : {Role::with, Role::cc, Role::mentioned}) {
    hash.add(to_word(role));
    for (const Participant& participant : interaction.participants)
      if (participant.role == role) hash.add(participant.party.id);
  }
  std::vector<std::string_view> tags(interaction.tags.begin(), interaction.tags.end());
  std::ranges::sort(tags);
  for (const std::string_view tag : tags) hash.add(tag);
  return fmt::format("{:016x}", hash.value());
}

}  // namespace relate
