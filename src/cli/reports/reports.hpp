#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"
#include "relate/core/audience.hpp"
#include "relate/core/health.hpp"
#include "relate/render/document.hpp"
#include "relate/render/records.hpp"

namespace relate::cli {

/// What is asked of a report.
struct ReportRequest {
  std::vector<PartyName> who;  ///< in the order they were named; empty: nobody was
  Audience audience = Audience::me;
  render::ShowId show;
  bool explain = false;  ///< every number of health with what it is worked out from
};

/// A report as it is listed and found.
struct Report {
  std::string_view name;
  std::string_view synopsis;  ///< what follows its name
  std::string_view summary;
  render::Document (*make)(const ReportRequest& request, Session& session);
};

/// All reports, in the order in which help lists them.
std::span<const Report> all_reports();

namespace reports {

render::Document brief(const ReportRequest& request, Session& session);
render::Document portfolio(const ReportRequest& request, Session& session);

/// Appends what those healths are worked out from, where that is asked for.
void explain_health(render::Document& document, const std::vector<PartyHealth>& parties,
                    const ReportRequest& request);

/// Throws Error::refused where the report is asked for a customer and is not for one.
void refuse_customer(const ReportRequest& request, std::string_view report);

}  // namespace reports
}  // namespace relate::cli
