#include "store/name_cache.hpp"

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/name_columns.hpp"

namespace relate::store {

NameCache::NameCache(Database& database, Day today)
    : today_(today),
      select_(database.query(fmt::format("SELECT {} FROM party p WHERE p.id = ?2", name_columns))),
      orgs_(database.query("SELECT g.name, m.since, m.until FROM membership m JOIN party g "
                           "ON g.id = m.group_id WHERE m.member_id = ?1 AND g.kind = 'org' "
                           "ORDER BY m.since DESC, m.sequence DESC")) {}

const PartyName& NameCache::name(Id id) {
  const auto known = known_.find(id);
  if (known != known_.end()) return known->second;
  select_.rebind(today_, id);
  if (!select_.step())
    throw Error(Error::Kind::not_found, fmt::format("no party '{}'", to_letters(id)));
  return known_.emplace(id, read_name(select_)).first->second;
}

PartyName NameCache::name_on(Id id, Day day) {
  PartyName named = name(id);
  const auto [known, is_new] = known_orgs_.try_emplace(id);
  if (is_new) {
    orgs_.rebind(id);
    while (orgs_.step())
      known->second.push_back({orgs_.text(0), orgs_.optional_day(1), orgs_.optional_day(2)});
  }
  named.org.clear();
  for (const OrgStretch& stretch : known->second) {
    const bool holds =
        (!stretch.since || *stretch.since <= day) && (!stretch.until || day < *stretch.until);
    if (holds && named.org.empty()) named.org = stretch.org;
  }
  return named;
}

}  // namespace relate::store
