#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "relate/core/audience.hpp"
#include "relate/core/period.hpp"
#include "relate/render/document.hpp"
#include "relate/render/records.hpp"
#include "relate/render/report.hpp"

namespace relate::cli {

/// What is asked of a report.
struct ReportRequest {
  std::vector<PartyName> who;  ///< in the order they were named; empty: nobody was
  Audience audience = Audience::me;
  Period period;  ///< today, for a report that is of no period
  render::ShowId show;
  bool explain = false;  ///< the numbers with what they are worked out from
};

/// A report as it is listed and found.
struct Report {
  std::string_view name;
  std::string_view synopsis;  ///< what follows its name
  std::string_view summary;
  std::string_view usual_period;  ///< `90d`; empty for a report that is of no period
  render::Document (*make)(const ReportRequest& request, Session& session);
  bool can_be_drawn = false;  ///< as DOT and SVG
  bool can_explain = false;   ///< it has numbers that are worked out from something
};

/// All reports, in the order in which help lists them.
std::span<const Report> all_reports();

namespace reports {

render::Document account(const ReportRequest& request, Session& session);
render::Document activity(const ReportRequest& request, Session& session);
render::Document brief(const ReportRequest& request, Session& session);
render::Document coverage(const ReportRequest& request, Session& session);
render::Document engagement(const ReportRequest& request, Session& session);
render::Document feedback(const ReportRequest& request, Session& session);
render::Document map(const ReportRequest& request, Session& session);
render::Document portfolio(const ReportRequest& request, Session& session);
render::Document promises(const ReportRequest& request, Session& session);
render::Document wins(const ReportRequest& request, Session& session);

/// Appends what numbers of the report are worked out from.
void explain(render::Document& document, std::vector<render::Section> sections);

/// Throws Error::refused where the report is asked for a customer and is not for one.
void refuse_customer(const ReportRequest& request, std::string_view report);

/// Who reads the report. Throws Error::refused where a party that is private for them was
/// named, and for a customer where not one party was.
Viewer viewer_of(const ReportRequest& request, Session& session);

/// What a report of a period says of itself.
render::ReportHead head_of(const ReportRequest& request, Session& session);
/// What a report of today says of itself.
render::ReportHead head_of_today(const ReportRequest& request, Session& session);

}  // namespace reports
}  // namespace relate::cli
