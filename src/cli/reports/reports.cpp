#include "cli/reports/reports.hpp"

#include <array>

#include <fmt/format.h>

#include "relate/core/error.hpp"

namespace relate::cli {

std::span<const Report> all_reports() {
  static constexpr std::array rows = {
      Report{"brief", "WHO[,WHO...]", "What to know before a meeting with them", reports::brief},
      Report{"portfolio", "", "Every account in a row: contact, promises, flags",
             reports::portfolio},
  };
  return rows;
}

void reports::refuse_customer(const ReportRequest& request, std::string_view report) {
  if (request.audience == Audience::customer)
    throw Error(Error::Kind::refused, fmt::format("a {} is not for customers", report),
                "use --for me or --for team");
}

}  // namespace relate::cli
