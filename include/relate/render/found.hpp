#pragma once

#include <span>
#include <string>
#include <vector>

#include "relate/core/search_words.hpp"
#include "relate/render/records.hpp"

namespace relate::render {

/// A text that a search looked into, and what it is to its record.
struct FoundText {
  std::string label;  ///< `mail`, `outcome`; empty for the record's own
  std::string text;
};

/// A record that was found.
struct FoundRecord {
  Id id = 0;
  std::string kind;  ///< `person`, `interaction`, `promise`, `occasion`, `fact`, ...
  std::string what;  ///< the same for people, but the channel of an interaction
  Cell day = {};     ///< none for parties and facts
  std::vector<PartyName> who;
  bool is_party = false;
  std::vector<FoundText> texts;  ///< its own first
};

FoundRecord found(const Party& party, Day today);
FoundRecord found(const Interaction& interaction);
FoundRecord found(const Item& item);
FoundRecord found(const Occasion& occasion);
FoundRecord found(const Fact& fact);
FoundRecord found(const Link& link);
FoundRecord found(const Assessment& assessment);

/// What was found, each with the terms marked in an excerpt of the texts they are in; data
/// has the record's own text and the excerpt without marks.
Rows found_rows(const std::vector<FoundRecord>& records, std::span<const SearchTerm> terms,
                const ShowId& show);

}  // namespace relate::render
