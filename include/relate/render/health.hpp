#pragma once

#include <string>
#include <vector>

#include "relate/core/health.hpp"
#include "relate/render/rows.hpp"

namespace relate::render {

// What is said of health: to me and to the team, never to a customer.

/// `64, amber, 12 less than 90 days before; lowest Lee Chan, 42`; empty where it is not known.
std::string health_text(const PartyHealth& health);

/// `64 amber`; empty where it is not known.
std::string short_health(const PartyHealth& health);
/// That of its colour.
Tone tone_of_health(const PartyHealth& health);
/// `+12`, `0`, `-5`; empty where it is not known.
std::string trend_text(const PartyHealth& health);
/// `silent` or `single-threaded`, of an org or project.
std::vector<std::string> health_flags(const PartyHealth& health);

/// Data of health: a column of each key, and the cells of a party.
std::vector<Column> health_columns();
std::vector<Cell> health_cells(const PartyHealth& health);

}  // namespace relate::render
