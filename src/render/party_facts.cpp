#include <fmt/format.h>

#include "record_cells.hpp"
#include "relate/core/duration.hpp"
#include "relate/render/records.hpp"

namespace relate::render {
namespace {

using Facts = std::vector<DocumentFact>;

std::vector<std::string> addresses_of(const Party& party, Address::Kind kind) {
  std::vector<std::string> texts;
  for (const Address& address : party.addresses)
    if (address.kind == kind) texts.push_back(address.text);
  return texts;
}

/// The membership whose role stands beside the name: in the org, else in the project joined
/// last.
const Membership* naming_membership(const Party& party, Day today) {
  if (const Membership* org = org_membership(party, today)) return org;
  const Membership* found = nullptr;
  for (const Membership& membership : party.memberships)
    if (membership.holds_on(today)) found = &membership;
  return found;
}

std::string kind_in_words(const Party& party) {
  std::string text(to_word(party.kind));
  if (party.account) text += ", account";
  if (party.internal) text += ", internal";
  if (party.is_private) text += ", private";
  return text;
}

std::string day_and_distance(const std::optional<Day>& day, Day today) {
  return day ? fmt::format("{}, {}", to_words(*day), days_away(*day, today)) : "";
}

/// The keys that every list of parties begins with.
Facts common_facts(const ListedParty& listed, Day today, const ShowId& show) {
  const Party& party = listed.party;
  const Membership* org = org_membership(party, today);
  const Membership* named = naming_membership(party, today);
  return {
      {"id", "Id", show(party.id)},
      {"kind", "Kind", std::string(to_word(party.kind)), kind_in_words(party)},
      {"handle", "Handle", party.handle},
      {"name", "Name", party.name, {}, Place::data},
      {"aliases", "Also called", party.aliases},
      {"org", "Org", handle_cell(org ? std::optional(org->group) : std::nullopt),
       org ? org->group.name : ""},
      {"role", "Role", text_cell(named ? named->role : "")},
      {"level", "Level", text_cell(party.level)},
      {"emails", "Mail", addresses_of(party, Address::Kind::email)},
      {"phones", "Phone", addresses_of(party, Address::Kind::phone)},
      {"tags", "Tags", party.tags},
      {"cadence", "Cadence", text_cell(party.every), rhythm_text(party.every)},
      {"last_contact", "Last contact", day_cell(listed.last_contact),
       day_and_distance(listed.last_contact, today)},
      {"ended", "Ended", day_cell(party.ended)},
  };
}

}  // namespace

Facts facts_of(const ListedParty& listed, Day today, const ShowId& show) {
  const Party& party = listed.party;
  const Membership* named = naming_membership(party, today);
  Facts facts = common_facts(listed, today, show);
  facts.insert(facts.end(),
               {{"department", "Department", text_cell(named ? named->department : "")},
                {"chats", "Chat", addresses_of(party, Address::Kind::chat)},
                {"time_zone", "Time zone", text_cell(party.time_zone)},
                {"each", "Its people", text_cell(party.each), rhythm_text(party.each)},
                {"at_most", "At most", text_cell(party.at_most), rhythm_text(party.at_most)},
                {"snoozed_until", "Snoozed until", day_cell(party.snoozed_until)},
                {"account", "Account", party.account, {}, Place::data},
                {"internal", "Internal", party.internal, {}, Place::data},
                {"private", "Private", party.is_private, {}, Place::data},
                {"added", "Added", day_cell(party.added)}});
  return facts;
}

}  // namespace relate::render
