#pragma once

#include "relate/core/interaction.hpp"
#include "relate/store/operation.hpp"

namespace relate::store {

/// Hands `take` the values of the interaction's row, in the order of the table's columns.
template <class Take>
void with_values(const Interaction& interaction, const Operation& operation, Take take) {
  std::optional<std::string> time;
  std::optional<int> offset;
  if (interaction.time) {
    time = to_text(*interaction.time);
    offset = interaction.time->offset;
  }
  const std::optional<std::string_view> direction =
      interaction.direction ? std::optional(to_word(*interaction.direction)) : std::nullopt;
  const std::optional<Id> project =
      interaction.project ? std::optional(interaction.project->id) : std::nullopt;
  take(interaction.id, interaction.day, time, offset, to_word(interaction.channel), direction,
       interaction.mood, interaction.minutes, interaction.text, or_null(interaction.place),
       or_null(interaction.url), project, interaction.is_private, operation.stamp().at,
       interaction.sequence);
}

}  // namespace relate::store
