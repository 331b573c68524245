#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "relate/core/party.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// Parties by their id, each read once: a list names the same few again and again.
class NameCache {
 public:
  NameCache(Database& database, Day today);

  /// Throws Error::not_found. Valid for as long as the cache.
  const PartyName& name(Id id);

  /// The same with the org they belonged to on `day`.
  PartyName name_on(Id id, Day day);

 private:
  struct OrgStretch {
    std::string org;
    std::optional<Day> since;
    std::optional<Day> until;
  };

  Day today_;
  Statement select_;
  Statement orgs_;
  std::unordered_map<Id, PartyName> known_;
  std::unordered_map<Id, std::vector<OrgStretch>> known_orgs_;
};

}  // namespace relate::store
