#include "cli/reports/reports.hpp"

#include <array>
#include <iterator>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "relate/render/health.hpp"

namespace relate::cli {

std::span<const Report> all_reports() {
  static constexpr std::array rows = {
      Report{"brief", "WHO[,WHO...]", "What to know before a meeting with them", reports::brief},
      Report{"portfolio", "", "Every account in a row: health, contact, promises",
             reports::portfolio},
  };
  return rows;
}

void reports::explain_health(render::Document& document, const std::vector<PartyHealth>& parties,
                             const ReportRequest& request) {
  if (!request.explain) return;
  auto sections = render::health_explained(parties, request.show);
  document.sections.insert(document.sections.end(), std::move_iterator(sections.begin()),
                           std::move_iterator(sections.end()));
}

void reports::refuse_customer(const ReportRequest& request, std::string_view report) {
  if (request.audience == Audience::customer)
    throw Error(Error::Kind::refused, fmt::format("a {} is not for customers", report),
                "use --for me or --for team");
}

}  // namespace relate::cli
