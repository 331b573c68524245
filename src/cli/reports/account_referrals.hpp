#pragma once

#include <vector>

#include "cli/reports/account_question.hpp"
#include "relate/core/link.hpp"

namespace relate::cli::reports {

/// Whom those of the account referred, and who referred them, up to the end of the period: the
/// latest first, those without a day last.
std::vector<Link> referrals_of(const AccountQuestion& question);

}  // namespace relate::cli::reports
