#include "record_cells.hpp"

#include <fmt/format.h>

namespace relate::render {

Cell text_cell(const std::string& text) {
  if (text.empty()) return {};
  return text;
}

Cell day_cell(const std::optional<Day>& day) {
  if (!day) return {};
  return date_of(*day);
}

Cell number_cell(const std::optional<int>& number) {
  if (!number) return {};
  return std::int64_t{*number};
}

Cell some(int count) {
  if (count == 0) return {};
  return std::int64_t{count};
}

Cell handle_cell(const std::optional<PartyName>& party) {
  if (!party) return {};
  return party->handle;
}

std::vector<std::string> handles(const std::vector<PartyName>& parties) {
  std::vector<std::string> result;
  for (const PartyName& party : parties) result.push_back(party.handle);
  return result;
}

std::vector<std::string> names_of(const std::vector<PartyName>& parties) {
  std::vector<std::string> result;
  for (const PartyName& party : parties) result.push_back(party.name);
  return result;
}

std::string plain_names(const std::vector<PartyName>& parties) {
  return fmt::format("{}", fmt::join(names_of(parties), ", "));
}

std::vector<PartyName> parties_of(const Item& item) {
  std::vector<PartyName> result;
  for (const ItemParty& party : item.parties) result.push_back(party.party);
  return result;
}

std::string state_on(const Item& item, Day today) {
  return item.is_open() && item.due && *item.due < today ? "overdue" : state_of(item);
}

Tone tone_of_state(const Item& item, Day today) {
  if (item.closed_as == broken_state) return Tone::bad;
  if (!item.is_open() || !item.due || *item.due > today) return Tone::plain;
  return *item.due == today ? Tone::warning : Tone::bad;
}

Tone tone_of_mood(int mood) {
  if (mood == 0) return Tone::plain;
  return mood < 0 ? Tone::bad : Tone::good;
}

std::string days_away(Day day, Day today) {
  const int days = days_between(today, day);
  if (days == 0) return "today";
  if (days == -1) return "yesterday";
  if (days == 1) return "tomorrow";
  return days < 0 ? fmt::format("{} days ago", -days) : fmt::format("in {} days", days);
}

std::string turning_text(const std::string& label, const std::optional<int>& turning) {
  return turning ? fmt::format("{} ({})", label, *turning) : label;
}

}  // namespace relate::render
