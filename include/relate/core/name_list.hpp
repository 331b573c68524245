#pragma once

#include <utility>
#include <vector>

#include "relate/core/names.hpp"

namespace relate {

/// A few parties by what they are called: those who took part, say. They have no
/// addresses and no tags.
class NameList : public NameIndex {
 public:
  explicit NameList(std::vector<PartyName> parties) : parties_(std::move(parties)) {}

  std::vector<PartyName> by_handle(std::string_view folded) const override;
  std::vector<PartyName> by_alias(std::string_view folded) const override;
  std::vector<PartyName> by_email(std::string_view) const override { return {}; }
  std::vector<PartyName> by_phone(std::string_view) const override { return {}; }
  std::vector<PartyName> by_full_name(std::string_view folded) const override;
  std::vector<PartyName> by_word_beginning(std::string_view folded) const override;
  std::vector<PartyName> by_tag(std::string_view) const override { return {}; }
  std::vector<PartyName> everyone() const override { return parties_; }

 private:
  std::vector<PartyName> parties_;
};

}  // namespace relate
