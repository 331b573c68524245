#pragma once

#include <vector>

#include "cli/fields.hpp"
#include "relate/core/party.hpp"

namespace relate::cli {

/// Takes `--org`, `--project`, `--role`, `--department` and `--since` and changes where the
/// party belongs: joining another org ends the membership in the one before. Orgs that are
/// not known are made, saved in `operation` and added to `made`.
void apply_membership(Fields& fields, Party& party, Session& session, store::Operation& operation,
                      std::vector<Party>& made);

}  // namespace relate::cli
