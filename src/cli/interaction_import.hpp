#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/import_totals.hpp"
#include "cli/session.hpp"
#include "relate/core/interaction.hpp"
#include "relate/store/new_interactions.hpp"
#include "relate/store/operation.hpp"
#include "relate/store/party_names.hpp"

namespace relate::cli {

/// Brings interactions into the journal, as a part of one operation, from lines as
/// `list interactions --format jsonl` writes them. An interaction keeps its id, by which it is
/// known again; what was removed here stays away, and what was edited here is kept.
class InteractionImport {
 public:
  InteractionImport(Session& session, store::Operation& operation, ImportTotals& totals);

  /// Takes all lines. Throws Error, with the name and the number of the line, for one that cannot
  /// be taken: it is broken, or names somebody who is not known.
  void take(const std::string& name, std::istream& in);

 private:
  Interaction read(std::string_view line);
  Id party_of(const std::string& text);
  Id project_of(const std::string& text);
  void add(Interaction& interaction, const std::vector<std::string>& parties, Role role);
  void settle_tags(Interaction& interaction);
  void store_batch();
  Outcome store(Interaction& interaction);
  Outcome change(Interaction& interaction, std::string_view imported, const std::string& wanted);

  Session& session_;
  store::Operation& operation_;
  ImportTotals& totals_;
  store::PartyNames names_;
  std::unordered_map<std::string, Id> parties_;   ///< by what they were called
  std::unordered_map<std::string, Id> projects_;  ///< likewise
  std::vector<std::string> known_tags_;
  std::vector<Interaction> batch_;  ///< parties by their ids alone: to be stored no more is needed
  store::NewInteractions new_;
};

}  // namespace relate::cli
