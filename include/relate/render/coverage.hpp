#pragma once

#include "relate/core/coverage.hpp"
#include "relate/render/document.hpp"
#include "relate/render/report.hpp"

namespace relate::render {

/// Levels by channels with the days since the last contact, the holes named, and everybody.
Document coverage_document(const ReportHead& head, const Coverage& coverage);

}  // namespace relate::render
