#include <algorithm>

#include <fmt/format.h>

#include "brief_sections.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/relation.hpp"
#include "relate/render/sentence.hpp"

namespace relate::render {
namespace {

/// The name of `party` where it begins a group of rows; empty where it goes on.
class Heads {
 public:
  std::string operator()(const PartyName& party) {
    const bool goes_on = last_ == party.id;
    last_ = party.id;
    return goes_on ? "" : party.name;
  }

 private:
  std::optional<Id> last_;
};

/// Whether each fact is about the only one whom the brief is about.
bool is_clear_whose(const Brief& brief) {
  return brief.subjects.size() == 1 && std::ranges::all_of(brief.facts, [&](const Fact& fact) {
           return brief.is_about(fact.who);
         });
}

Rows fact_rows(const Brief& brief) {
  const bool is_clear = is_clear_whose(brief);
  Rows rows;
  rows.columns = {text_column(), text_column(true)};
  Heads head;
  for (const Fact& fact : brief.facts)
    rows.rows.push_back(
        {is_clear ? "" : head(fact.who), remarked(fmt::format("{}: {}", fact.key, fact.value),
                                                  {fact.is_private ? "private" : ""})});
  return rows;
}

Rows occasion_rows(const Brief& brief) {
  Rows rows;
  rows.columns = {text_column(), text_column(true), text_column(true), text_column()};
  for (const Coming& coming : brief.occasions) {
    const Occasion& occasion = coming.occasion;
    const std::string day = short_day(coming.day, brief.today);
    rows.rows.push_back({occasion.time ? fmt::format("{} {}", day, to_text(*occasion.time)) : day,
                         remarked(turning_text(occasion.label, coming.turning),
                                  {occasion.is_private ? "private" : ""}),
                         who_else(brief, occasion.who), days_away(coming.day, brief.today)});
  }
  return rows;
}

Rows assessment_rows(const Brief& brief) {
  Rows rows;
  rows.columns = {
      text_column(), text_column(true), text_column(), {.key = {}, .place = Place::below}};
  Heads head;
  for (const Position& each : brief.positions) {
    const Assessment& now = each.now;
    rows.rows.push_back({is_about_one_person(brief) ? "" : head(now.who),
                         remarked(position(each), {now.project ? now.project->name : "",
                                                   now.is_private ? "private" : ""}),
                         short_day(now.day, brief.today), now.note});
  }
  return rows;
}

Rows assessment_data(const Brief& brief, const ShowId& show) {
  std::vector<Assessment> latest;
  for (const Position& each : brief.positions) latest.push_back(each.now);
  return rows_of(latest, show);
}

/// Each link as it is seen from those whom the brief is about.
Rows link_rows(const Brief& brief) {
  Rows rows;
  rows.columns = {text_column(), text_column(), text_column(true)};
  Heads head;
  for (const Link& link : brief.links) {
    const bool is_from = brief.is_about(link.from);
    rows.rows.push_back({is_about_one_person(brief) ? "" : head(is_from ? link.from : link.to),
                         in_words(is_from ? link.relation : inverse_of(link.relation)),
                         remarked((is_from ? link.to : link.from).name,
                                  {link.note, link.is_private ? "private" : ""})});
  }
  return rows;
}

}  // namespace

Sections fact_sections(const Brief& brief, const ShowId& show) {
  return {data_section("facts", rows_of(brief.facts, show)),
          text_section("Facts", fact_rows(brief))};
}

Sections occasion_sections(const Brief& brief, const ShowId& show) {
  std::vector<Occasion> occasions;
  std::vector<Cell> days;
  for (const Coming& coming : brief.occasions) {
    occasions.push_back(coming.occasion);
    days.push_back(day_cell(coming.day));
  }
  return {data_section("occasions", with_data(rows_of(occasions, brief.today, show), "occurrence",
                                              std::move(days))),
          text_section("Coming up", occasion_rows(brief))};
}

Sections position_sections(const Brief& brief, const ShowId& show) {
  return {data_section("assessments", assessment_data(brief, show)),
          text_section("Position", assessment_rows(brief)),
          data_section("links", rows_of(brief.links, show)),
          text_section("Links", link_rows(brief))};
}

}  // namespace relate::render
