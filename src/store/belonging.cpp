#include "store/belonging.hpp"

#include <fmt/format.h>

namespace relate::store {

// Days are compared as text: '' lies before all of them, '~' behind. UNION ends the
// recursion where orgs belong to each other in a circle, as the days only ever narrow.
std::string belonging_to(std::string_view group, std::string_view hides_private) {
  return fmt::format(
      "WITH RECURSIVE belongs (id, since, until) AS (SELECT {}, '', '~' UNION "
      "SELECT m.member_id, max(b.since, ifnull(m.since, '')), min(b.until, ifnull(m.until, '~')) "
      "FROM belongs b JOIN membership m ON m.group_id = b.id JOIN party p ON p.id = m.member_id "
      "WHERE NOT p.internal AND NOT ({} AND (SELECT private FROM party WHERE id = b.id)) "
      "AND max(b.since, ifnull(m.since, '')) < min(b.until, ifnull(m.until, '~'))) ",
      group, hides_private);
}

}  // namespace relate::store
