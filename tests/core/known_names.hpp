#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "relate/core/fold.hpp"
#include "relate/core/names.hpp"

namespace relate {

/// Parties by what they are called, in memory.
class KnownNames : public NameIndex {
 public:
  /// What a party has besides its name, added in a chain.
  struct Entry {
    PartyName party;
    std::vector<std::string> emails;
    std::vector<std::string> phones;
    std::vector<std::string> tags;

    Entry& of(std::string org) { return party.org = std::move(org), *this; }
    Entry& alias(std::string text) { return party.aliases.push_back(std::move(text)), *this; }
    Entry& email(std::string text) { return emails.push_back(std::move(text)), *this; }
    Entry& phone(std::string text) { return phones.push_back(std::move(text)), *this; }
    Entry& tag(std::string text) { return tags.push_back(std::move(text)), *this; }
    Entry& ended() { return party.ended = true, *this; }
  };

  /// The entry stays valid until the next one is added.
  Entry& add(PartyKind kind, std::string handle, std::string name) {
    entries_.emplace_back();
    auto& party = entries_.back().party;
    party.id = static_cast<Id>(entries_.size());
    party.kind = kind;
    party.handle = std::move(handle);
    party.name = std::move(name);
    return entries_.back();
  }
  Entry& person(std::string handle, std::string name) {
    return add(PartyKind::person, std::move(handle), std::move(name));
  }
  Entry& org(std::string handle, std::string name) {
    return add(PartyKind::org, std::move(handle), std::move(name));
  }
  Entry& project(std::string handle, std::string name) {
    return add(PartyKind::project, std::move(handle), std::move(name));
  }

  std::vector<PartyName> by_handle(std::string_view key) const override {
    return where([key](const Entry& entry) { return entry.party.handle == key; });
  }
  std::vector<PartyName> by_alias(std::string_view key) const override {
    return where([key](const Entry& entry) { return has(entry.party.aliases, key); });
  }
  std::vector<PartyName> by_email(std::string_view key) const override {
    return where([key](const Entry& entry) { return has(entry.emails, key); });
  }
  std::vector<PartyName> by_phone(std::string_view key) const override {
    return where([key](const Entry& entry) {
      return std::ranges::any_of(entry.phones,
                                 [key](auto& text) { return phone_key(text) == key; });
    });
  }
  std::vector<PartyName> by_full_name(std::string_view key) const override {
    return where([key](const Entry& entry) { return fold(entry.party.name) == key; });
  }
  std::vector<PartyName> by_word_beginning(std::string_view key) const override {
    return where([key](const Entry& entry) {
      return std::ranges::any_of(words(entry.party.name),
                                 [key](auto& word) { return word.starts_with(key); });
    });
  }
  std::vector<PartyName> by_tag(std::string_view key) const override {
    return where([key](const Entry& entry) { return !entry.party.ended && has(entry.tags, key); });
  }
  std::vector<PartyName> everyone() const override {
    return where([](const Entry&) { return true; });
  }

  /// How often a party was looked for.
  std::size_t lookups() const { return lookups_; }

 private:
  static bool has(const std::vector<std::string>& texts, std::string_view key) {
    return std::ranges::any_of(texts, [key](auto& text) { return fold(text) == key; });
  }

  template <class Condition>
  std::vector<PartyName> where(Condition condition) const {
    ++lookups_;
    std::vector<PartyName> found;
    for (const auto& entry : entries_)
      if (condition(entry)) found.push_back(entry.party);
    return found;
  }

  std::vector<Entry> entries_;
  mutable std::size_t lookups_ = 0;
};

/// The handles of parties, joined by blanks: what tests compare.
inline std::string handles(const std::vector<PartyName>& parties) {
  std::string joined;
  for (const auto& party : parties) joined += (joined.empty() ? "" : " ") + party.handle;
  return joined;
}

}  // namespace relate
