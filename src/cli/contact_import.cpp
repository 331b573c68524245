#include "cli/contact_import.hpp"

#include <algorithm>

#include "cli/party_changes.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/store/parties.hpp"
#include "relate/store/sources.hpp"

namespace relate::cli {

/// The contact's key. Two contacts of one list that share a mail address, or even a UID,
/// and not the name are two: the name is added to the second's.
std::string ContactImport::unused_key(const Contact& contact) {
  std::string key = key_of(contact);
  const std::string name = fold(contact.name);
  const auto [taken, is_first] = names_by_key_.emplace(key, name);
  if (is_first || taken->second == name) return key;
  key += '|' + name;
  names_by_key_.emplace(key, name);
  return key;
}

/// The party that was there before the list was: the same mail address or phone number,
/// and the same name.
std::optional<PartyName> ContactImport::same_in_journal(const Contact& contact) const {
  const store::PartyNames names(operation_.database(), session_.today());
  for (const PartyName& party : names.by_full_name(fold(contact.name))) {
    const Party known = store::load_party(operation_.database(), party.id, session_.today());
    if ((known.kind == PartyKind::org) != contact.is_org) continue;
    const bool nothing_to_compare =
        known.addresses.empty() || (contact.mails.empty() && contact.phones.empty());
    const bool shares_address = std::ranges::any_of(known.addresses, [&](const Address& address) {
      const auto is_it = [&](const std::string& text) {
        return address.kind == Address::Kind::phone ? phone_key(text) == phone_key(address.text)
                                                    : fold(text) == fold(address.text);
      };
      return address.kind == Address::Kind::phone ? std::ranges::any_of(contact.phones, is_it)
                                                  : std::ranges::any_of(contact.mails, is_it);
    });
    if (shares_address || (contact.is_org && nothing_to_compare)) return party;
  }
  return {};
}

ImportedContact ContactImport::take(const Contact& contact, const ContactFile& file) {
  store::Database& journal = operation_.database();
  const std::string key = unused_key(contact);
  const ImportedValues values = values_of(contact, file);
  const auto source = store::find_source(journal, system_, key);
  if (source && !store::has_party(journal, source->record))
    return {.outcome = Outcome::removed_here, .name = contact.name};
  const ImportedValues base = source ? values_from_text(source->imported) : ImportedValues{};
  Party party;
  bool is_new = false;
  if (source) {
    party = store::load_party(journal, source->record, session_.today());
  } else if (const auto same = same_in_journal(contact)) {
    party = store::load_party(journal, same->id, session_.today());
  } else {
    is_new = true;
    party.kind = contact.is_org ? PartyKind::org : PartyKind::person;
    party.name = contact.name;
    party.added = session_.today();
    party.handle = store::free_handle(journal, derive_handle(party.name), party.kind);
    store::save_party(operation_, party);
  }
  const ImportedValues gained = difference(values, base);
  const ImportedValues lost = difference(base, values);
  PartyChanges changes(session_, operation_, party);
  changes.apply(gained, lost);
  store::save_source(operation_, system_, key, {party.id, to_text(values)});
  return {.outcome = is_new                  ? Outcome::added
                     : changes.has_changed() ? Outcome::changed
                                             : Outcome::unchanged,
          .party = changes.party(),
          .kept = changes.kept(),
          .name = contact.name};
}

}  // namespace relate::cli
