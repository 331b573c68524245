#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "relate/core/party.hpp"

namespace relate {

/// Finds parties by what they are called. The store implements it over indexes, the
/// tests over a list. Every key is folded (see fold.hpp); no method throws for a key
/// that finds nobody. Ended parties are found like the others, and marked.
class NameIndex {
 public:
  virtual ~NameIndex() = default;
  virtual std::vector<PartyName> by_handle(std::string_view folded) const = 0;
  virtual std::vector<PartyName> by_alias(std::string_view folded) const = 0;
  virtual std::vector<PartyName> by_email(std::string_view folded) const = 0;
  virtual std::vector<PartyName> by_phone(std::string_view phone_key) const = 0;
  virtual std::vector<PartyName> by_full_name(std::string_view folded) const = 0;
  /// Those with a word in their name that begins with `folded`.
  virtual std::vector<PartyName> by_word_beginning(std::string_view folded) const = 0;
  /// Those with `folded` as a whole word in their name: of those it begins a word of,
  /// unless an index answers sooner.
  virtual std::vector<PartyName> by_word(std::string_view folded) const;
  /// Those not ended who have the tag.
  virtual std::vector<PartyName> by_tag(std::string_view folded) const = 0;
  /// Everyone: to suggest the nearest names, and for nothing else.
  virtual std::vector<PartyName> everyone() const = 0;
};

}  // namespace relate
