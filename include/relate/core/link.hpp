#pragma once

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
};

}  // namespace relate
