#include "cli/contact_match.hpp"

#include <algorithm>

#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/store/parties.hpp"
#include "relate/store/party_names.hpp"
#include "relate/store/sources.hpp"

namespace relate::cli {
namespace {

bool is_of_kind(const PartyName& party, const ListedContact& contact) {
  return party.kind == (contact.is_org ? PartyKind::org : PartyKind::person);
}

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

bool has_uid(const ListedContact& contact) { return contact.key.starts_with("uid:"); }

/// The key of a contact that has its key with another of another name.
std::string named_key(const ListedContact& contact) {
  return contact.key + '|' + fold(contact.name);
}

bool has_name(const ImportedValues& values, const std::string& name) {
  return std::ranges::any_of(values, [&](const ImportedValue& value) {
    return value.field == "name" && fold(value.value) == fold(name);
  });
}

}  // namespace

std::optional<ContactMatch> ContactMatches::by_source(const std::string& key) const {
  const auto source = store::find_source(journal_, system_, key);
  if (!source) return {};
  return ContactMatch{source->record, key, values_from_text(source->imported)};
}

std::optional<ContactMatch> ContactMatches::recognised(const ListedContact& contact) const {
  if (auto own = by_source(named_key(contact))) return own;
  auto known = by_source(contact.key);
  if (known && has_name(known->base, contact.name)) return known;
  if (known && has_uid(contact)) return {};
  const auto same = same_in_journal(contact);
  return same ? std::optional(ContactMatch{*same, free_key(contact)}) : std::nullopt;
}

std::optional<ContactMatch> ContactMatches::renamed(const ListedContact& contact) const {
  if (auto known = by_source(contact.key); known && !is_another(known->record, contact)) {
    // A card of another list keeps what was imported of it apart.
    return claimed_keys_.contains(contact.key) ? ContactMatch{known->record, named_key(contact)}
                                               : *std::move(known);
  }
  const auto only = only_one_with_mail(contact);
  if (!only || is_another(*only, contact) || has_other_uid(*only, contact)) return {};
  return ContactMatch{*only, free_key(contact)};
}

ImportedValues ContactMatches::base_of(const ContactMatch& match, const Party& party) const {
  ImportedValues base = match.base;
  for (const auto& [key, source] : store::sources_of(journal_, system_, party.id))
    for (ImportedValue& value : difference(values_from_text(source.imported), base)) {
      const bool is_company = value.field == "position" && !claimed_keys_.contains(key);
      if (is_company || value == ImportedValue{"name", party.name})
        base.push_back(std::move(value));
    }
  return base;
}

std::string ContactMatches::free_key(const ListedContact& contact) const {
  return store::find_source(journal_, system_, contact.key) ? named_key(contact) : contact.key;
}

void ContactMatches::claim(const ListedContact& contact, Id record, const std::string& key) {
  files_[record].insert(contact.files.begin(), contact.files.end());
  claimed_keys_.insert(key);
}

ContactMatches::Shared ContactMatches::shared_with(const ListedContact& contact, Id party) const {
  const store::PartyNames names(journal_, today_);
  for (const ImportedValue& value : contact.values) {
    if (value.field != "email") continue;
    std::vector<PartyName> others = names.by_email(fold(value.value));
    std::erase_if(others, [&](const PartyName& other) { return other.id == party; });
    if (!others.empty()) return {value.value, std::move(others)};
  }
  return {};
}

std::optional<Id> ContactMatches::same_in_journal(const ListedContact& contact) const {
  const store::PartyNames names(journal_, today_);
  for (const PartyName& party : names.by_full_name(fold(contact.name))) {
    if (!is_of_kind(party, contact)) continue;
    const Party known = store::load_party(journal_, party.id, today_);
    const bool nothing_to_compare = known.addresses.empty() || !has_address(contact.values);
    if (shares_address(known, contact.values) || (contact.is_org && nothing_to_compare))
      return party.id;
  }
  return {};
}

std::optional<Id> ContactMatches::only_one_with_mail(const ListedContact& contact) const {
  const store::PartyNames names(journal_, today_);
  std::set<Id> found;
  for (const ImportedValue& value : contact.values) {
    if (value.field != "email") continue;
    for (const PartyName& party : names.by_email(fold(value.value)))
      if (is_of_kind(party, contact)) found.insert(party.id);
  }
  return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

bool ContactMatches::is_another(Id record, const ListedContact& contact) const {
  const auto files = files_.find(record);
  return files != files_.end() && std::ranges::any_of(contact.files, [&](std::size_t file) {
           return files->second.contains(file);
         });
}

bool ContactMatches::has_other_uid(Id record, const ListedContact& contact) const {
  if (!has_uid(contact)) return false;
  return std::ranges::any_of(store::sources_of(journal_, system_, record), [&](const auto& source) {
    return source.first.starts_with("uid:") && source.first != contact.key &&
           !source.first.starts_with(contact.key + '|');
  });
}

}  // namespace relate::cli
