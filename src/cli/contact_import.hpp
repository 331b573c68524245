#pragma once

#include <map>
#include <set>
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

  ImportedContact take(const Contact& contact, const ContactFile& file);

 private:
  struct Known {
    Party party;
    ImportedValues base;  ///< what was imported last
    bool is_new = false;
  };

  std::string unused_key(const Contact& contact);
  std::optional<PartyName> same_in_journal(const Contact& contact) const;

  Session& session_;
  store::Operation& operation_;
  std::string system_;
  std::map<std::string, std::string> names_by_key_;  ///< taken in this run
};

}  // namespace relate::cli
