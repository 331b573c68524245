#pragma once

#include "relate/core/account_report.hpp"
#include "relate/render/records.hpp"
#include "sections.hpp"

namespace relate::render {

/// The four mistakes: whether each was made, and by what that is seen.
Sections mistake_sections(const FourMistakes& mistakes, Day today, const ShowId& show);

/// What came of it for both: wins, gifts, referrals.
Sections gains(const ReportHead& head, const AccountReport& report, const ShowId& show);

}  // namespace relate::render
