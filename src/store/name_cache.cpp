#include "store/name_cache.hpp"

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/name_columns.hpp"

namespace relate::store {

NameCache::NameCache(Database& database, Day today)
    : today_(today),
      select_(database.query(fmt::format("SELECT {} FROM party p WHERE p.id = ?2", name_columns))) {
}

const PartyName& NameCache::name(Id id) {
  const auto known = known_.find(id);
  if (known != known_.end()) return known->second;
  select_.rebind(today_, id);
  if (!select_.step())
    throw Error(Error::Kind::not_found, fmt::format("no party '{}'", to_letters(id)));
  return known_.emplace(id, read_name(select_)).first->second;
}

}  // namespace relate::store
