#include "relate/store/assessments.hpp"

#include "store/name_cache.hpp"

namespace relate::store {
namespace {

std::optional<int> optional_int(const Statement& row, int column) {
  if (row.is_null(column)) return {};
  return static_cast<int>(row.integer(column));
}

Assessment read_assessment(const Statement& row, NameCache& names) {
  Assessment assessment{.id = row.integer(0),
                        .who = names.name(row.integer(1)),
                        .project = {},
                        .day = row.day(3),
                        .influence = optional_int(row, 4),
                        .interest = optional_int(row, 5),
                        .engagement = row.text(6),
                        .desired = row.text(7),
                        .pulse = optional_int(row, 8),
                        .note = row.text(9),
                        .is_private = row.integer(10) != 0};
  if (const auto project = row.optional_integer(2)) assessment.project = names.name(*project);
  return assessment;
}

}  // namespace

std::vector<Assessment> latest_assessments(Database& database, Id who, const Viewer& viewer,
                                           Day today) {
  Statement rows = database.query(
      "SELECT id, party_id, project_id, day, influence, interest, engagement, desired, pulse, "
      "note, private FROM assessment a WHERE party_id = ?1 AND day <= ?2 "
      "AND (?3 OR NOT private) AND NOT EXISTS (SELECT 1 FROM assessment b "
      "WHERE b.party_id = ?1 AND b.project_id IS a.project_id AND b.day <= ?2 "
      "AND (?3 OR NOT b.private) AND (b.day, b.sequence) > (a.day, a.sequence)) "
      "ORDER BY project_id IS NOT NULL, day DESC, sequence DESC",
      who, today, viewer.sees_all());
  NameCache names(database, today);
  std::vector<Assessment> result;
  while (rows.step())
    if (auto seen = seen_by(viewer, read_assessment(rows, names)))
      result.push_back(std::move(*seen));
  return result;
}

}  // namespace relate::store
