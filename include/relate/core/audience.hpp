#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "relate/core/assessment.hpp"
#include "relate/core/interaction.hpp"
#include "relate/core/item.hpp"
#include "relate/core/link.hpp"
#include "relate/core/occasion.hpp"

namespace relate {

/// Whom a report is for.
enum class Audience { me, team, customer };

inline constexpr Audience audiences[] = {Audience::me, Audience::team, Audience::customer};

std::string_view to_word(Audience audience);
/// Reads `me`, `team`, `customer`. Throws Error::usage.
Audience parse_audience(std::string_view word);

/// Who reads a report, and which parties are not for everybody's eyes.
struct Viewer {
  Audience audience = Audience::me;
  std::set<Id> private_parties = {};  ///< all there are, where the audience is not me
  std::set<Id> home = {};  ///< for a customer: the orgs and projects of the account, none private
  /// For a customer: people in a project of the account and in no org of it: what is about them
  /// is not the customer's unless it belongs to a project.
  std::set<Id> guests = {};

  bool sees_all() const { return audience == Audience::me; }
  bool sees(const PartyName& party) const;
};

// What the viewer sees of a record: to me all of it; to the team nothing of what is private, of a
// private project, or a note, and of the rest no party that is private; to a customer nothing,
// until something says what. A record whose parties are all hidden is hidden.

std::optional<Interaction> seen_by(const Viewer& viewer, Interaction interaction);
std::optional<Item> seen_by(const Viewer& viewer, Item item);
std::optional<Occasion> seen_by(const Viewer& viewer, Occasion occasion);
std::optional<Fact> seen_by(const Viewer& viewer, Fact fact);
std::optional<Link> seen_by(const Viewer& viewer, Link link);
std::optional<Assessment> seen_by(const Viewer& viewer, Assessment assessment);
/// Without its memberships in what is private.
std::optional<Party> seen_by(const Viewer& viewer, Party party);

/// Those of `records` that the viewer sees, as they are seen.
template <class Records>
Records all_seen_by(const Viewer& viewer, Records records) {
  Records result;
  for (auto& record : records)
    if (auto seen = seen_by(viewer, std::move(record))) result.push_back(std::move(*seen));
  return result;
}

}  // namespace relate
