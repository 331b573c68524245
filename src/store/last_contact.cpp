#include "store/last_contact.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "relate/store/parties.hpp"
#include "store/belonging.hpp"
#include "store/hidden.hpp"

namespace relate::store {

std::string last_moment(std::string_view since, std::string_view until,
                        std::string_view hides_private) {
  return fmt::format(
      "(SELECT c.moment FROM contact c WHERE c.party_id = b.id AND c.moment >= {} "
      "AND c.moment < {} AND NOT ({} AND {}) ORDER BY c.moment DESC LIMIT 1)",
      since, until, hides_private, is_hidden("c.interaction_id"));
}

std::vector<std::optional<Day>> last_contacts(Database& database, std::span<const Id> parties,
                                              const Viewer& viewer, Day today) {
  const std::string latest = fmt::format(
      "SELECT substr(max({}), 1, 10) FROM belongs b JOIN party p USING (id) "
      "WHERE NOT (?3 AND p.private)",
      last_moment("b.since", "min(b.until, ?2 || 'Z')", "?3"));
  // Most parties have no members, and a recursion that finds none is most of the work.
  Statement alone =
      database.query("WITH belongs (id, since, until) AS (VALUES (?1, '', '~')) " + latest);
  Statement with_members = database.query(belonging_to("?1", "?3") + latest);
  Statement members = database.query("SELECT 1 FROM membership WHERE group_id = ?1 LIMIT 1");
  // In the order of their ids no page of the contacts is read twice.
  std::vector<std::size_t> places(parties.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::sort(places, {}, [&](std::size_t place) { return parties[place]; });
  std::vector<std::optional<Day>> result(parties.size());
  for (const std::size_t place : places) {
    members.rebind(parties[place]);
    Statement& select = members.step() ? with_members : alone;
    select.rebind(parties[place], today, !viewer.sees_all());
    select.step();
    result[place] = select.optional_day(0);
  }
  return result;
}

std::optional<Day> last_contact_of(Database& database, Id party, const Viewer& viewer, Day today) {
  return last_contacts(database, std::span(&party, 1), viewer, today).front();
}

}  // namespace relate::store
