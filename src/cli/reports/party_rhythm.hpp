#pragma once

#include "cli/session.hpp"
#include "relate/core/audience.hpp"
#include "relate/core/due.hpp"
#include "relate/core/rhythm.hpp"

namespace relate::cli::reports {

/// How the party's rhythm was kept in the period, as far as the viewer sees its contacts: of an org
/// or project those of its members, too, while they belonged.
Rhythm load_rhythm(const PartyName& party, const Clock& clock, const Period& period,
                   const Viewer& viewer, Session& session);

}  // namespace relate::cli::reports
