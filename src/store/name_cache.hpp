#pragma once

#include <unordered_map>

#include "relate/core/party.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// Parties by their id, each read once: a list names the same few again and again.
class NameCache {
 public:
  NameCache(Database& database, Day today);

  /// Throws Error::not_found. Valid for as long as the cache.
  const PartyName& name(Id id);

 private:
  Day today_;
  Statement select_;
  std::unordered_map<Id, PartyName> known_;
};

}  // namespace relate::store
