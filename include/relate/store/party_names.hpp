#pragma once

#include "relate/core/names.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// The journal's parties by what they are called. Keeps a reference to the database.
class PartyNames : public NameIndex {
 public:
  PartyNames(Database& database, Day today) : database_(database), today_(today) {}

  std::vector<PartyName> by_handle(std::string_view folded) const override;
  std::vector<PartyName> by_alias(std::string_view folded) const override;
  std::vector<PartyName> by_email(std::string_view folded) const override;
  std::vector<PartyName> by_phone(std::string_view phone_key) const override;
  std::vector<PartyName> by_full_name(std::string_view folded) const override;
  std::vector<PartyName> by_word_beginning(std::string_view folded) const override;
  std::vector<PartyName> by_tag(std::string_view folded) const override;
  std::vector<PartyName> everyone() const override;

 private:
  std::vector<PartyName> keyed(std::string_view how, std::string_view key) const;

  Database& database_;
  Day today_;
};

}  // namespace relate::store
