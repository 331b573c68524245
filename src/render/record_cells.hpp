#pragma once

#include <optional>
#include <string>
#include <vector>

#include "relate/core/item.hpp"
#include "relate/core/party.hpp"
#include "relate/render/rows.hpp"

namespace relate::render {

// Parts of records as cells. What is missing is none.

Cell text_cell(const std::string& text);
Cell day_cell(const std::optional<Day>& day);
Cell number_cell(const std::optional<int>& number);
/// A number that speaks where it is not 0.
Cell some(int count);
/// The handle, as data names a party.
Cell handle_cell(const std::optional<PartyName>& party);
std::vector<std::string> handles(const std::vector<PartyName>& parties);

/// The names, as data for customers has them.
std::vector<std::string> names_of(const std::vector<PartyName>& parties);

/// `Dana Ruiz, Lee Chan`: without the orgs.
std::string plain_names(const std::vector<PartyName>& parties);
std::vector<PartyName> parties_of(const Item& item);

/// Its state, or `overdue` where it is open after its due day.
std::string state_on(const Item& item, Day today);

/// The tone of that state: what is late or broken, what is due today.
Tone tone_of_state(const Item& item, Day today);
/// That of a mood.
Tone tone_of_mood(int mood);

/// `today`, `yesterday`, `3 days ago`, `in 3 days`.
std::string days_away(Day day, Day today);

/// `birthday (40)`: with the number it turns at `next`, where that is known.
std::string turning_text(const std::string& label, const std::optional<int>& turning);

}  // namespace relate::render
