#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/fields.hpp"
#include "relate/store/interactions.hpp"
#include "relate/store/items.hpp"
#include "relate/store/parties.hpp"

namespace relate::cli {

/// Every filter that a list may have.
std::span<const FieldSpec> list_filters();

/// Throws Error::usage for a filter that is not among `allowed`, naming those of `what`.
void require_allowed(const Fields& fields, std::span<const std::string_view> allowed,
                     std::string_view what);

// What the typed filters mean. Each takes those it knows. Throws Error for a value that is not
// understood, and as find_party does.

store::PartyFilter party_filter(Fields& fields, Session& session);
store::InteractionFilter interaction_filter(Fields& fields, Session& session);
store::ItemFilter item_filter(Fields& fields, Session& session);

/// Whose occasions, facts or links are listed.
struct PartiesFilter {
  std::optional<PartyName> who;
  std::vector<Id> members;  ///< of the org and project, and these themselves
  bool has_group = false;   ///< only those of `members`
  bool ended = false;       ///< those of ended parties, too

  /// Whether a record of `parties` is listed.
  bool takes(const std::vector<PartyName>& parties) const;
};
PartiesFilter parties_filter(Fields& fields, Session& session);

/// The days of what is listed, both included.
struct DaysFilter {
  std::optional<Day> since;
  std::optional<Day> until;

  bool takes(Day day) const { return (!since || *since <= day) && (!until || day <= *until); }
};
DaysFilter days_filter(Fields& fields, Session& session);

/// How many rows at most; negative for all.
int limit_of(Fields& fields);

}  // namespace relate::cli
