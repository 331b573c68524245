#include "cli/import_totals.hpp"

#include <fmt/format.h>

namespace relate::cli {
namespace {

std::string kept(int count, const char* what) {
  return count == 0 ? ""
                    : fmt::format("; {} {}{} edited here {} kept", count, what,
                                  count == 1 ? "" : "s", count == 1 ? "was" : "were");
}

}  // namespace

int ImportTotals::of(Outcome outcome) const {
  const auto found = outcomes.find(outcome);
  return found == outcomes.end() ? 0 : found->second;
}

std::string ImportTotals::stored() const {
  return fmt::format("{} added, {} changed", of(Outcome::added), of(Outcome::changed));
}

void remark_totals(Session& session, const ImportTotals& totals) {
  std::string text =
      fmt::format("{}, {} unchanged", totals.stored(), totals.of(Outcome::unchanged));
  if (const int removed = totals.of(Outcome::removed_here); removed > 0)
    text += fmt::format(", {} removed here before and left out", removed);
  if (totals.broken > 0) text += fmt::format(", {} broken", totals.broken);
  session.remark(text + kept(totals.kept_values, "value") +
                 kept(totals.kept_interactions, "interaction"));
  std::string skipped;
  for (const auto& [name, count] : totals.skipped)
    skipped += fmt::format("{}{} {}", skipped.empty() ? "" : ", ", name, count);
  if (!skipped.empty()) session.remark("not taken over: " + skipped);
}

}  // namespace relate::cli
