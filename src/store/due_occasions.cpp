#include <algorithm>

#include <fmt/format.h>

#include "relate/store/due.hpp"
#include "relate/store/occasions.hpp"

namespace relate::store {
namespace {

using std::chrono::days;

/// Of yearly ones the days of the year count, others come by their day: those that happen once
/// on it, the others from it on. A day more at the end catches 29 February, which is kept on
/// the 28th in plain years.
constexpr const char* select_near =
    "SELECT id, date, every, lead, added FROM occasion WHERE every = '1y' AND {} "
    "UNION ALL SELECT id, date, every, lead, added FROM occasion "
    "WHERE every IS NOT '1y' AND date <= ?4 "
    "AND (date >= ?3 OR every IS NOT NULL OR length(date) = 5)";

int longest_lead(Database& database) {
  Statement row = database.query("SELECT max(lead) FROM occasion");
  row.step();
  return static_cast<int>(row.integer(0));
}

/// Which yearly occasions lie between ?1 and ?2; over the end of a year these are two ranges.
const char* days_of_year(Day first, Day last) {
  if (days_between(first, last) >= 365) return "(?1 IS NOT NULL OR ?2 IS NOT NULL)";
  return year_of(first) == year_of(last) ? "substr(date, -5) BETWEEN ?1 AND ?2"
                                         : "(substr(date, -5) >= ?1 OR substr(date, -5) <= ?2)";
}

/// As far as its days go: without those it concerns and those it was done on.
std::optional<Occasion> read_days(const Statement& row) {
  Occasion occasion;
  occasion.id = row.integer(0);
  const auto date = date_from_iso(row.text(1));
  if (!date) return {};
  occasion.date = *date;
  occasion.every = row.text(2);
  occasion.lead = static_cast<int>(row.integer(3));
  occasion.added = row.day(4);
  return occasion;
}

}  // namespace

std::vector<Due> due_occasions(Database& database, const DueTerms& terms) {
  const Day first = terms.today - days(occasion_grace);
  const Day last = terms.horizon() + days(longest_lead(database) + 1);
  Statement rows = database.query(fmt::format(select_near, days_of_year(first, last)),
                                  to_iso(first).substr(5), to_iso(last).substr(5), first, last);
  std::vector<Id> near;
  while (rows.step()) {
    const auto occasion = read_days(rows);
    if (!occasion || occurrence_in_window(*occasion, terms.today, terms.within))
      near.push_back(rows.integer(0));
  }
  std::vector<Due> result;
  for (const Id id : near)
    if (auto due = due_of(load_occasion(database, id, terms.today), terms))
      result.push_back(std::move(*due));
  return result;
}

}  // namespace relate::store
