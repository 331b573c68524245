#include "cli/party_changes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "relate/core/fold.hpp"
#include "relate/core/handle.hpp"
#include "relate/core/occasion.hpp"
#include "relate/core/tag.hpp"
#include "relate/store/accounts.hpp"
#include "relate/store/facts.hpp"
#include "relate/store/occasions.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli {
namespace {

std::optional<Address::Kind> address_kind(const std::string& field) {
  if (field == "email") return Address::Kind::email;
  if (field == "phone") return Address::Kind::phone;
  if (field == "chat") return Address::Kind::chat;
  return {};
}

bool same_address(const Address& a, const Address& b) {
  if (a.kind != b.kind) return false;
  return a.kind == Address::Kind::phone ? phone_key(a.text) == phone_key(b.text)
                                        : fold(a.text) == fold(b.text);
}

bool has_folded(const std::vector<std::string>& texts, const std::string& text) {
  return std::ranges::any_of(texts,
                             [&](const std::string& known) { return fold(known) == fold(text); });
}

}  // namespace

void PartyChanges::apply(const ImportedValues& values, const ImportedValues& base) {
  values_ = values;
  base_ = base;
  lost_ = difference(base, values);
  had_org_ = std::ranges::any_of(party_.memberships, [](const Membership& membership) {
    return membership.group.kind == PartyKind::org;
  });
  for (const ImportedValue& value : lost_) lose(value);
  for (const ImportedValue& value : difference(values, base)) gain(value);
  if (has_changed_) store::save_party(operation_, party_);
}

void PartyChanges::lose(const ImportedValue& value) {
  const auto& [field, text] = value;
  std::size_t removed = 0;
  if (field == "alias") removed = std::erase(party_.aliases, text);
  if (field == "tag") removed = std::erase(party_.tags, text);
  if (field == "zone" && party_.time_zone == text) {
    party_.time_zone.clear();
    removed = 1;
  }
  if (const auto kind = address_kind(field))
    removed = std::erase(party_.addresses, Address{*kind, text});
  if (field == "fact") {
    const auto parts = parts_of(text, 2);
    for (const Fact& fact : store::list_facts(operation_.database(), party_.id, session_.today()))
      if (fact.key == parts[0] && fact.value == parts[1]) {
        store::remove_fact(operation_, fact.id);
        removed = 1;
      }
  }
  if (field == "occasion") {
    const auto parts = parts_of(text, 2);
    for (const Occasion& occasion :
         store::list_occasions(operation_.database(), party_.id, session_.today()))
      if (occasion.label == parts[0] && to_iso(occasion.date) == parts[1]) {
        store::remove_occasion(operation_, occasion.id);
        removed = 1;
      }
  }
  has_changed_ = has_changed_ || removed > 0;
}

bool PartyChanges::was_lost(const std::string& field, const std::string& value) const {
  return std::ranges::find(lost_, ImportedValue{field, value}) != lost_.end();
}

void PartyChanges::gain(const ImportedValue& value) {
  const auto& [field, text] = value;
  if (field == "name") return gain_name(text);
  if (field == "position") return gain_position(text);
  if (field == "occasion") return gain_occasion(text);
  if (field == "fact") return gain_fact(text);
  bool adds = false;
  if (field == "alias" && !has_folded(party_.aliases, text) && fold(text) != fold(party_.name)) {
    party_.aliases.push_back(text);
    adds = true;
  } else if (field == "tag" && !has_folded(party_.tags, text)) {
    const std::vector<std::string> known = store::known_tags(operation_.database());
    party_.tags.push_back(settle_tag(text, known).tag);
    adds = true;
  } else if (field == "zone" && party_.time_zone != text) {
    adds = party_.time_zone.empty();
    if (adds)
      party_.time_zone = text;
    else
      ++kept_;
  } else if (field == "private" && !party_.is_private) {
    party_.is_private = adds = true;
  } else if (const auto kind = address_kind(field)) {
    const Address address{*kind, text};
    adds = std::ranges::none_of(party_.addresses,
                                [&](const Address& known) { return same_address(known, address); });
    if (adds) party_.addresses.push_back(address);
  }
  has_changed_ = has_changed_ || adds;
}

void PartyChanges::gain_name(const std::string& name) {
  if (party_.name == name) return;
  if (was_lost("name", party_.name))
    party_.name = name;
  else if (fold(party_.name) != fold(name) && !has_folded(party_.aliases, name))
    party_.aliases.push_back(name);
  else
    return;
  has_changed_ = true;
}

std::optional<PartyName> PartyChanges::find_org(const std::string& name) const {
  const store::PartyNames names(operation_.database(), session_.today());
  for (const auto& found : {names.by_full_name(fold(name)), names.by_alias(fold(name))})
    for (const PartyName& party : found)
      if (party.kind == PartyKind::org) return party;
  return {};
}

PartyName PartyChanges::org_named(const std::string& name) {
  if (const auto known = find_org(name)) return *known;
  store::Database& journal = operation_.database();
  Party org{.kind = PartyKind::org, .name = name, .added = session_.today()};
  org.handle = store::free_handle(journal, derive_handle(name), org.kind);
  store::save_party(operation_, org);
  return {.id = org.id, .kind = org.kind, .handle = org.handle, .name = org.name};
}

/// Whether a position of `values` is in that org.
bool PartyChanges::is_named(const PartyName& org, const ImportedValues& values) const {
  return std::ranges::any_of(values, [&](const ImportedValue& value) {
    if (value.field != "position") return false;
    const auto found = find_org(parts_of(value.value, 3)[0]);
    return found && found->id == org.id;
  });
}

void PartyChanges::gain_position(const std::string& value) {
  const auto parts = parts_of(value, 3);
  if (parts[0].empty()) return gain_fact("role\t" + (parts[2].empty() ? parts[1] : parts[2]));
  const PartyName org = org_named(parts[0]);
  if (org.id == party_.id) return;
  for (Membership& membership : party_.memberships) {
    if (membership.group.id != org.id || !membership.holds_on(session_.today())) continue;
    const std::string before = parts[0] + '\t' + membership.department + '\t' + membership.role;
    const bool is_free = membership.department.empty() && membership.role.empty();
    if (before == value) return;
    if (!is_free && !was_lost("position", before)) {
      ++kept_;
      return;
    }
    membership.department = parts[1];
    membership.role = parts[2];
    has_changed_ = true;
    return;
  }
  if (belongs_to_it(org)) {
    session_.warn(fmt::format("{} cannot belong to {}, which belongs to it: kept as a fact",
                              party_.name, org.name));
    return gain_fact("org\t" + org.name);
  }
  join(org, parts[2], parts[1]);
}

/// Whether the org belongs to the party, which then cannot belong to it.
bool PartyChanges::belongs_to_it(const PartyName& org) const {
  const auto above = store::groups_of(operation_.database(), org.id, session_.today());
  return std::ranges::find(above, party_.id, &PartyName::id) != above.end();
}

/// A company in the list that is none of theirs: they joined it, as far as the list knows, today,
/// and left what it no longer names, whatever was edited of what they were there.
void PartyChanges::join(const PartyName& org, const std::string& role,
                        const std::string& department) {
  const Day today = session_.today();
  for (Membership& membership : party_.memberships)
    if (membership.holds_on(today) && is_named(membership.group, base_) &&
        !is_named(membership.group, values_))
      membership.until = today;
  party_.memberships.push_back({.group = org,
                                .role = role,
                                .department = department,
                                .since = had_org_ ? std::optional(today) : std::nullopt,
                                .until = {}});
  has_changed_ = true;
}

void PartyChanges::gain_occasion(const std::string& value) {
  const auto parts = parts_of(value, 2);
  const auto date = date_from_iso(parts[1]);
  if (!date) return;
  for (const Occasion& known :
       store::list_occasions(operation_.database(), party_.id, session_.today()))
    if (fold(known.label) == fold(parts[0])) {
      if (known.date != *date) ++kept_;
      return;
    }
  Occasion occasion{.who = {{.id = party_.id}},
                    .label = parts[0],
                    .date = *date,
                    .every = usual_every(*date, session_.today()),
                    .added = session_.today()};
  store::save_occasion(operation_, occasion);
  has_changed_ = true;
}

void PartyChanges::gain_fact(const std::string& value) {
  const auto parts = parts_of(value, 2);
  if (parts[1].empty()) return;
  for (const Fact& known : store::list_facts(operation_.database(), party_.id, session_.today()))
    if (known.key == parts[0] && known.value == parts[1]) return;
  Fact fact{.who = {.id = party_.id}, .key = parts[0], .value = parts[1]};
  store::save_fact(operation_, fact);
  has_changed_ = true;
}

}  // namespace relate::cli
