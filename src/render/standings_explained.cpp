#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/render/explained.hpp"
#include "sections.hpp"

namespace relate::render {
namespace {

Section quiet_section(const std::vector<AccountStanding>& standings, Day today) {
  Rows rows{
      .columns = {flexible_column("account"), shown_column("last contact"), number_column("days")}};
  for (const AccountStanding& standing : standings)
    if (standing.last_contact)
      rows.rows.push_back({standing.account.name, short_day(*standing.last_contact, today),
                           number_cell(quiet_days(standing.last_contact, today))});
  return text_section("Quiet", std::move(rows));
}

}  // namespace

std::vector<Section> standings_explained(const std::vector<AccountStanding>& standings, Day today,
                                         const ShowId& show) {
  Rows rows{.columns = {id_column(), flexible_column("what"), flexible_column("account"),
                        shown_column("day"), shown_column("")}};
  Rows data{.columns = data_columns({"account", "id", "kind", "text", "due", "days_late"})};
  for (const AccountStanding& standing : standings)
    for (const Item& item : standing.counted) {
      rows.rows.push_back({show(item.id), fmt::format("{}: {}", to_word(item.kind), item.text),
                           standing.account.name, item.due ? short_day(*item.due, today) : "",
                           item.due ? lateness(*item.due, today) : ""});
      data.rows.push_back({standing.account.handle, show(item.id), std::string(to_word(item.kind)),
                           item.text, day_cell(item.due),
                           item.due ? Cell(std::int64_t{days_between(*item.due, today)}) : Cell()});
    }
  Sections sections = {quiet_section(standings, today)};
  if (!rows.rows.empty())
    sections.push_back(text_section("Open promises, and asks past their day", std::move(rows)));
  sections.push_back(data_section("promises_counted", std::move(data)));
  return sections;
}

}  // namespace relate::render
