#include <map>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/render/explained.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

/// A contact, and all of theirs who took part.
struct CountedContact {
  ContactPart contact;
  std::vector<PartyName> with = {};
};

std::vector<CountedContact> contacts_of(const Activity& activity,
                                        const std::vector<PartyName>& parties) {
  std::map<Id, PartyName> names;
  for (const PartyName& party : parties) names.emplace(party.id, party);
  std::vector<CountedContact> contacts;
  std::map<Id, std::size_t> places;
  for (const ContactPart& part : activity.parts) {
    const auto [place, is_new] = places.emplace(part.interaction, contacts.size());
    if (is_new) contacts.push_back({part});
    contacts[place->second].with.push_back(names.at(part.party));
  }
  return contacts;
}

std::string begun_by(const ContactPart& contact) {
  if (!contact.direction) return {};
  if (*contact.direction == Direction::in) return "them";
  return *contact.direction == Direction::out ? "us" : "both";
}

}  // namespace

std::vector<Section> contacts_explained(const Activity& activity,
                                        const std::vector<PartyName>& parties, Day today,
                                        const ShowId& show) {
  Rows rows{.columns = {id_column(), shown_column("day"), shown_column("channel"),
                        flexible_column("with"), marked_column("begun by")}};
  Rows data{.columns = data_columns({"id", "day", "channel", "direction", "with"})};
  for (const auto& [contact, with] : contacts_of(activity, parties)) {
    const std::string channel(to_word(contact.channel));
    rows.rows.push_back({show(contact.interaction), short_day(contact.day, today), channel,
                         plain_names(with), begun_by(contact)});
    data.rows.push_back(
        {show(contact.interaction), day_cell(contact.day), channel,
         contact.direction ? Cell(std::string(to_word(*contact.direction))) : Cell(),
         handles(with)});
  }
  drop_empty_columns(rows);
  Sections sections;
  const std::string title = fmt::format("Contacts: {} on {}", activity.contacts.now,
                                        counted(activity.days.now, "day", "days"));
  if (!rows.rows.empty()) sections.push_back(text_section(title, std::move(rows)));
  sections.push_back(data_section("contacts_counted", std::move(data)));
  return sections;
}

}  // namespace relate::render
