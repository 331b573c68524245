#pragma once

#include <string>
#include <vector>

#include "relate/core/customer.hpp"
#include "relate/render/report.hpp"
#include "sections.hpp"

namespace relate::render {

/// What a customer is shown of the items of a kind: in data under the kind's name, in text under
/// `title`.
Sections customer_sections(const std::vector<CustomerItem>& items, ItemKind kind, std::string title,
                           const ReportHead& head);

}  // namespace relate::render
