#pragma once

#include <string>
#include <vector>

#include "relate/core/id.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// A party whose contacts count for another from a day on, until before a day. Days are
/// compared as text: '' lies before all of them, '~' behind.
struct DueMember {
  Id id = 0;
  std::string since;
  std::string until;
};

/// The party itself and those whose contacts count for it.
std::vector<DueMember> members_of(Database& database, Id party);

/// The bound of contacts on or before `today`: behind all moments of that day.
std::string moments_until(Day today);

}  // namespace relate::store
