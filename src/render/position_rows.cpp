// Lists of where parties stand, to each other and in somebody's judgement.

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "record_columns.hpp"
#include "relate/core/relation.hpp"
#include "relate/render/sentence.hpp"

namespace relate::render {
namespace {

std::string days(const Link& link) {
  std::string text = link.since ? "since " + to_words(*link.since) : "";
  if (link.until) text += (text.empty() ? "until " : ", until ") + to_words(*link.until);
  return text;
}

std::string remark(const Link& link) {
  return remarked("", {link.note, days(link), link.is_private ? "private" : ""});
}

}  // namespace

Rows rows_of(const std::vector<Link>& links, const ShowId& show, std::optional<Id> subject) {
  std::vector<Column> columns = {flexible_column("from"), shown_column("relation"),
                                 flexible_column("to"), flexible_column("note"), shown_id_column()};
  if (subject)
    for (Column& column : columns) column.title.clear();
  return without_empty_columns(make_rows(
      links, std::move(columns), [&](const Link& link) { return facts_of(link, whole_id); },
      [&](const Link& link) -> Cells {
        const bool is_turned = subject && link.from.id != *subject;
        const std::string_view relation = is_turned ? inverse_of(link.relation) : link.relation;
        return {subject ? "" : link.from.name, subject ? in_words(relation) : std::string(relation),
                is_turned ? link.from.name : link.to.name, remark(link), show(link.id)};
      }));
}

Rows rows_of(const std::vector<Assessment>& assessments, const ShowId& show,
             const std::string& subject) {
  return without_empty_columns(make_rows(
      assessments,
      {shown_column("day"),
       flexible_column("who"),
       flexible_column("project"),
       flexible_column("judged"),
       shown_id_column(),
       {.key = {}, .place = Place::below}},
      [&](const Assessment& each) { return facts_of(each, whole_id); },
      [&](const Assessment& each) -> Cells {
        return {day_cell(each.day),
                names_but(subject, {each.who}),
                each.project ? each.project->name : "",
                remarked(position({each, {}}), {each.is_private ? "private" : ""}),
                show(each.id),
                each.note};
      }));
}

}  // namespace relate::render
