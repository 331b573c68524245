#include "cli/journal_rows.hpp"

#include <fmt/format.h>

namespace relate::cli {
namespace {

using render::Cell;
using render::Column;
using render::Place;
using render::Rows;

Cell text_or_none(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

/// `1234 bytes`, `12.3 KiB`, `4.0 MiB`.
std::string shown_size(std::int64_t bytes) {
  if (bytes < 1024) return fmt::format("{} bytes", bytes);
  auto size = static_cast<double>(bytes) / 1024;
  if (size < 1024) return fmt::format("{:.1f} KiB", size);
  return fmt::format("{:.1f} MiB", size / 1024);
}

std::string shown_days(const store::Stats& stats) {
  if (!stats.first_day) return {};
  return fmt::format("{} to {}", to_words(*stats.first_day), to_words(*stats.last_day));
}

Cell day_or_none(const std::optional<Day>& day) { return day ? Cell(Date(date_of(*day))) : Cell(); }

Rows count_rows(const store::Stats& stats) {
  Rows rows{.columns = {{.key = "what"}, {.key = "count", .right = true}}};
  for (const store::Count& count : stats.counts) rows.rows.push_back({count.what, count.count});
  return rows;
}

Rows table_rows(const store::Stats& stats) {
  Rows rows{.columns = {{.key = "table"},
                        {.key = "bytes", .place = Place::data},
                        {.key = {}, .place = Place::column, .right = true}}};
  for (const store::TableSize& size : stats.tables)
    rows.rows.push_back({size.table, size.bytes, shown_size(size.bytes)});
  return rows;
}

}  // namespace

Rows path_rows(const std::string& path, bool is_there) {
  return {.columns = {{.key = "path"}, {.key = "exists"}}, .rows = {{path, is_there}}};
}

Rows finding_rows(const std::vector<store::Finding>& findings) {
  Rows rows{.columns = {{.key = "check"}, {.key = "state"}, {.key = "detail", .flexible = true}}};
  for (const store::Finding& finding : findings)
    rows.rows.push_back(
        {finding.check, std::string(to_word(finding.soundness)), text_or_none(finding.detail)});
  return rows;
}

Rows backup_rows(const store::Backup& backup) {
  return {.columns = {{.key = "path"}, {.key = "removed"}},
          .rows = {{backup.path, backup.removed}}};
}

Rows restored_rows(const std::string& from, const store::Restored& restored) {
  return {.columns = {{.key = "restored"}, {.key = "kept"}, {.key = "was_damaged"}},
          .rows = {{from, text_or_none(restored.kept), restored.was_damaged}}};
}

render::Document stats_document(const std::string& path, const store::Stats& stats) {
  const std::int64_t version = stats.version;
  std::vector<render::DocumentFact> facts = {
      {"path", "Path", path},
      {"version", "Version", version},
      {"bytes", "Size", stats.bytes, shown_size(stats.bytes)},
      {"free_bytes", "Free within", stats.free_bytes, shown_size(stats.free_bytes)},
      {"operations", "Operations", stats.operations},
      {"first_day", "Interactions", day_or_none(stats.first_day), shown_days(stats)},
      {"last_day", "", day_or_none(stats.last_day), {}, Place::data}};
  return {.schema = "relate.stats.v1",
          .title = "Journal",
          .sections = {{.key = "journal", .title = {}, .content = std::move(facts)},
                       {.key = "counts", .title = "Records", .content = count_rows(stats)},
                       {.key = "tables", .title = "Tables", .content = table_rows(stats)}}};
}

std::string restore_hint(const std::vector<std::string>& backups) {
  return backups.empty() ? "relate db restore FILE, with a backup of it"
                         : fmt::format("relate db restore '{}'", backups.front());
}

}  // namespace relate::cli
