#include <algorithm>
#include <array>

#include "core/vcard_draft.hpp"
#include "relate/core/ascii.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/letters.hpp"
#include "relate/core/vcard_value.hpp"

namespace relate {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

/// A letter of a script whose names begin with the family's.
bool begins_family_first(std::string_view name) {
  std::size_t at = 0;
  const char32_t c = name.empty() ? 0 : next_character(name, at);
  return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

/// What somebody is called day to day: given and family name.
std::string short_name(const PersonName& name) {
  if (begins_family_first(name.family) && begins_family_first(name.given))
    return joined({name.family, name.given}, " ");
  return joined({name.given, name.family}, " ");
}

std::string long_name(const PersonName& name) {
  if (begins_family_first(name.family) && begins_family_first(name.given))
    return joined({name.prefix, name.family, name.given, name.additional, name.suffix}, " ");
  return joined({name.prefix, name.given, name.additional, name.family, name.suffix}, " ");
}

/// Whether all that `name` is made of stands in `text`.
bool says_name(std::string_view text, const std::string& name) {
  const auto known = words(text);
  const auto wanted = words(name);
  return std::all_of(wanted.begin(), wanted.end(), [&](const auto& word) {
    return std::find(known.begin(), known.end(), word) != known.end();
  });
}

/// `Ruiz, Dana`: how lists are sorted, not how anybody is called.
bool is_sorting_name(const std::string& full_name, const PersonName& name) {
  return !name.family.empty() && !name.given.empty() &&
         ascii_equal(full_name, name.family + ", " + name.given);
}

bool take_full_name(VcardDraft& draft, const VcardProperty& property) {
  draft.full_names.emplace_back(property.line.preference(), property.as_line());
  return true;
}

bool take_name(VcardDraft& draft, const VcardProperty& property) {
  std::array<std::string, 5> parts;
  const auto pieces = split_vcard_value(property.text, ';');
  for (std::size_t i = 0; i < parts.size() && i < pieces.size(); ++i) {
    const VcardProperty part{property.line, std::string(pieces[i]), {}, property.is_version_2};
    parts[i] =
        property.is_version_2 ? part.as_line() : joined(part.pieces(','), i < 3 ? " " : ", ");
  }
  constexpr std::size_t most_names = 8;  // as languages go
  PersonName name{parts[0], parts[1], parts[2], parts[3], parts[4]};
  if (name.is_empty()) return true;
  if (draft.names.size() == most_names) return false;
  draft.names.push_back(std::move(name));
  return true;
}

bool take_nicknames(VcardDraft& draft, const VcardProperty& property) {
  for (auto& name : property.pieces(','))
    if (!name.empty()) draft.nicknames.push_back(std::move(name));
  return true;
}

bool take_org(VcardDraft& draft, const VcardProperty& property) {
  auto units = property.pieces(';');
  ContactPosition position{std::move(units.front()), {}, {}};
  units.erase(units.begin());
  position.department = joined(units, ", ");
  if (!position.org.empty() || !position.department.empty())
    draft.orgs.emplace_back(property.line.preference(), std::move(position));
  return true;
}

bool take_department(VcardDraft& draft, const VcardProperty& property) {
  draft.department = property.as_line();
  return true;
}

bool take_title(VcardDraft& draft, const VcardProperty& property) {
  draft.titles.push_back(property.as_line());
  return true;
}

bool take_role(VcardDraft& draft, const VcardProperty& property) {
  draft.roles.push_back(property.as_line());
  return true;
}

bool take_kind(VcardDraft& draft, const VcardProperty& property) {
  draft.kind = ascii_lower(property.as_line());
  return true;
}

bool take_list(VcardDraft& draft, const VcardProperty& property) {
  if (ascii_equal(property.as_line(), "TRUE")) draft.kind = "group";
  return true;
}

bool take_display(VcardDraft& draft, const VcardProperty& property) {
  draft.is_company = ascii_equal(property.as_line(), "COMPANY");
  return true;
}

bool take_uid(VcardDraft& draft, const VcardProperty& property) {
  draft.contact.uid = property.as_line();
  if (ascii_begins(draft.contact.uid, "urn:uuid:")) draft.contact.uid.erase(0, 9);
  return true;
}

bool take_member(VcardDraft& draft, const VcardProperty& property) {
  std::string member = property.as_line();
  if (ascii_begins(member, "urn:uuid:")) member.erase(0, 9);
  draft.members.push_back(std::move(member));
  return true;
}

constexpr VcardRule rules[] = {
    {"FN", take_full_name},
    {"KIND", take_kind},
    {"MEMBER", take_member},
    {"N", take_name},
    {"NICKNAME", take_nicknames},
    {"ORG", take_org},
    {"ROLE", take_role},
    {"TITLE", take_title},
    {"UID", take_uid},
    {"X-ABSHOWAS", take_display},
    {"X-ADDRESSBOOKSERVER-KIND", take_kind},
    {"X-ADDRESSBOOKSERVER-MEMBER", take_member},
    {"X-DEPARTMENT", take_department},
    {"X-EVOLUTION-LIST", take_list},
};

/// Titles belong to organisations in their order; what is left over to the last.
void settle_positions(VcardDraft& draft) {
  const auto as_is = [](const std::string& text) { return text; };
  std::stable_sort(draft.orgs.begin(), draft.orgs.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  auto& positions = draft.contact.positions;
  for (auto& [rank, position] : draft.orgs) positions.push_back(std::move(position));
  keep_first(positions, [](const auto& p) { return p.org + '\n' + p.department; });
  for (auto* words : {&draft.titles, &draft.roles}) {
    std::erase(*words, "");
    keep_first(*words, as_is);
  }
  if (draft.titles.empty()) std::swap(draft.titles, draft.roles);
  const bool has_own = !draft.titles.empty() || !draft.department.empty();
  if (positions.empty() && has_own) positions.emplace_back();
  if (!positions.empty() && positions.front().department.empty())
    positions.front().department = draft.department;
  for (std::size_t i = 0; i < draft.titles.size(); ++i) {
    auto& role = positions[std::min(i, positions.size() - 1)].role;
    role += (role.empty() ? "" : ", ") + draft.titles[i];
  }
  for (auto& role : draft.roles) draft.contact.facts.push_back({"role", std::move(role)});
}

/// Further names, save for those that say nothing the name does not say.
void settle_aliases(VcardDraft& draft) {
  Contact& contact = draft.contact;
  contact.aliases.push_back(contact.name);
  for (auto& [rank, name] : draft.full_names) contact.aliases.push_back(std::move(name));
  for (auto& name : draft.nicknames) contact.aliases.push_back(std::move(name));
  for (const auto& parts : draft.names) {
    std::string name = short_name(parts);
    if (says_name(contact.name, name)) continue;
    if (contact.is_org)
      contact.relations.push_back({"contact", std::move(name), {}});
    else
      contact.aliases.push_back(std::move(name));
  }
  keep_first(contact.aliases, [](const std::string& name) { return fold(name); });
  contact.aliases.erase(contact.aliases.begin());
}

/// An organisation is no position of its own.
void settle_org(Contact& contact) {
  for (auto& position : contact.positions)
    if (fold(position.org) == fold(contact.name)) position.org.clear();
  std::erase(contact.positions, ContactPosition{});
}

}  // namespace

std::span<const VcardRule> vcard_identity_rules() { return rules; }

void settle_identity(VcardDraft& draft) {
  Contact& contact = draft.contact;
  std::stable_sort(draft.full_names.begin(), draft.full_names.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::erase_if(draft.full_names, [](const auto& ranked) { return ranked.second.empty(); });
  settle_positions(draft);
  const PersonName person = draft.names.empty() ? PersonName{} : draft.names.front();
  const std::string org = contact.positions.empty() ? "" : contact.positions.front().org;
  if (!draft.full_names.empty() && is_sorting_name(draft.full_names.front().second, person))
    draft.full_names.front().second = short_name(person);
  const std::string full_name =
      draft.full_names.empty() ? long_name(person) : draft.full_names.front().second;
  const bool is_nameless = person.is_empty() && draft.nicknames.empty() && full_name.empty();
  const bool is_named_as_org = person.is_empty() && fold(full_name) == fold(org);
  contact.is_org =
      draft.kind == "org" || draft.is_company || (!org.empty() && (is_nameless || is_named_as_org));
  const std::string nickname = draft.nicknames.empty() ? "" : draft.nicknames.front();
  const std::string mail = contact.mails.empty() ? "" : contact.mails.front();
  const std::string company = draft.is_company ? org : "";
  const auto phones = std::ranges::find_if(contact.phones, looks_like_phone);
  const std::string phone = phones == contact.phones.end() ? "" : *phones;
  for (const auto* name : {&company, &full_name, &nickname, &org, &mail, &phone})
    if (contact.name.empty()) contact.name = *name;
  settle_aliases(draft);
  if (contact.is_org) settle_org(contact);
}

}  // namespace relate
