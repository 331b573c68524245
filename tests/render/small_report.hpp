#pragma once

#include <sstream>
#include <string>

#include "relate/render/report.hpp"
#include "relate/render/width.hpp"
#include "small_brief.hpp"

namespace relate::render {

/// Of Wed 18 March 2026, about Acme.
inline ReportHead report_of_today() { return {.who = {acme}, .today = day_of("2026-03-18")}; }

/// The same, of the first quarter.
inline ReportHead report_of_quarter() {
  ReportHead head = report_of_today();
  head.period = Period{day_of("2026-01-01"), day_of("2026-03-31")};
  return head;
}

inline ShownId four_letters(Id id) { return {id << 48, 4}; }

inline std::string written(const Document& document, Format format = Format::text,
                           const Screen& screen = {}) {
  std::ostringstream out;
  write(out, format, document, screen);
  return out.str();
}

/// A title as text has it, with the line below it.
inline std::string titled(const std::string& title) {
  return title + "\n" + std::string(title.size(), '=') + "\n";
}

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// Columns of the longest line.
inline int widest_line(const std::string& text) {
  int widest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, display_width(line));
  return widest;
}

}  // namespace relate::render
