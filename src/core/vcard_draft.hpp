#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "relate/core/contact.hpp"
#include "relate/core/vcard_line.hpp"

namespace relate {

/// A property of a card, its value decoded to UTF-8.
struct VcardProperty {
  const VcardLine& line;
  std::string text;   ///< escapes are not undone yet
  std::string label;  ///< what X-ABLabel calls it: `spouse`, or as the user typed it
  bool is_version_2 = false;

  /// The value as one line, and as a text of several.
  std::string as_line() const;
  std::string as_text() const;
  /// The pieces between separators, each as one line; empty ones stay.
  std::vector<std::string> pieces(char separator) const;
};

/// The parts of a person's name.
struct PersonName {
  std::string family;
  std::string given;
  std::string additional;
  std::string prefix;
  std::string suffix;

  bool is_empty() const { return family.empty() && given.empty() && additional.empty(); }
};

/// Values with the rank they are ordered by, the lowest first.
using Ranked = std::vector<std::pair<int, std::string>>;

/// A postal address as LABEL writes it; one of an ADR of the same types says nothing new.
struct AddressLabel {
  int rank;
  std::vector<std::string> types;
  std::string text;
};

/// A card while its properties are read.
struct VcardDraft {
  Contact contact;
  std::string kind;  ///< lower case
  bool is_company = false;
  Ranked full_names;
  std::vector<PersonName> names;
  std::vector<std::string> nicknames;
  std::vector<std::pair<int, ContactPosition>> orgs;
  std::string department;  ///< of the first org, where a property of its own has it
  std::vector<std::string> titles;
  std::vector<std::string> roles;
  Ranked mails;
  Ranked phones;
  Ranked chats;
  Ranked urls;
  Ranked addresses;
  std::set<std::vector<std::string>> address_types;
  std::vector<AddressLabel> labels;
  std::vector<std::string> members;
  std::vector<ContactIssue> issues;
};

/// What becomes of a property. `take` gives whether the value was taken over.
struct VcardRule {
  std::string_view name;
  bool (*take)(VcardDraft& draft, const VcardProperty& property);
};

/// What a card says of who it is: names, organisations, kind.
std::span<const VcardRule> vcard_identity_rules();
/// How to reach them: mails, phones, postal addresses, pages.
std::span<const VcardRule> vcard_reach_rules();
/// Their names on chat and social services.
std::span<const VcardRule> vcard_chat_rules();
/// What else is known: dates, relations, notes, tags, facts.
std::span<const VcardRule> vcard_life_rules();

/// Takes a value that the program of Android wrote as a row of its own table.
bool take_android_row(VcardDraft& draft, const VcardProperty& property);

/// Takes a property out of the family `X-messaging/SERVICE-All`.
bool take_kde_chat(VcardDraft& draft, const VcardProperty& property);

/// Takes a date under a label; an issue says what cannot be read as one.
bool take_date(VcardDraft& draft, const VcardProperty& property, std::string_view label,
               std::string_view text);

/// Orders the ways to reach the contact, each once.
void settle_reach(VcardDraft& draft);
/// Makes names and positions of the contact out of what was read; needs settle_reach()
/// before. The name stays empty when the card gives none.
void settle_identity(VcardDraft& draft);
/// Leaves of dates, relations, notes, tags and facts each once.
void settle_life(VcardDraft& draft);

/// Leaves of the values that have the same key the first. Files may repeat one a million
/// times, so this is no search per value.
template <class Value, class Key>
void keep_first(std::vector<Value>& values, Key key) {
  std::set<std::string> known;
  std::erase_if(values, [&](const Value& value) { return !known.insert(key(value)).second; });
}

}  // namespace relate
