#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/contact_match.hpp"
#include "cli/import_totals.hpp"
#include "cli/session.hpp"
#include "relate/core/contact.hpp"

namespace relate::cli {

struct ImportedContact {
  Outcome outcome = Outcome::unchanged;
  Party party;                    ///< as it is now; empty for one that was removed here
  int kept = 0;                   ///< values that were edited by hand since, and stay
  std::string name;               ///< as the list has it
  std::string former_name;        ///< of a party that was renamed; else empty
  bool has_alias = false;         ///< the name is a new alias
  ContactMatches::Shared shared;  ///< of a party that is new
};

/// Brings contact lists into the journal, as a part of one operation. A contact is known
/// again by its source; what the list changed since the last import is changed, what was
/// edited by hand stays.
class ContactImport {
 public:
  ContactImport(Session& session, store::Operation& operation, const std::string& system)
      : session_(session),
        operation_(operation),
        system_(system),
        matches_(operation.database(), session.today(), system) {}

  /// Adds the contacts of a list to what is to be taken. Cards of the same contact, in one
  /// list or in several, are one.
  void gather(const ContactFile& file);

  /// Takes all that was gathered, in the order of the lists.
  std::vector<ImportedContact> take_all();

 private:
  ListedContact& gathered(const Contact& contact);
  ImportedContact take(const ListedContact& contact);
  Party new_party(const ListedContact& contact);

  Session& session_;
  store::Operation& operation_;
  std::string system_;
  ContactMatches matches_;
  std::vector<ListedContact> contacts_;
  std::map<std::pair<std::string, std::string>, std::size_t> places_;  ///< by key and folded name
  std::size_t file_count_ = 0;
};

}  // namespace relate::cli
