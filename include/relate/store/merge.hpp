#pragma once

#include <string>
#include <vector>

#include "relate/core/merge.hpp"
#include "relate/store/parties.hpp"

namespace relate::store {

/// What became of two parties.
struct Merge {
  Party party;                                ///< the one that is left
  std::vector<Removed> moved;                 ///< records that were the other's, by what they are
  int alike = 0;                              ///< that both had, and are one now
  std::vector<Contradiction> contradictions;  ///< each is kept as a fact
};

/// Makes one party out of two: all that is the other's becomes the kept one's, what both have
/// falls together, links to itself vanish but for their notes. What contradicts is kept as a fact.
/// Requires what require_can_be_merged does.
Merge merge_parties(Operation& operation, Id keep, Id other);

}  // namespace relate::store
