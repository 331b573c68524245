#include "say_do.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "phrases.hpp"
#include "record_cells.hpp"

namespace relate::render {
namespace {

constexpr std::array<std::pair<const char*, int SayDo::*>, 10> counts_of_data = {{
    {"kept", &SayDo::kept},
    {"kept_early", &SayDo::kept_early},
    {"kept_late", &SayDo::kept_late},
    {"broken", &SayDo::broken},
    {"overdue", &SayDo::overdue},
    {"pending", &SayDo::pending},
    {"withdrawn", &SayDo::withdrawn},
    {"withdrawn_overdue", &SayDo::withdrawn_overdue},
    {"without_day", &SayDo::without_day},
    {"moves", &SayDo::moves},
}};

std::string some_of(int count, std::string_view what) {
  return count == 0 ? "" : fmt::format("{} {}", count, what);
}

}  // namespace

std::string of_counted(const SayDo& counts) {
  return counts.counted() == 0 ? "" : fmt::format("{} of {}", counts.kept, counts.counted());
}

std::string ratio_text(const SayDo& counts, std::string_view none) {
  if (!counts.percent()) return std::string(none);
  return remarked(fmt::format("{} % in time, {}", *counts.percent(), of_counted(counts)),
                  {some_of(counts.kept_early, "early"), some_of(counts.kept_late, "late"),
                   some_of(counts.broken, "broken"), some_of(counts.overdue, "overdue")});
}

std::string beside_ratio(const SayDo& counts) {
  const std::string withdrawn =
      remarked(some_of(counts.withdrawn, "withdrawn"),
               {some_of(counts.withdrawn_overdue, "of them when overdue")});
  const std::string beside =
      remarked("", {some_of(counts.pending, "not due yet"), withdrawn,
                    some_of(counts.without_day, "without a day"),
                    counts.moves == 0 ? "" : counted(counts.moves, "move", "moves") + " of a day"});
  return beside.empty() ? "" : "besides, " + beside;
}

std::vector<DocumentFact> say_do_data(const SayDo& counts) {
  std::vector<DocumentFact> facts = {{"percent", {}, number_cell(counts.percent())}};
  facts.push_back({"counted", {}, std::int64_t{counts.counted()}});
  for (const auto& [key, count] : counts_of_data)
    facts.push_back({key, {}, std::int64_t{counts.*count}});
  return facts;
}

void append_say_do_columns(Rows& rows) {
  for (const DocumentFact& fact : say_do_data({}))
    rows.columns.push_back({.key = fact.key, .place = Place::data});
}

void append_say_do_cells(std::vector<Cell>& row, const SayDo& counts) {
  for (DocumentFact& fact : say_do_data(counts)) row.push_back(std::move(fact.value));
}

}  // namespace relate::render
