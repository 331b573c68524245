#pragma once

#include "relate/core/stakeholders.hpp"
#include "relate/render/records.hpp"
#include "relate/render/report.hpp"

namespace relate::render {

/// The engagement assessment matrix: where everybody stands (C), where they are wanted (D), and
/// the steps between.
Document engagement_document(const ReportHead& head, const Stakeholders& stakeholders,
                             const ShowId& show);

/// The grid of influence and interest, and how those on it are linked.
Document map_document(const ReportHead& head, const Stakeholders& stakeholders, const ShowId& show);

}  // namespace relate::render
