#pragma once

#include <map>
#include <string>

#include "cli/session.hpp"

namespace relate::cli {

/// What became of a record that is imported.
enum class Outcome { added, changed, unchanged, removed_here };

/// What a whole import came to.
struct ImportTotals {
  std::map<Outcome, int> outcomes;
  int broken = 0;
  int kept_values = 0;                 ///< of contacts, edited here
  int kept_interactions = 0;           ///< edited here
  std::map<std::string, int> skipped;  ///< what is not taken over, by its name

  int of(Outcome outcome) const;
  /// `2 added, 1 changed`.
  std::string stored() const;
};

/// Says the totals.
void remark_totals(Session& session, const ImportTotals& totals);

}  // namespace relate::cli
