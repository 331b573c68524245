#pragma once

#include <string>

#include <fmt/format.h>

namespace relate::store {

/// SQL: whether the interaction that `id` names is only for the user's eyes: it is private, or its
/// project is, or all who took part are.
inline std::string is_hidden(std::string_view id) {
  return fmt::format(
      "(SELECT seen.private OR "
      "ifnull((SELECT private FROM party WHERE id = seen.project_id), 0) OR ifnull((SELECT "
      "min(who.private) FROM participant part "
      "JOIN party who ON who.id = part.party_id "
      "WHERE part.interaction_id = seen.id AND part.role = 'with'), 0) "
      "FROM interaction seen WHERE seen.id = {})",
      id);
}

}  // namespace relate::store
