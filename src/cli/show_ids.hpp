#pragma once

#include "cli/session.hpp"
#include "relate/render/records.hpp"

namespace relate::cli {

/// Gives ids with as many letters as text shows, for `session`, which must outlive it. The
/// other formats write all letters, so none are counted for them.
render::ShowId show_ids(Session& session, render::Format format);

}  // namespace relate::cli
