#pragma once

#include <optional>
#include <span>
#include <string>

#include "relate/core/party.hpp"

namespace relate {

/// A typed relation between two parties, as it was made: `from` reports-to `to`. The
/// inverse is derived.
struct Link {
  Id id = 0;
  PartyName from;
  std::string relation;
  PartyName to;
  std::string note;
  bool is_private = false;
  std::optional<Day> since = {};  ///< the first day it holds; none: for all earlier days, too
  std::optional<Day> until = {};  ///< the last day it holds; none: still

  bool holds_on(Day day) const { return (!since || *since <= day) && !is_over(day); }
  bool is_over(Day day) const { return until && *until < day; }
  /// Whether one of the two has ended, `but` left out.
  bool is_of_ended(Id but = 0) const {
    return (from.ended && from.id != but) || (to.ended && to.id != but);
  }
};

/// Whether the two say the same, be it from either end; their days do not count.
bool say_the_same(const Link& a, const Link& b);
/// Whether there is a day on which both hold.
bool overlap(const Link& a, const Link& b);

/// Puts the ends where the relation has them: of a party's part in a project the project
/// stands last, however it was typed. Throws Error::usage for ends that the relation does not
/// have, and Error::refused for a party with itself.
void settle_ends(Link& link);

/// Throws Error::refused where the link cannot stand beside `others`: it is among them
/// already, somebody else is accountable for that project, or who reports to whom would make a
/// circle, which is named. Only links that hold at some time of this one count, and none of
/// the same id.
void require_can_stand(const Link& link, std::span<const Link> others);

}  // namespace relate
