#include "cli/contact_import.hpp"

#include <algorithm>

#include "cli/party_changes.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/store/parties.hpp"
#include "relate/store/sources.hpp"

namespace relate::cli {
namespace {

bool has_text(const std::vector<std::string>& texts, const std::string& text) {
  return std::ranges::find(texts, text) != texts.end();
}

}  // namespace

/// The place of the contact among the gathered. Two that share a mail address, or even a
/// UID, and not the name are two for now.
ListedContact& ContactImport::gathered(const Contact& contact) {
  const std::string key = key_of(contact);
  const auto [place, is_new] = places_.try_emplace({key, fold(contact.name)}, contacts_.size());
  if (is_new) contacts_.push_back({key, contact.name, contact.is_org});
  return contacts_[place->second];
}

void ContactImport::gather(const ContactFile& file) {
  const std::size_t number = file_count_++;
  for (const Contact& contact : file.contacts) {
    ListedContact& into = gathered(contact);
    into.files.insert(number);
    for (ImportedValue& value : difference(values_of(contact, file), into.values))
      if (value.field != "name" || into.values.empty()) into.values.push_back(std::move(value));
  }
}

/// Claims first who is recognised, so that a card of another name never takes their place.
std::vector<ImportedContact> ContactImport::take_all() {
  for (const ListedContact& contact : contacts_)
    if (const auto match = matches_.recognised(contact))
      matches_.claim(contact, match->record, match->key);
  std::vector<ImportedContact> taken;
  for (const ListedContact& contact : contacts_) taken.push_back(take(contact));
  return taken;
}

Party ContactImport::new_party(const ListedContact& contact) {
  Party party{.kind = contact.is_org ? PartyKind::org : PartyKind::person,
              .name = contact.name,
              .added = session_.today()};
  party.handle = store::free_handle(operation_.database(), derive_handle(party.name), party.kind);
  store::save_party(operation_, party);
  return party;
}

ImportedContact ContactImport::take(const ListedContact& contact) {
  store::Database& journal = operation_.database();
  auto match = matches_.recognised(contact);
  if (!match) match = matches_.renamed(contact);
  if (match && !store::has_party(journal, match->record))
    return {.outcome = Outcome::removed_here, .name = contact.name};
  const bool is_new = !match;
  const Party before =
      match ? store::load_party(journal, match->record, session_.today()) : new_party(contact);
  if (!match) match = ContactMatch{before.id, matches_.free_key(contact)};
  PartyChanges changes(session_, operation_, before);
  changes.apply(contact.values, matches_.base_of(*match, before));
  store::save_source(operation_, system_, match->key, {before.id, to_text(contact.values)});
  matches_.claim(contact, before.id, match->key);
  const Party& party = changes.party();
  return {
      .outcome = is_new                  ? Outcome::added
                 : changes.has_changed() ? Outcome::changed
                                         : Outcome::unchanged,
      .party = party,
      .kept = changes.kept(),
      .name = contact.name,
      .former_name = party.name != before.name ? before.name : "",
      .has_alias = has_text(party.aliases, contact.name) && !has_text(before.aliases, contact.name),
      .shared = is_new ? matches_.shared_with(contact, party.id) : ContactMatches::Shared{}};
}

}  // namespace relate::cli
