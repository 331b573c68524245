#include "relate/store/assessments.hpp"

#include <fmt/format.h>

#include "relate/core/error.hpp"
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

std::vector<Assessment> assessments_where(Database& database, const char* where,
                                          std::optional<Id> value, Day today) {
  Statement rows = database.query(
      fmt::format("SELECT id, party_id, project_id, day, influence, interest, engagement, desired, "
                  "pulse, note, private FROM assessment WHERE {} ORDER BY day, sequence",
                  where),
      value);
  NameCache names(database, today);
  std::vector<Assessment> result;
  while (rows.step()) result.push_back(read_assessment(rows, names));
  return result;
}

}  // namespace

Assessment load_assessment(Database& database, Id id, Day today) {
  std::vector<Assessment> found = assessments_where(database, "id = ?1", id, today);
  if (found.empty())
    throw Error(Error::Kind::not_found, fmt::format("no assessment '{}'", to_letters(id)));
  return std::move(found.front());
}

std::vector<Assessment> list_assessments(Database& database, std::optional<Id> who, Day today) {
  return assessments_where(database, who ? "party_id = ?1" : "?1 IS NULL", who, today);
}

std::vector<Assessment> assessments_in(Database& database, Id project, Day today) {
  return assessments_where(database, "project_id = ?1", project, today);
}

std::vector<Position> positions_of(Database& database, Id who, const Viewer& viewer, Day today) {
  std::vector<Assessment> seen;
  for (Assessment& each : list_assessments(database, who, today))
    if (each.day <= today)
      if (auto one = seen_by(viewer, std::move(each))) seen.push_back(std::move(*one));
  return relate::positions_of(seen);
}

std::vector<Assessment> latest_assessments(Database& database, Id who, const Viewer& viewer,
                                           Day today) {
  std::vector<Assessment> result;
  for (Position& position : positions_of(database, who, viewer, today))
    result.push_back(std::move(position.now));
  return result;
}

void save_assessment(Operation& operation, Assessment& assessment) {
  Database& database = operation.database();
  if (assessment.id == 0) {
    assessment.id = operation.new_id();
    database.run(
        "INSERT INTO assessment (id, party_id, day, recorded, sequence) "
        "VALUES (?1, ?2, ?3, ?4, ?5)",
        assessment.id, assessment.who.id, assessment.day, operation.stamp().at,
        operation.next_sequence());
  }
  database.run(
      "UPDATE assessment SET project_id = ?2, day = ?3, influence = ?4, interest = ?5, "
      "engagement = ?6, desired = ?7, pulse = ?8, note = ?9, private = ?10 WHERE id = ?1",
      assessment.id, assessment.project ? std::optional(assessment.project->id) : std::nullopt,
      assessment.day, assessment.influence, assessment.interest, or_null(assessment.engagement),
      or_null(assessment.desired), assessment.pulse, or_null(assessment.note),
      assessment.is_private);
}

void remove_assessment(Operation& operation, Id id) {
  operation.database().run("DELETE FROM assessment WHERE id = ?1", id);
}

}  // namespace relate::store
