#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "relate/core/imported.hpp"
#include "relate/core/party.hpp"

namespace relate::cli {

/// Changes a party by what a list gained and lost since it was imported last. A value that
/// is no longer as the list had it was edited by hand, and stays; beside a name that does, the
/// list's is an alias.
class PartyChanges {
 public:
  PartyChanges(Session& session, store::Operation& operation, Party party)
      : session_(session), operation_(operation), party_(std::move(party)) {}

  /// Applies what is in `values` and was not in `base`, the values imported before, and the
  /// other way round; saves.
  void apply(const ImportedValues& values, const ImportedValues& base);

  const Party& party() const { return party_; }
  bool has_changed() const { return has_changed_; }
  int kept() const { return kept_; }

 private:
  void lose(const ImportedValue& value);
  void gain(const ImportedValue& value);
  void gain_name(const std::string& name);
  void gain_position(const std::string& value);
  bool belongs_to_it(const PartyName& org) const;
  void join(const PartyName& org, const std::string& role, const std::string& department);
  void gain_occasion(const std::string& value);
  void gain_fact(const std::string& value);
  bool was_lost(const std::string& field, const std::string& value) const;
  std::optional<PartyName> find_org(const std::string& name) const;
  PartyName org_named(const std::string& name);
  bool is_named(const PartyName& org, const ImportedValues& values) const;

  Session& session_;
  store::Operation& operation_;
  Party party_;
  ImportedValues values_;
  ImportedValues base_;
  ImportedValues lost_;
  bool had_org_ = false;  ///< before it was changed
  bool has_changed_ = false;
  int kept_ = 0;
};

}  // namespace relate::cli
