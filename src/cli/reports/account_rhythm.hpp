#pragma once

#include <span>

#include "cli/reports/account_question.hpp"
#include "relate/core/coverage.hpp"
#include "relate/core/mistakes.hpp"

namespace relate::cli::reports {

/// Adds to the mistakes how the rhythms of the account were kept in the period: its own and those
/// of its orgs and projects, those of its people, and of who has left since, until they did.
void check_rhythms(FourMistakes& mistakes, std::span<const CoveredPerson> people,
                   const AccountQuestion& question);

}  // namespace relate::cli::reports
