#include "relate/render/portfolio.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"
#include "relate/core/handle.hpp"
#include "relate/render/health.hpp"

namespace relate::render {
namespace {

/// `health` and `trend` stand before `private`, what came later behind it.
constexpr std::ptrdiff_t health_before_private = 2;

/// The name; with the handle where that is not to be guessed from it.
std::string name_of(const AccountStanding& standing) {
  const PartyName& account = standing.account;
  return remarked(account.name,
                  {derive_handle(account.name) == account.handle ? "" : account.handle,
                   standing.is_private ? "private" : ""});
}

std::string next_text(const AccountStanding& standing, Day today) {
  if (!standing.next) return {};
  const Coming& next = *standing.next;
  return fmt::format("{} {}, {}", turning_text(next.occasion.label, next.turning),
                     short_day(next.day, today), days_away(next.day, today));
}

std::vector<Column> columns() {
  std::vector<Column> result;
  for (const char* key : {"id", "handle", "name", "people", "last_contact", "quiet_days",
                          "open_promises", "late_promises", "overdue_asks", "next_occasion",
                          "next_occasion_day", "people_in_contact", "flags"})
    result.push_back({.key = key, .place = Place::data});
  const std::vector<Column> health = health_columns();
  result.insert(result.end(), health.begin(), health.begin() + health_before_private);
  result.push_back({.key = "private", .place = Place::data});
  result.insert(result.end(), health.begin() + health_before_private, health.end());
  const auto add = [&](const char* title) -> Column& {
    return result.emplace_back(Column{.key = {}, .title = title, .place = Place::column});
  };
  Column& account = add("account");
  account.flexible = true;
  account.tone = Tone::strong;
  for (const char* title : {"health", "trend", "quiet", "promises", "late"})
    add(title).right = true;
  result.back().tone = Tone::bad;
  add("").tone = Tone::warning;
  for (const char* title : {"lowest", "asks late", "next"})
    result.push_back({.key = {}, .title = title, .place = Place::below});
  return result;
}

/// `Lee Chan, 42`.
std::string lowest(const PartyHealth& health) {
  const PersonHealth* lowest = health.now.lowest();
  return lowest ? fmt::format("{}, {}", lowest->person.name, *lowest->health.total()) : "";
}

std::vector<Cell> data_of(const AccountStanding& standing, Day today) {
  const auto& next = standing.next;
  const std::vector<Cell> health = health_cells(standing.health);
  std::vector<Cell> cells = {whole_id(standing.account.id),
                             standing.account.handle,
                             standing.account.name,
                             std::int64_t{standing.people},
                             day_cell(standing.last_contact),
                             number_cell(quiet_days(standing.last_contact, today)),
                             std::int64_t{standing.open_promises},
                             static_cast<std::int64_t>(standing.late_promises.size()),
                             std::int64_t{standing.overdue_asks},
                             next ? text_cell(next->occasion.label) : Cell(),
                             next ? day_cell(next->day) : Cell(),
                             number_cell(standing.health.in_contact),
                             health_flags(standing.health)};
  cells.insert(cells.end(), health.begin(), health.begin() + health_before_private);
  cells.emplace_back(standing.is_private);
  cells.insert(cells.end(), health.begin() + health_before_private, health.end());
  return cells;
}

std::vector<Cell> row(const AccountStanding& standing, Day today) {
  const PartyHealth& health = standing.health;
  std::vector<Cell> cells = data_of(standing, today);
  cells.insert(
      cells.end(),
      {name_of(standing), Toned{short_health(health), tone_of_health(health)}, trend_text(health),
       number_cell(quiet_days(standing.last_contact, today)), some(standing.open_promises),
       some(static_cast<int>(standing.late_promises.size())), health_flags(health), lowest(health),
       some(standing.overdue_asks), next_text(standing, today)});
  return cells;
}

/// A promise to several accounts is one.
std::string total(const std::vector<AccountStanding>& standings) {
  std::set<Id> promises;
  int single = 0;
  int silent = 0;
  for (const AccountStanding& standing : standings) {
    promises.insert(standing.late_promises.begin(), standing.late_promises.end());
    single += standing.health.is_single_threaded() ? 1 : 0;
    silent += standing.health.is_silent() ? 1 : 0;
  }
  const int late = static_cast<int>(promises.size());
  const auto flagged = [](int count, std::string_view flag) {
    return count > 0 ? fmt::format(", {} {}", count, flag) : "";
  };
  return counted(static_cast<int>(standings.size()), "account", "accounts") +
         (late > 0 ? ", " + counted(late, "promise", "promises") + " late" : "") +
         flagged(single, "single-threaded") + flagged(silent, "silent");
}

}  // namespace

Document portfolio_document(const std::vector<AccountStanding>& standings, Audience audience,
                            Day today) {
  Rows rows{.columns = columns()};
  for (const AccountStanding& standing : standings) rows.rows.push_back(row(standing, today));
  if (!standings.empty()) rows.footer = total(standings);
  return {.schema = "relate.portfolio.v1",
          .title = "Portfolio, " + to_words(today),
          .sections = {{.key = "day", .title = {}, .content = to_iso(today), .place = Place::data},
                       {.key = "audience",
                        .title = {},
                        .content = std::string(to_word(audience)),
                        .place = Place::data},
                       {.key = "accounts",
                        .title = {},
                        .content = std::move(rows),
                        .empty = "No accounts yet: relate add org Acme --account"}}};
}

}  // namespace relate::render
