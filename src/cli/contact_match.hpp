#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "relate/core/imported.hpp"
#include "relate/core/party.hpp"
#include "relate/store/database.hpp"

namespace relate::cli {

/// Somebody in one or several contact lists.
struct ListedContact {
  std::string key;  ///< as key_of() gives it; two of one key have two names
  std::string name;
  bool is_org = false;
  ImportedValues values = {};
  std::set<std::size_t> files = {};  ///< those it stands in, by number
};

/// The record that a contact is, and where it is kept what was imported of it.
struct ContactMatch {
  Id record = 0;             ///< also where it is no longer there
  std::string key;           ///< of its source
  ImportedValues base = {};  ///< what was imported last
};

/// Knows contacts again while lists are imported.
class ContactMatches {
 public:
  ContactMatches(store::Database& journal, Day today, std::string system)
      : journal_(journal), today_(today), system_(std::move(system)) {}

  /// The record of its source and its name; without one the party of that name that has one of
  /// its mail addresses or phone numbers; an org by the name alone where there is nothing to
  /// compare.
  std::optional<ContactMatch> recognised(const ListedContact& contact) const;

  /// The record of its source, whatever its name; without one the only party that has one of its
  /// mail addresses. Not one that is another card of the same file, or that is known by another
  /// UID than its own.
  std::optional<ContactMatch> renamed(const ListedContact& contact) const;

  /// What was imported last: of the contact itself, and what other lists gave `party`: its name
  /// and, unless they are just imported, its companies.
  ImportedValues base_of(const ContactMatch& match, const Party& party) const;

  /// A key for the source of a contact that has none.
  std::string free_key(const ListedContact& contact) const;

  /// Notes that `record` is the contact, and what its source is.
  void claim(const ListedContact& contact, Id record, const std::string& key);

  /// Who else than `party` has its first mail address that others have, too.
  struct Shared {
    std::string address;
    std::vector<PartyName> parties;  ///< empty when nobody shares any
  };
  Shared shared_with(const ListedContact& contact, Id party) const;

 private:
  std::optional<ContactMatch> by_source(const std::string& key) const;
  std::optional<Id> same_in_journal(const ListedContact& contact) const;
  std::optional<Id> only_one_with_mail(const ListedContact& contact) const;
  bool is_another(Id record, const ListedContact& contact) const;
  bool has_other_uid(Id record, const ListedContact& contact) const;

  store::Database& journal_;
  Day today_;
  std::string system_;
  std::map<Id, std::set<std::size_t>> files_;  ///< that have a card of the record
  std::set<std::string> claimed_keys_;
};

}  // namespace relate::cli
