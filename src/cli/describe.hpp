#pragma once

#include <string>

#include "cli/session.hpp"
#include "relate/store/records.hpp"

namespace relate::cli {

/// What the record is, in a line.
std::string describe(Session& session, const store::Record& record);

}  // namespace relate::cli
