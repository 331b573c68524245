#pragma once

#include "cli/reports/loading.hpp"
#include "relate/core/account.hpp"

namespace relate::cli::reports {

/// An account, and who asks about it.
struct AccountQuestion {
  const ReportRequest& request;
  const AccountScope& scope;
  const Viewer& viewer;
  Session& session;
};

}  // namespace relate::cli::reports
