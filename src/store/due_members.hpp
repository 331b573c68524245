#pragma once

#include <string>
#include <string_view>
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

/// A common table `belongs (root, id, since, until)`: of each party that `roots` selects itself,
/// and of an org or project its external members, and theirs, while they belonged.
std::string belonging_to_each(std::string_view roots);

/// The party itself and those whose contacts count for it.
std::vector<DueMember> members_of(Database& database, Id party);

/// The bound of contacts on or before `today`: behind all moments of that day.
std::string moments_until(Day today);

}  // namespace relate::store
