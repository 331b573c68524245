#include "relate/store/check.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>
#include <sqlite3.h>

#include "relate/core/error.hpp"
#include "relate/store/copy.hpp"
#include "relate/store/journal.hpp"
#include "relate/store/snapshot.hpp"
#include "store/damaged.hpp"
#include "store/file.hpp"
#include "store/file_check.hpp"
#include "store/rebuild.hpp"

namespace relate::store {
namespace {

using enum Soundness;

constexpr auto to_be_repaired = "run this where the file can be written";

std::string lines_of(const std::vector<std::string>& lines) {
  if (lines.size() <= 1) return lines.empty() ? "" : lines.front();
  return fmt::format("{}, and {} more", lines.front(), lines.size() - 1);
}

/// Indexes are made out of tables: what only they have wrong can be put right.
bool reindex(Database& journal) {
  try {
    Transaction transaction(journal);
    journal.script("REINDEX");
    if (!damages_of(journal).empty()) return false;
    transaction.commit();
    return true;
  } catch (const Error&) {
    return false;
  }
}

Finding check_integrity(Database& journal) {
  const std::vector<std::string> damages = damages_of(journal);
  if (damages.empty()) return {"integrity", ok, ""};
  if (journal.is_writable_file() && reindex(journal))
    return {"integrity", repaired, "indexes were made anew"};
  return {"integrity", damaged, lines_of(damages)};
}

Finding check_schema(Database& journal) {
  const std::vector<SchemaPart> differing = differing_schema(journal);
  if (differing.empty()) return {"schema", ok, ""};
  std::vector<std::string> names;
  for (const SchemaPart& part : differing) names.push_back(part.type + " " + part.name);
  if (std::ranges::any_of(differing, &SchemaPart::holds_records))
    return {"schema", damaged, "not as it was made: " + lines_of(names)};
  if (!journal.is_writable_file())
    return {"schema", open, fmt::format("lacks {}; {}", lines_of(names), to_be_repaired)};
  Transaction transaction(journal);
  put_schema(journal, differing);
  transaction.commit();
  return {"schema", repaired, "made anew: " + lines_of(names)};
}

/// Whether the search index holds together in itself.
bool is_whole(Database& journal) {
  return sqlite3_exec(journal.raw(), "INSERT INTO search (search) VALUES ('integrity-check')",
                      nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// What is derived, first compared without keeping anybody from writing.
std::vector<std::string> differing_tables(Database& journal) {
  std::vector<std::string> tables;
  {
    const Snapshot snapshot(journal);
    tables = Rebuild(journal).differing();
  }
  if (std::ranges::count(tables, "search") == 0 && journal.is_writable_file() && !is_whole(journal))
    tables.emplace_back("search");
  return tables;
}

void check_derived(Database& journal, std::vector<Finding>& findings) {
  const std::vector<std::string> differing = differing_tables(journal);
  Soundness made_anew = open;
  if (!differing.empty() && journal.is_writable_file()) {
    Transaction transaction(journal);
    Rebuild(journal).put(differing);
    transaction.commit();
    made_anew = repaired;
  }
  for (const auto& [check, table] :
       {std::pair("names", "name_key"), std::pair("contacts", "contact"),
        std::pair("search", "search")}) {
    if (std::ranges::count(differing, table) == 0)
      findings.push_back({check, ok, ""});
    else
      findings.push_back({check, made_anew,
                          made_anew == repaired ? "made anew out of the records"
                                                : fmt::format("stale; {}", to_be_repaired)});
  }
}

/// Whether the file can be written, and yet its header says that nothing may write into it.
bool is_closed(Database& journal, const std::string& path) {
  return sqlite3_db_readonly(journal.raw(), "main") == 1 && !is_out_of_reach(path) &&
         access(path.c_str(), W_OK) == 0;
}

void check_contents(const std::string& path, std::vector<Finding>& findings) {
  const auto journal = open_to_read(path);
  if (is_closed(*journal, path))
    findings.push_back({"file", damaged, "its header lets no program write into it"});
  else
    findings.push_back({"file", ok, ""});
  findings.push_back(check_integrity(*journal));
  if (findings.back().soundness == damaged) return;
  findings.push_back(check_schema(*journal));
  if (findings.back().soundness != damaged) check_derived(*journal, findings);
}

}  // namespace

std::string_view to_word(Soundness soundness) {
  switch (soundness) {
    case ok:
      return "ok";
    case repaired:
      return "repaired";
    case open:
      return "open";
    case damaged:
      return "damaged";
  }
  return {};
}

std::vector<Finding> check_journal(const std::string& path) {
  std::vector<Finding> findings;
  try {
    if (!has_bytes(path)) return {{"file", ok, "there is no journal yet"}};
    check_contents(path, findings);
  } catch (const Damaged& error) {
    findings.push_back({findings.empty() ? "file" : "contents", damaged, error.what()});
    if (findings.size() == 1) return findings;  // whatever it is, it is not ours to change
  }
  findings.push_back(check_leftovers(path));
  findings.push_back(check_permissions(path));
  return findings;
}

}  // namespace relate::store
