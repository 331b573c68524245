#include "relate/store/schema.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "relate/core/error.hpp"
#include "store/blank.hpp"
#include "store/damaged.hpp"
#include "store/schema_v1.hpp"

namespace relate::store {
namespace {

int pragma(Database& database, const char* name) {
  Statement statement = database.query(fmt::format("PRAGMA {}", name));
  statement.step();
  return static_cast<int>(statement.integer(0));
}

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> steps = {
      {1, {schema_v1_base, schema_v1_operations, schema_v1_derived}},
  };
  return steps;
}

bool is_blank(Database& database) {
  const int application = pragma(database, "application_id");
  if (application == application_id) return false;
  Statement any = database.query("SELECT 1 FROM sqlite_schema LIMIT 1");
  if (application == 0 && pragma(database, "user_version") == 0 && !any.step()) return true;
  throw Error(Error::Kind::journal, "the file is a database of another program, not a journal",
              "name another file with --journal or RELATE_JOURNAL");
}

FileState state_of(Database& database, std::span<const Migration> steps) {
  if (is_blank(database)) return FileState::blank;
  const int version = pragma(database, "user_version");
  const int newest = steps.back().version;
  if (version < steps.front().version)
    throw Damaged("the journal is damaged: its header names no version",
                  "relate db check says what to do");
  if (version > newest)
    throw Error(Error::Kind::journal,
                fmt::format("the journal has version {}, this program knows up to version {}",
                            version, newest),
                "install the newer relate");
  return version == newest ? FileState::current : FileState::older;
}

void migrate(Database& database, std::span<const Migration> steps) {
  for (const Migration& step : steps) {
    Transaction transaction(database);
    if (pragma(database, "user_version") >= step.version) continue;
    for (const char* script : step.scripts) database.script(script);
    database.script(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                application_id, step.version)
                        .c_str());
    transaction.commit();
  }
}

bool is_recorded(std::string_view table) {
  constexpr std::array<std::string_view, 4> prefixes = {"operation", "search", "name_key",
                                                        "contact"};
  return std::ranges::none_of(prefixes,
                              [&](std::string_view prefix) { return table.starts_with(prefix); });
}

}  // namespace relate::store
