#pragma once

#include <string>
#include <vector>

#include "relate/core/assessment.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/item.hpp"
#include "relate/core/link.hpp"
#include "relate/core/occasion.hpp"
#include "relate/core/party.hpp"

namespace relate::render {

// What a record is, in a line: for echoes, for the history, for what is found.

/// `person Dana Ruiz (Acme), executive, every 2w`.
std::string sentence(const Party& party);
/// `call with Dana Ruiz (Acme), mood -1`: without its day and text.
std::string sentence(const Interaction& interaction);
/// `promise to Dana Ruiz: send the revised SOW, by Fri 20 Mar 2026`.
std::string sentence(const Item& item);
/// `birthday of Dana Ruiz, 20 Mar`.
std::string sentence(const Occasion& occasion);
/// `Dana Ruiz prefers: mornings`.
std::string sentence(const Fact& fact);
/// `Lee Chan reports to Dana Ruiz, since Mon 2 Mar 2026`.
std::string sentence(const Link& link);
/// The same, and what it is from the other end: `...; Dana Ruiz manages Lee Chan`.
std::string sentence_both_ways(const Link& link);
/// `assessment of Dana Ruiz in Rollout: influence 4, pulse 3, Wed 18 Mar 2026`.
std::string sentence(const Assessment& assessment);

/// `influence 4, interest 5: manage closely; supportive, wanted leading; pulse 4`. What was
/// judged otherwise before says so: `pulse 4 (was 3)`.
std::string position(const Position& position);

/// `Dana Ruiz (Acme), Lee Chan`.
std::string names(const std::vector<PartyName>& parties);

/// `Wed 18 Mar 2026 14:30`.
std::string day_and_time(Day day, const std::optional<ClockTime>& time);

}  // namespace relate::render
