#pragma once

#include <string>

#include "relate/core/party.hpp"
#include "relate/store/database.hpp"

namespace relate::store {

/// The columns of a PartyName, of the table `party` as `p`, for a statement whose
/// parameter `?1` is today. The org is the one joined last of those that hold, before any project.
inline constexpr const char* name_columns =
    "p.id, p.kind, p.handle, p.name, p.ended IS NOT NULL AND p.ended <= ?1, p.internal, "
    "(SELECT g.name FROM membership m JOIN party g ON g.id = m.group_id "
    "WHERE m.member_id = p.id AND g.kind = 'org' AND (m.since IS NULL OR m.since <= ?1) "
    "AND (m.until IS NULL OR m.until > ?1) ORDER BY m.since DESC, m.sequence DESC LIMIT 1), "
    "(SELECT group_concat(text, char(10)) FROM alias WHERE party_id = p.id)";
inline constexpr int name_column_count = 8;

/// Reads name_columns, from column `first`.
PartyName read_name(const Statement& row, int first = 0);

}  // namespace relate::store
