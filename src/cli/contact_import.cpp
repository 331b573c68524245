#include "cli/contact_import.hpp"

#include <algorithm>

#include "cli/party_changes.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/store/parties.hpp"
#include "relate/store/sources.hpp"

namespace relate::cli {

namespace {

bool shares_address(const Party& known, const ImportedValues& values) {
  return std::ranges::any_of(known.addresses, [&](const Address& address) {
    return std::ranges::any_of(values, [&](const ImportedValue& value) {
      if (address.kind == Address::Kind::phone)
        return value.field == "phone" && phone_key(value.value) == phone_key(address.text);
      return value.field == "email" && fold(value.value) == fold(address.text);
    });
  });
}

bool has_address(const ImportedValues& values) {
  return std::ranges::any_of(values, [](const ImportedValue& value) {
    return value.field == "email" || value.field == "phone";
  });
}

}  // namespace

/// The place of the contact among the gathered. Two that share a mail address, or even a
/// UID, and not the name are two: the name is added to the second's key.
ContactImport::Gathered& ContactImport::gathered(const Contact& contact) {
  std::string key = key_of(contact);
  auto known = by_key_.find(key);
  if (known != by_key_.end() && fold(contacts_[known->second].name) != fold(contact.name)) {
    key += '|' + fold(contact.name);
    known = by_key_.find(key);
  }
  if (known == by_key_.end()) {
    known = by_key_.emplace(key, contacts_.size()).first;
    contacts_.push_back({key, contact.name, contact.is_org, {}});
  }
  return contacts_[known->second];
}

void ContactImport::gather(const ContactFile& file) {
  for (const Contact& contact : file.contacts) {
    Gathered& into = gathered(contact);
    for (ImportedValue& value : difference(values_of(contact, file), into.values))
      if (value.field != "name" || into.values.empty()) into.values.push_back(std::move(value));
  }
}

std::vector<ImportedContact> ContactImport::take_all() {
  std::vector<ImportedContact> taken;
  for (const Gathered& contact : contacts_) taken.push_back(take(contact));
  return taken;
}

/// The party that was there before the list was: the same name, and the same mail address
/// or phone number; for an org the name alone where there is nothing to compare.
std::optional<PartyName> ContactImport::same_in_journal(const Gathered& contact) const {
  const store::PartyNames names(operation_.database(), session_.today());
  for (const PartyName& party : names.by_full_name(fold(contact.name))) {
    if ((party.kind == PartyKind::org) != contact.is_org) continue;
    const Party known = store::load_party(operation_.database(), party.id, session_.today());
    const bool nothing_to_compare = known.addresses.empty() || !has_address(contact.values);
    if (shares_address(known, contact.values) || (contact.is_org && nothing_to_compare))
      return party;
  }
  return {};
}

Party ContactImport::new_party(const Gathered& contact) {
  Party party{.kind = contact.is_org ? PartyKind::org : PartyKind::person,
              .name = contact.name,
              .added = session_.today()};
  party.handle = store::free_handle(operation_.database(), derive_handle(party.name), party.kind);
  store::save_party(operation_, party);
  return party;
}

ImportedContact ContactImport::take(const Gathered& contact) {
  store::Database& journal = operation_.database();
  const auto source = store::find_source(journal, system_, contact.key);
  if (source && !store::has_party(journal, source->record))
    return {.outcome = Outcome::removed_here, .name = contact.name};
  const auto same = source ? std::optional(source->record) : [&]() -> std::optional<Id> {
    const auto party = same_in_journal(contact);
    return party ? std::optional(party->id) : std::nullopt;
  }();
  const Party party =
      same ? store::load_party(journal, *same, session_.today()) : new_party(contact);
  const ImportedValues base = source ? values_from_text(source->imported) : ImportedValues{};
  PartyChanges changes(session_, operation_, party);
  changes.apply(difference(contact.values, base), difference(base, contact.values));
  store::save_source(operation_, system_, contact.key, {party.id, to_text(contact.values)});
  return {.outcome = !same                   ? Outcome::added
                     : changes.has_changed() ? Outcome::changed
                                             : Outcome::unchanged,
          .party = changes.party(),
          .kept = changes.kept(),
          .name = contact.name};
}

}  // namespace relate::cli
