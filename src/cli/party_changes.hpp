#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "relate/core/imported.hpp"
#include "relate/core/party.hpp"

namespace relate::cli {

/// Changes a party by what a list gained and lost since it was imported last. A value that
/// is no longer as the list had it was edited by hand, and stays.
class PartyChanges {
 public:
  PartyChanges(Session& session, store::Operation& operation, Party party)
      : session_(session), operation_(operation), party_(std::move(party)) {}

  /// Applies and saves.
  void apply(const ImportedValues& gained, const ImportedValues& lost);

  const Party& party() const { return party_; }
  bool has_changed() const { return has_changed_; }
  int kept() const { return kept_; }

 private:
  void lose(const ImportedValue& value);
  void gain(const ImportedValue& value, const ImportedValues& lost);
  void gain_name(const std::string& name, const ImportedValues& lost);
  void gain_position(const std::string& value, const ImportedValues& lost);
  void gain_occasion(const std::string& value);
  void gain_fact(const std::string& value);
  PartyName org_named(const std::string& name);

  Session& session_;
  store::Operation& operation_;
  Party party_;
  bool has_changed_ = false;
  int kept_ = 0;
};

}  // namespace relate::cli
