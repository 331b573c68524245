#include "sections.hpp"

#include <iterator>

#include <fmt/format.h>

#include "record_cells.hpp"

namespace relate::render {
namespace {

constexpr std::size_t most_names = 3;  ///< that a title holds

std::string title_names(const std::vector<PartyName>& who) {
  if (who.size() <= most_names) return plain_names(who);
  const std::size_t named = most_names - 1;
  return fmt::format("{} and {} others", plain_names({who.begin(), who.begin() + named}),
                     who.size() - named);
}

std::string title_of(std::string_view name, const ReportHead& head) {
  std::string title(name);
  title.front() = static_cast<char>(title.front() - 'a' + 'A');
  title += ", " + (head.period ? to_words(*head.period) : to_words(head.today));
  return head.who.empty() ? title : title + ": " + title_names(head.who);
}

/// A customer is told no handles: only what may be shared is.
Rows who_rows(const ReportHead& head) {
  const bool has_handle = head.audience != Audience::customer;
  Rows rows;
  if (has_handle) rows.columns.push_back(data_column("handle"));
  for (const char* key : {"kind", "name"}) rows.columns.push_back(data_column(key));
  for (const PartyName& party : head.who) {
    auto& row = rows.rows.emplace_back();
    if (has_handle) row.emplace_back(party.handle);
    row.insert(row.end(), {std::string(to_word(party.kind)), party.name});
  }
  return rows;
}

}  // namespace

Column text_column(bool flexible) {
  return {.key = {}, .place = Place::column, .flexible = flexible};
}

Column id_column() { return {.key = {}, .place = Place::column, .tone = Tone::dim}; }

Rows with_data(Rows rows, std::string key, std::vector<Cell> cells) {
  rows.columns.push_back({.key = std::move(key), .place = Place::data});
  for (std::size_t i = 0; i < cells.size(); ++i) rows.rows[i].push_back(std::move(cells[i]));
  return rows;
}

Section data_section(std::string key, Content content) {
  return {.key = std::move(key), .title = {}, .content = std::move(content), .place = Place::data};
}

Section text_section(std::string title, Content content, std::string empty) {
  return {.key = {},
          .title = std::move(title),
          .content = std::move(content),
          .empty = std::move(empty),
          .place = Place::column};
}

Document begun_report(std::string_view name, const ReportHead& head) {
  Document document{.schema = fmt::format("relate.{}.v1", name), .title = title_of(name, head)};
  document.sections = {data_section("day", to_iso(head.today)),
                       data_section("audience", std::string(to_word(head.audience)))};
  if (head.period)
    document.sections.push_back(data_section(
        "period",
        std::vector<DocumentFact>{{"first", {}, day_cell(head.period->first)},
                                  {"last", {}, day_cell(head.period->last)},
                                  {"days", {}, static_cast<std::int64_t>(head.period->days())}}));
  document.sections.push_back(data_section("who", who_rows(head)));
  return document;
}

void append(Sections& sections, Sections more) {
  sections.insert(sections.end(), std::move_iterator(more.begin()), std::move_iterator(more.end()));
}

}  // namespace relate::render
