#include "relate/render/coverage.hpp"

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/standing.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

std::int64_t number(int value) { return value; }

Cell days_since(const std::optional<Day>& day, Day today) {
  return day ? Cell(number(days_between(*day, today))) : Cell();
}

std::string level_name(const CoveredLevel& level) {
  return level.level.empty() ? "not known" : level.level;
}

/// `nobody on the executive level`, `no contact on the front-line level for 106 days`.
std::string hole_text(const CoveredLevel& level, Day today) {
  if (level.people == 0) return fmt::format("nobody is known on the {} level", level.level);
  if (!level.last) return fmt::format("no contact yet on the {} level", level.level);
  return fmt::format("no contact on the {} level for {}", level.level,
                     counted(days_between(*level.last, today), "day", "days"));
}

std::vector<std::string> flags(const Coverage& coverage) {
  if (coverage.is_silent()) return {"silent"};
  if (coverage.is_single_threaded()) return {"single-threaded"};
  return {};
}

Sections summary(const Coverage& coverage) {
  std::vector<std::string> holes;
  for (const CoveredLevel& level : coverage.levels)
    if (level.is_hole()) holes.push_back(hole_text(level, coverage.today));
  const std::string people = fmt::format(
      "{} now, {}", counted(static_cast<int>(coverage.people.size()), "person", "people"),
      in_contact_text(coverage));
  std::vector<DocumentFact> facts = {
      {"people", {}, number(static_cast<int>(coverage.people.size())), {}, Place::data},
      {"people_in_contact", {}, number(coverage.in_contact), {}, Place::data},
      {"flags", {}, flags(coverage), {}, Place::data},
      {{}, "People", {}, people, Place::column},
      {{}, "Flag", flags(coverage), {}, Place::column}};
  for (std::size_t i = 0; i < holes.size(); ++i)
    facts.push_back({{}, i == 0 ? "Holes" : "", {}, holes[i], Place::column});
  return {{.key = "totals", .title = {}, .content = std::move(facts)}};
}

Sections levels_by_channels(const Coverage& coverage) {
  Rows data{.columns = {data_column("level"), data_column("people"),
                        data_column("people_in_contact"), data_column("last_contact"),
                        data_column("hole")}};
  // There are more channels than levels, and terminals are narrow.
  Rows text{.columns = {text_column()}};
  for (const char* title : {"people", "in contact"}) text.rows.push_back({title});
  for (const Channel channel : coverage.channels)
    text.rows.push_back({std::string(to_word(channel))});
  text.rows.push_back({"any"});
  for (const CoveredLevel& level : coverage.levels) {
    data.rows.push_back({text_cell(level.level), number(level.people), number(level.in_contact),
                         day_cell(level.last), level.is_hole()});
    text.columns.push_back(number_column(level_name(level)));
    std::vector<Cell> cells = {number(level.people), number(level.in_contact)};
    for (const auto& last : level.last_by) cells.push_back(days_since(last, coverage.today));
    cells.push_back(days_since(level.last, coverage.today));
    for (std::size_t i = 0; i < cells.size(); ++i) text.rows[i].push_back(std::move(cells[i]));
  }
  return {data_section("levels", std::move(data)),
          text_section("By level and channel, days since the last contact", std::move(text))};
}

Sections people(const ReportHead& head, const Coverage& coverage) {
  Rows data{.columns = {data_column("handle"), data_column("name"), data_column("role"),
                        data_column("level"), data_column("last_contact")}};
  Rows by_channel{
      .columns = {data_column("handle"), data_column("channel"), data_column("last_contact")}};
  Rows text{.columns = {text_column(true), text_column(true), text_column(), text_column()}};
  for (const CoveredPerson& each : coverage.people) {
    data.rows.push_back({each.person.handle, each.person.name, text_cell(each.role),
                         text_cell(each.level), day_cell(each.last)});
    for (std::size_t i = 0; i < each.last_by.size(); ++i)
      if (each.last_by[i])
        by_channel.rows.push_back({each.person.handle, std::string(to_word(coverage.channels[i])),
                                   day_cell(each.last_by[i])});
    text.rows.push_back({each.person.name, each.role, each.level,
                         each.last ? days_away(*each.last, coverage.today) : "never"});
  }
  return {data_section("people", std::move(data)), data_section("contacts", std::move(by_channel)),
          text_section("People", std::move(text), nobody_belongs(head.who.front()))};
}

}  // namespace

Document coverage_document(const ReportHead& head, const Coverage& coverage) {
  Document document = begun_report("coverage", head);
  append(document.sections, summary(coverage));
  append(document.sections, levels_by_channels(coverage));
  append(document.sections, people(head, coverage));
  return document;
}

}  // namespace relate::render
