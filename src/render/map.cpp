#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/fold.hpp"
#include "relate/core/relation.hpp"
#include "relate/render/stakeholders.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

bool is_placed(const Stakeholder& one) { return !grid_place(one.assessment).empty(); }

/// Whether the relation says the same from both ends.
bool is_mutual(const Link& link) { return inverse_of(link.relation) == link.relation; }

Grid grid_of(const Stakeholders& stakeholders) {
  Grid grid{.x_title = "interest",
            .y_title = "influence",
            .fields = {"keep satisfied", "manage closely", "monitor", "keep informed"}};
  for (const Stakeholder& one : stakeholders.people)
    if (is_placed(one))
      grid.points.push_back({one.person.handle, one.person.name, *one.assessment.interest,
                             *one.assessment.influence});
  for (const Link& link : stakeholders.links)
    grid.lines.push_back({link.from.handle, link.from.name, link.to.handle, link.to.name,
                          in_words(link.relation), !is_mutual(link),
                          link.relation == "conflicts-with"});
  return grid;
}

/// Conflicts first: they are what a map is looked at for.
Rows link_rows(const Stakeholders& stakeholders) {
  Rows rows{.columns = {text_column(), text_column(), text_column(true)}};
  std::vector<Link> links = stakeholders.links;
  std::ranges::sort(links, {}, [](const Link& link) {
    return std::tuple(link.relation != "conflicts-with", fold(link.from.name), link.relation,
                      fold(link.to.name));
  });
  for (const Link& link : links)
    rows.rows.push_back({link.from.name, in_words(link.relation),
                         remarked(link.to.name, {link.note, link.is_private ? "private" : ""})});
  return rows;
}

std::string not_placed(const Stakeholders& stakeholders) {
  std::vector<PartyName> names;
  for (const Stakeholder& one : stakeholders.people)
    if (!is_placed(one)) names.push_back(one.person);
  return plain_names(names);
}

}  // namespace

Document map_document(const ReportHead& head, const Stakeholders& stakeholders,
                      const ShowId& show) {
  Document document = begun_report("map", head);
  append(document.sections,
         {{.key = "people",
           .title = {},
           .content = grid_of(stakeholders),
           .empty = "Nobody is placed: relate assess WHO --influence 4 --interest 5"},
          data_section("links", rows_of(stakeholders.links, show)),
          text_section("Links", link_rows(stakeholders)),
          text_section("Not placed", not_placed(stakeholders))});
  return document;
}

}  // namespace relate::render
