#pragma once

#include <vector>

#include "relate/core/customer.hpp"
#include "relate/core/feedback.hpp"
#include "relate/render/records.hpp"
#include "relate/render/report.hpp"

namespace relate::render {

/// Feedback as a loop: what waits to be acted on, what is to be told, what they said and we
/// did; how long it took, and the scores. `items` are those it was counted from.
Document feedback_document(const ReportHead& head, const FeedbackCounts& counts,
                           const std::vector<Item>& items, const ShowId& show);

/// What a customer is shown of it: what they said, and what came of it.
Document feedback_document(const ReportHead& head, const std::vector<CustomerItem>& items);

}  // namespace relate::render
