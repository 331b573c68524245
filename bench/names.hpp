#pragma once

#include <string>

#include "chance.hpp"

namespace relate::bench {

/// A person's name, in one of many scripts.
std::string person_name(Chance& chance);

/// The name of an org: two words and a form, `Nordic Harbour GmbH`.
std::string org_name(Chance& chance);

/// The name of a project: `Warehouse Rollout`.
std::string project_name(Chance& chance);

/// What somebody does: `head of IT`.
std::string role_name(Chance& chance);

}  // namespace relate::bench
