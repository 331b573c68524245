#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "relate/core/contact.hpp"
#include "relate/core/imported.hpp"
#include "relate/core/party.hpp"

namespace relate::cli {

/// What became of a contact.
enum class Outcome { added, changed, unchanged, removed_here };

struct ImportedContact {
  Outcome outcome = Outcome::unchanged;
  Party party;       ///< as it is now; empty for one that was removed here
  int kept = 0;      ///< values that were edited by hand since, and stay
  std::string name;  ///< as the list has it
};

/// Brings contact lists into the journal, as a part of one operation. A contact is known
/// again by its source; what the list changed since the last import is changed, what was
/// edited by hand stays.
class ContactImport {
 public:
  ContactImport(Session& session, store::Operation& operation, std::string system)
      : session_(session), operation_(operation), system_(std::move(system)) {}

  /// Adds the contacts of a list to what is to be taken. Cards of the same contact, in one
  /// list or in several, are one.
  void gather(const ContactFile& file);

  /// Takes all that was gathered, in the order of the lists.
  std::vector<ImportedContact> take_all();

 private:
  struct Gathered {
    std::string key;
    std::string name;
    bool is_org = false;
    ImportedValues values;
  };

  Gathered& gathered(const Contact& contact);
  std::optional<PartyName> same_in_journal(const Gathered& contact) const;
  ImportedContact take(const Gathered& contact);
  Party new_party(const Gathered& contact);

  Session& session_;
  store::Operation& operation_;
  std::string system_;
  std::vector<Gathered> contacts_;
  std::map<std::string, std::size_t> by_key_;  ///< place among the contacts
};

}  // namespace relate::cli
