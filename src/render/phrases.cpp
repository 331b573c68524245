#include "phrases.hpp"

#include <fmt/format.h>

#include "record_cells.hpp"
#include "relate/core/standing.hpp"
#include "relate/render/width.hpp"

namespace relate::render {

std::string remarked(std::string_view text, const std::vector<std::string>& remarks) {
  std::string list;
  for (const std::string& remark : remarks)
    if (!remark.empty()) list += (list.empty() ? "" : ", ") + remark;
  if (list.empty()) return std::string(text);
  return text.empty() ? list : fmt::format("{} ({})", text, list);
}

std::string marked(const std::string& text, bool is_private) {
  return remarked(text, {is_private ? "private" : ""});
}

std::string lateness(Day due, Day today) {
  if (due >= today) return days_away(due, today);
  return counted(days_between(due, today), "day", "days") + " late";
}

std::string counted(int count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string times_text(const Times& times) {
  if (!times.median()) return {};
  std::string median = counted(*times.median(), "day", "days");
  if (times.days.size() == 1) return median;
  return fmt::format("{} (median of {}), {} at most", median, times.days.size(), *times.longest());
}

std::string gist(std::string_view text, int columns) {
  const std::string line = printable(text);
  const std::vector<std::string> lines = wrap(line, columns);
  return lines.size() == 1 ? line : lines.front() + " …";
}

std::string position(const Membership& membership) {
  return membership.role.empty() ? membership.group.name
                                 : membership.role + ", " + membership.group.name;
}

std::string in_contact_text(const Coverage& coverage) {
  int left = coverage.in_contact;
  for (const CoveredLevel& level : coverage.levels) left -= level.in_contact;
  std::string text = fmt::format("{} in contact in {} days", coverage.in_contact, contact_window);
  if (left > 0) text += fmt::format(", {} of them left since", left);
  return text;
}

std::string nobody_belongs(const PartyName& group) {
  return fmt::format("Nobody belongs to it: relate edit WHO --{} {}",
                     group.kind == PartyKind::project ? "project" : "org", group.handle);
}

std::string short_day(Day day, Day today) {
  std::string words = to_words(day);
  if (year_of(day) == year_of(today)) words.erase(words.rfind(' '));
  return words;
}

}  // namespace relate::render
