#pragma once

#include <vector>

#include "cli/fields.hpp"
#include "relate/core/party.hpp"

namespace relate::cli {

/// The membership that holds on `day`, or is to begin later: in an org before one in a project,
/// the one joined last. None for a party that belongs nowhere.
const Membership* present_membership(const Party& party, Day day);

/// Takes `--org`, `--project`, `--role`, `--department` and `--since` and changes where the
/// party belongs: joining another org ends the membership in the one before, a role that
/// changes on a day keeps the earlier one until then. Orgs that are not known are made, saved
/// in `operation` and added to `made`.
void apply_membership(Fields& fields, Party& party, Session& session, store::Operation& operation,
                      std::vector<Party>& made);

}  // namespace relate::cli
