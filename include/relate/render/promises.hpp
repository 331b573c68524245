#pragma once

#include <vector>

#include "relate/core/customer.hpp"
#include "relate/core/promises.hpp"
#include "relate/render/records.hpp"
#include "relate/render/report.hpp"

namespace relate::render {

/// What was promised both ways: how it was kept, what is open, and what was not kept in time.
/// `items` are those it was counted from.
Document promises_document(const ReportHead& head, const PromiseCounts& counts,
                           const std::vector<Item>& items, const ShowId& show);

/// What a customer is shown of it, from what is for customers of the items of the period or open.
Document promises_document(const ReportHead& head, const std::vector<CustomerItem>& items);

}  // namespace relate::render
