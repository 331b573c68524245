#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "relate/core/channel.hpp"
#include "relate/core/party.hpp"

namespace relate {

/// Who began an interaction.
enum class Direction { in, out, both };

/// `in`, `out`, `both`: what is called the direction.
std::string_view to_word(Direction direction);
std::optional<Direction> direction_of(std::string_view word);

/// Part in an interaction. Only `with` counts as contact.
enum class Role { with, cc, mentioned };

std::string_view to_word(Role role);

struct Participant {
  PartyName party;
  Role role = Role::with;
};

/// Something that happened with people.
struct Interaction {
  Id id = 0;
  Day day{};
  std::optional<ClockTime> time;
  Channel channel = Channel::contact;
  std::optional<Direction> direction;
  std::optional<int> mood;     ///< -2 to +2
  std::optional<int> minutes;  ///< how long it took
  std::string text;
  std::string place;
  std::string url;
  std::optional<PartyName> project;
  bool is_private = false;
  std::vector<Participant> participants;
  std::vector<std::string> tags;
  std::int64_t sequence = 0;  ///< orders records within a day: operation, then place on the line
};

/// The parties in that role, in the order they were given.
std::vector<PartyName> in_role(const Interaction& interaction, Role role);

/// Reads `good`, `ok`, `bad`, `-2` ... `+2`. Throws Error::usage.
int parse_mood(std::string_view text);

/// Every word that parse_mood takes.
std::vector<std::string> mood_words();

}  // namespace relate
