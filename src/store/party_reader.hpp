#pragma once

#include "relate/core/party.hpp"
#include "store/name_cache.hpp"

namespace relate::store {

/// The columns that PartyReader reads, of the table `party` as `p`.
extern const char* const party_columns;

/// Reads rows of party_columns with what belongs to each, over statements that are prepared
/// once.
class PartyReader {
 public:
  PartyReader(Database& database, Day today);
  Party read(const Statement& row);

 private:
  std::vector<Membership> read_memberships(Id member);

  NameCache names_;
  Statement aliases_;
  Statement addresses_;
  Statement tags_;
  Statement memberships_;
};

}  // namespace relate::store
