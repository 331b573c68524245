#pragma once

#include "relate/core/due_row.hpp"
#include "relate/render/records.hpp"

namespace relate::render {

/// What is due, as a list. In data: why, who (handles), text, due, days_late, id, cadence (as
/// typed), last_contact, channel (for the next contact), next (what to do, ids with all their
/// letters), time (of a meeting), over_limit. In text and Markdown the words for these; what
/// to do stands below. With `titles`, columns have heads. `show` gives ids the letters that
/// are shown of them.
Rows due_rows(const DueList& list, bool titles, const ShowId& show);

}  // namespace relate::render
