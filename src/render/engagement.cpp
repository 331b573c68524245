#include <cstdlib>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/render/stakeholders.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

/// `C`, `D`, both, or nothing: what stands in a column of the matrix.
std::string mark(const Assessment& assessment, std::string_view engagement) {
  const bool is_now = assessment.engagement == engagement;
  const bool is_desired = assessment.desired == engagement;
  return is_now ? (is_desired ? "C D" : "C") : (is_desired ? "D" : "");
}

/// `2 steps up`; empty where nothing is to be done.
std::string gap_text(const Assessment& assessment) {
  const auto gap = engagement_gap(assessment);
  if (!gap || *gap == 0) return {};
  return counted(std::abs(*gap), "step", "steps") + (*gap > 0 ? " up" : " down");
}

/// The day the engagement holds since; without one, that of the assessment.
Day since(const Assessment& assessment) {
  return assessment.engaged_since.value_or(assessment.day);
}

Rows matrix(const std::vector<Stakeholder>& people, Day today) {
  Rows rows{.columns = {text_column(true)}};
  for (const std::string_view engagement : engagements)
    rows.columns.push_back(
        {.key = {}, .title = std::string(engagement), .place = Place::column, .is_mark = true});
  rows.columns.push_back(shown_column("gap"));
  rows.columns.push_back({.key = {}, .place = Place::below});
  for (const Stakeholder& one : people) {
    const Assessment& assessment = one.assessment;
    if (assessment.engagement.empty() && assessment.desired.empty()) continue;
    auto& row = rows.rows.emplace_back();
    row.emplace_back(one.person.name);
    for (const std::string_view engagement : engagements)
      row.emplace_back(mark(assessment, engagement));
    row.emplace_back(gap_text(assessment));
    row.emplace_back(remarked(assessment.note, {"since " + short_day(since(assessment), today),
                                                assessment.is_private ? "private" : ""}));
  }
  rows.footer = rows.rows.empty() ? "" : "C where they stand now, D where they are wanted";
  return rows;
}

Rows data_rows(const std::vector<Stakeholder>& people, const ShowId& show) {
  Rows rows;
  for (const char* key : {"id", "handle", "name", "role", "project", "day", "engagement", "desired",
                          "gap", "influence", "interest", "note"})
    rows.columns.push_back(data_column(key));
  for (const Stakeholder& one : people) {
    const Assessment& assessment = one.assessment;
    rows.rows.push_back({one.is_assessed ? Cell(show(assessment.id)) : Cell(), one.person.handle,
                         one.person.name, text_cell(one.role), handle_cell(assessment.project),
                         one.is_assessed ? day_cell(since(assessment)) : Cell(),
                         text_cell(assessment.engagement), text_cell(assessment.desired),
                         number_cell(engagement_gap(assessment)), number_cell(assessment.influence),
                         number_cell(assessment.interest), text_cell(assessment.note)});
  }
  return rows;
}

std::string not_assessed(const std::vector<Stakeholder>& people) {
  std::vector<PartyName> names;
  for (const Stakeholder& one : people)
    if (one.assessment.engagement.empty() && one.assessment.desired.empty())
      names.push_back(one.person);
  return plain_names(names);
}

}  // namespace

Document engagement_document(const ReportHead& head, const Stakeholders& stakeholders,
                             const ShowId& show) {
  Document document = begun_report("engagement", head);
  append(document.sections,
         {data_section("people", data_rows(stakeholders.people, show)),
          text_section({}, matrix(stakeholders.people, head.today),
                       "Nobody is assessed: relate assess WHO --engagement neutral"),
          text_section("Not assessed", not_assessed(stakeholders.people))});
  return document;
}

}  // namespace relate::render
