#include "account_sections.hpp"
#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/relation.hpp"
#include "win_rows.hpp"

namespace relate::render {

Sections gains(const ReportHead& head, const AccountReport& report, const ShowId& show) {
  Rows gifts{.columns = {id_column(), text_column(true), text_column(true), text_column()}};
  for (const Interaction& gift : report.gifts)
    gifts.rows.push_back({show(gift.id), marked(gift.text, gift.is_private),
                          plain_names(in_role(gift, Role::with)), short_day(gift.day, head.today)});
  Rows referrals{.columns = {text_column(true), text_column(), text_column(true), text_column()}};
  for (const Link& link : report.referrals)
    referrals.rows.push_back({link.from.name, in_words(link.relation),
                              remarked(link.to.name, {link.note, link.is_private ? "private" : ""}),
                              link.since ? short_day(*link.since, head.today) : ""});
  return {data_section("wins", win_data(report.wins, head.today, show)),
          text_section("Wins", win_stories(report.wins, head.today, show)),
          data_section("gifts", rows_of(report.gifts, show)),
          text_section("Gifts", std::move(gifts)),
          data_section("referrals", rows_of(report.referrals, show)),
          text_section("Referrals", std::move(referrals))};
}

}  // namespace relate::render
