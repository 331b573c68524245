#include "relate/render/wins.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "sections.hpp"
#include "win_rows.hpp"

namespace relate::render {
namespace {

std::string counts(const std::vector<Win>& wins) {
  const auto quotable =
      std::ranges::count_if(wins, [](const Win& win) { return win.win.quotable; });
  const auto whole =
      std::ranges::count_if(wins, [](const Win& win) { return missing_of(win).empty(); });
  return fmt::format("{}, {} quotable, {} with need, action, measure and quote",
                     counted(static_cast<int>(wins.size()), "win", "wins"), quotable, whole);
}

}  // namespace

Document wins_document(const ReportHead& head, const std::vector<Win>& wins, const ShowId& show) {
  Rows rows = win_stories(wins, head.today, show);
  rows.columns.push_back({.key = {}, .title = "as a case it lacks", .place = Place::below});
  for (std::size_t i = 0; i < wins.size(); ++i)
    rows.rows[i].emplace_back(fmt::format("{}", fmt::join(missing_of(wins[i]), ", ")));
  if (!wins.empty()) rows.footer = counts(wins);
  Document document = begun_report("wins", head);
  append(document.sections,
         {data_section("wins", win_data(wins, head.today, show)),
          text_section({}, std::move(rows), "No wins in this period: relate add win dana TEXT")});
  return document;
}

Document wins_document(const ReportHead& head, const std::vector<CustomerWin>& wins) {
  Document document = begun_report("wins", head);
  append(document.sections, {data_section("wins", win_data(wins)),
                             text_section({}, win_stories(wins), "No wins in this period.")});
  return document;
}

}  // namespace relate::render
