#include <utility>

#include <fmt/format.h>

#include "core/vcard_draft.hpp"
#include "relate/core/ascii.hpp"
#include "relate/core/clean_text.hpp"
#include "relate/core/contact_date.hpp"

namespace relate {
namespace {

constexpr std::string_view birthday = "birthday";
constexpr std::string_view anniversary = "anniversary";

/// Properties that name somebody related, and how.
constexpr std::pair<std::string_view, std::string_view> relation_properties[] = {
    {"AGENT", "agent"},
    {"X-ASSISTANT", "assistant"},
    {"X-CHILD", "child"},
    {"X-EVOLUTION-ASSISTANT", "assistant"},
    {"X-EVOLUTION-MANAGER", "manager"},
    {"X-EVOLUTION-SPOUSE", "spouse"},
    {"X-KADDRESSBOOK-X-ASSISTANTSNAME", "assistant"},
    {"X-KADDRESSBOOK-X-MANAGERSNAME", "manager"},
    {"X-KADDRESSBOOK-X-SPOUSESNAME", "spouse"},
    {"X-MANAGER", "manager"},
    {"X-MANAGERSNAME", "manager"},
    {"X-MS-ASSISTANT", "assistant"},
    {"X-MS-CHILD", "child"},
    {"X-MS-MANAGER", "manager"},
    {"X-MS-SPOUSE", "spouse"},
    {"X-SPOUSE", "spouse"},
};

/// Properties that are kept as a fact, and its key.
constexpr std::pair<std::string_view, std::string_view> fact_properties[] = {
    {"BIRTHPLACE", "birthplace"},
    {"DEATHDATE", "died"},
    {"EXPERTISE", "expertise"},
    {"HOBBY", "hobby"},
    {"INTEREST", "interest"},
    {"LANG", "language"},
    {"PRONOUNS", "pronouns"},
    {"X-CUSTOM1", "custom1"},
    {"X-CUSTOM2", "custom2"},
    {"X-CUSTOM3", "custom3"},
    {"X-CUSTOM4", "custom4"},
    {"X-EVOLUTION-OFFICE", "office"},
    {"X-KADDRESSBOOK-X-OFFICE", "office"},
    {"X-KADDRESSBOOK-X-PROFESSION", "profession"},
    {"X-MAIDENNAME", "maiden-name"},
    {"X-PHONETIC-FIRST-NAME", "phonetic-first-name"},
    {"X-PHONETIC-LAST-NAME", "phonetic-last-name"},
};

template <std::size_t count>
std::string_view meaning(const std::pair<std::string_view, std::string_view> (&table)[count],
                         std::string_view name) {
  for (const auto& [known, meant] : table)
    if (known == name) return meant;
  return {};
}

bool take_birthday(VcardDraft& draft, const VcardProperty& property) {
  return take_date(draft, property, birthday, property.as_line());
}

bool take_anniversary(VcardDraft& draft, const VcardProperty& property) {
  return take_date(draft, property, anniversary, property.as_line());
}

bool take_labelled_date(VcardDraft& draft, const VcardProperty& property) {
  return take_date(draft, property, property.label.empty() ? "date" : property.label,
                   property.as_line());
}

bool take_relation(VcardDraft& draft, const VcardProperty& property) {
  std::string text = property.as_line();
  if (ascii_begins(text, "BEGIN:VCARD") || ascii_begins(text, "CID:")) return false;
  draft.contact.relations.push_back(
      {std::string(meaning(relation_properties, property.line.name)), std::move(text), {}});
  return true;
}

bool take_labelled_relation(VcardDraft& draft, const VcardProperty& property) {
  draft.contact.relations.push_back({property.label, property.as_line(), {}});
  return true;
}

bool take_related(VcardDraft& draft, const VcardProperty& property) {
  ContactRelation relation{{}, property.as_line(), {}};
  for (const std::string_view head : {"urn:uuid:", "uid:"})
    if (relation.uid.empty() && ascii_begins(relation.text, head))
      relation.uid = trim_ascii(std::exchange(relation.text, {}).substr(head.size()));
  for (const std::string_view head : {"name:", "mailto:"})
    if (ascii_begins(relation.text, head)) relation.text.erase(0, head.size());
  bool has_type = false;
  for (const auto& type : property.line.types()) {
    if (type == "PREF" || type == "HOME" || type == "WORK") continue;
    has_type = true;
    relation.type = clean_line(ascii_lower(type));
    draft.contact.relations.push_back(relation);
  }
  if (!has_type) draft.contact.relations.push_back(std::move(relation));
  return true;
}

bool take_note(VcardDraft& draft, const VcardProperty& property) {
  draft.contact.notes.push_back(property.as_text());
  return true;
}

bool take_tags(VcardDraft& draft, const VcardProperty& property) {
  for (auto& tag : property.pieces(','))
    if (!tag.empty()) draft.contact.tags.push_back(std::move(tag));
  return true;
}

bool take_time_zone(VcardDraft& draft, const VcardProperty& property) {
  const std::string zone = property.as_line();
  if (draft.contact.time_zone.empty()) draft.contact.time_zone = zone;
  return draft.contact.time_zone == zone;
}

bool take_class(VcardDraft& draft, const VcardProperty& property) {
  const std::string word = property.as_line();
  draft.contact.is_private = ascii_equal(word, "PRIVATE") || ascii_equal(word, "CONFIDENTIAL");
  return true;
}

bool take_fact(VcardDraft& draft, const VcardProperty& property) {
  draft.contact.facts.push_back(
      {std::string(meaning(fact_properties, property.line.name)), property.as_text()});
  return true;
}

/// `M;Fellow`: a letter, words that win over it, or both.
bool take_gender(VcardDraft& draft, const VcardProperty& property) {
  constexpr std::pair<std::string_view, std::string_view> letters[] = {
      {"F", "female"}, {"M", "male"}, {"N", "none"}, {"O", "other"}};
  const auto parts = property.pieces(';');
  std::string gender = parts.size() > 1 ? parts[1] : std::string();
  if (gender.empty()) gender = meaning(letters, ascii_upper(parts[0]));
  if (gender.empty() && !ascii_equal(parts[0], "U")) gender = ascii_lower(parts[0]);
  if (!gender.empty()) draft.contact.facts.push_back({"gender", std::move(gender)});
  return true;
}

constexpr VcardRule rules[] = {
    {"ANNIVERSARY", take_anniversary},
    {"BDAY", take_birthday},
    {"CATEGORIES", take_tags},
    {"CLASS", take_class},
    {"GENDER", take_gender},
    {"NOTE", take_note},
    {"RELATED", take_related},
    {"TZ", take_time_zone},
    {"X-ABDATE", take_labelled_date},
    {"X-ABRELATEDNAMES", take_labelled_relation},
    {"X-ANDROID-CUSTOM", take_android_row},
    {"X-ANNIVERSARY", take_anniversary},
    {"X-EVOLUTION-ANNIVERSARY", take_anniversary},
    {"X-GENDER", take_gender},
    {"X-GROUP-MEMBERSHIP", take_tags},
    {"X-KADDRESSBOOK-X-ANNIVERSARY", take_anniversary},
    {"X-MS-ANNIVERSARY", take_anniversary},
};

}  // namespace

std::span<const VcardRule> vcard_life_rules() {
  static const std::vector<VcardRule> all = [] {
    std::vector<VcardRule> made(std::begin(rules), std::end(rules));
    for (const auto& [name, type] : relation_properties) made.push_back({name, take_relation});
    for (const auto& [name, key] : fact_properties) made.push_back({name, take_fact});
    return made;
  }();
  return all;
}

bool take_date(VcardDraft& draft, const VcardProperty& property, std::string_view label,
               std::string_view text) {
  auto& dates = draft.contact.dates;
  const auto calendar = property.line.parameter("CALSCALE");
  auto date = date_from_contact(text);
  if (!date || !(calendar.empty() || ascii_equal(calendar, "gregorian"))) {
    draft.issues.push_back({property.line.number, fmt::format("'{}' is no full date: {} left out",
                                                              excerpt(text), property.line.name)});
    return false;
  }
  if (date->year && property.line.parameter("X-APPLE-OMIT-YEAR") == std::to_string(*date->year))
    date->year.reset();
  if (label == birthday)
    for (const auto& known : dates)
      if (known.label == birthday) return known.date == *date;
  dates.push_back({std::string(label), *date});
  return true;
}

void settle_life(VcardDraft& draft) {
  Contact& contact = draft.contact;
  const auto as_is = [](const std::string& text) { return text; };
  std::erase(contact.notes, "");
  std::erase_if(contact.relations, [](const auto& r) { return r.text.empty() && r.uid.empty(); });
  std::erase_if(contact.facts, [](const auto& f) { return f.value.empty(); });
  keep_first(contact.dates, [](const auto& d) { return d.label + '\n' + to_iso(d.date); });
  keep_first(contact.relations,
             [](const auto& r) { return r.type + '\n' + r.uid + '\n' + r.text; });
  keep_first(contact.notes, as_is);
  keep_first(contact.tags, as_is);
  keep_first(contact.facts, [](const auto& f) { return f.key + '\n' + f.value; });
}

}  // namespace relate
