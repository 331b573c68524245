#include "relate/render/health.hpp"

#include <cstdlib>

#include <fmt/format.h>

#include "record_cells.hpp"

namespace relate::render {
namespace {

std::string number_and_color(int health) {
  return fmt::format("{}, {}", health, to_word(color_of(health)));
}

std::string trend_in_words(int trend) {
  if (trend == 0) return fmt::format("as {} days before", trend_days);
  return fmt::format("{} {} {} days before", std::abs(trend), trend < 0 ? "below" : "above",
                     trend_days);
}

/// Of an org or project.
const PersonHealth* lowest_of(const PartyHealth& health) {
  return health.party.kind == PartyKind::person ? nullptr : health.now.lowest();
}

}  // namespace

std::string health_text(const PartyHealth& health) {
  const auto total = health.now.total();
  if (!total) return {};
  std::string text = number_and_color(*total);
  if (const auto trend = health.trend()) text += ", " + trend_in_words(*trend);
  if (const PersonHealth* lowest = lowest_of(health))
    text += fmt::format("; lowest {}, {}", lowest->person.name, *lowest->health.total());
  for (const std::string& flag : health_flags(health)) text += "; " + flag;
  return text;
}

std::string short_health(const PartyHealth& health) {
  const auto total = health.now.total();
  return total ? fmt::format("{} {}", *total, to_word(color_of(*total))) : "";
}

Tone tone_of_health(const PartyHealth& health) {
  const auto total = health.now.total();
  if (!total) return Tone::plain;
  switch (color_of(*total)) {
    case HealthColor::green:
      return Tone::good;
    case HealthColor::amber:
      return Tone::warning;
    case HealthColor::red:
      return Tone::bad;
  }
  return Tone::plain;
}

std::string trend_text(const PartyHealth& health) {
  const auto trend = health.trend();
  if (!trend) return {};
  return *trend == 0 ? "0" : fmt::format("{:+}", *trend);
}

std::vector<std::string> health_flags(const PartyHealth& health) {
  if (health.is_silent()) return {"silent"};
  if (health.is_single_threaded()) return {"single-threaded"};
  return {};
}

std::vector<Column> health_columns() {
  std::vector<Column> columns;
  for (const char* key : {"health", "trend", "color", "health_before", "lowest", "lowest_health"})
    columns.push_back({.key = key, .place = Place::data});
  return columns;
}

std::vector<Cell> health_cells(const PartyHealth& health) {
  const auto total = health.now.total();
  const PersonHealth* lowest = lowest_of(health);
  return {number_cell(total),
          number_cell(health.trend()),
          total ? Cell(std::string(to_word(color_of(*total)))) : Cell(),
          number_cell(health.before.total()),
          lowest ? Cell(lowest->person.handle) : Cell(),
          number_cell(lowest ? lowest->health.total() : std::nullopt)};
}

}  // namespace relate::render
