#pragma once

#include <string>
#include <vector>

#include "relate/render/document.hpp"
#include "relate/render/rows.hpp"
#include "relate/store/backups.hpp"
#include "relate/store/check.hpp"
#include "relate/store/restore.hpp"
#include "relate/store/stats.hpp"

namespace relate::cli {

// What `db` says, as rows. Each gives the keys of its JSON.

render::Rows path_rows(const std::string& path, bool is_there);
render::Rows finding_rows(const std::vector<store::Finding>& findings);
render::Rows backup_rows(const store::Backup& backup);
render::Rows restored_rows(const std::string& from, const store::Restored& restored);

/// `relate.stats.v1`.
render::Document stats_document(const std::string& path, const store::Stats& stats);

/// What to do about a damaged journal, with the latest of the backups where there are any.
std::string restore_hint(const std::vector<std::string>& backups);

}  // namespace relate::cli
