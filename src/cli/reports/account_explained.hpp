#pragma once

#include "cli/reports/reports.hpp"
#include "relate/core/account_report.hpp"

namespace relate::cli::reports {

/// Appends to an account review what its numbers are worked out from.
void explain_account(render::Document& document, const AccountReport& report,
                     const ReportRequest& request, Session& session);

}  // namespace relate::cli::reports
