#include "store/last_contact.hpp"

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
  Statement select = database.query(
      belonging_to("?1", "?3") +
      fmt::format("SELECT substr(max({}), 1, 10) FROM belongs b JOIN party p USING (id) "
                  "WHERE NOT (?3 AND p.private)",
                  last_moment("b.since", "min(b.until, ?2 || 'Z')", "?3")));
  std::vector<std::optional<Day>> result;
  for (const Id party : parties) {
    select.rebind(party, today, !viewer.sees_all());
    select.step();
    result.push_back(select.optional_day(0));
  }
  return result;
}

std::optional<Day> last_contact_of(Database& database, Id party, const Viewer& viewer, Day today) {
  return last_contacts(database, std::span(&party, 1), viewer, today).front();
}

}  // namespace relate::store
