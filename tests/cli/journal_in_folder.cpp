#include "cli/journal_in_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include <fmt/format.h>

#include "relate/store/database.hpp"
#include "relate/store/journal.hpp"
#include "relate/store/schema.hpp"

using relate::store::Database;
using relate::store::Statement;

namespace {

std::vector<std::string> base_table_names(Database& database) {
  std::vector<std::string> names;
  Statement rows =
      database.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  while (rows.step())
    if (relate::store::is_recorded(rows.text(0)) && !rows.text(0).starts_with("sqlite_"))
      names.push_back(rows.text(0));
  return names;
}

std::string all_rows(Database& database, const std::string& table) {
  std::string columns;
  Statement names = database.query("SELECT name FROM pragma_table_xinfo(?1)", table);
  while (names.step())
    columns += fmt::format("{}quote(\"{}\")", columns.empty() ? "" : " || ',' || ", names.text(0));
  std::string text = table + "\n";
  Statement rows = database.query(fmt::format("SELECT {} FROM {} ORDER BY 1", columns, table));
  while (rows.step()) text += rows.text(0) + "\n";
  return text;
}

std::string derived_rows(Database& database) {
  database.script(
      "CREATE VIRTUAL TABLE temp.search_words USING fts5vocab('main', 'search', 'instance')");
  return all_rows(database, "name_key") + all_rows(database, "contact") +
         all_rows(database, "search_words");
}

}  // namespace

JournalInFolder::JournalInFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "relate-test-XXXXXX").string();
  folder_ = mkdtemp(name.data());
  relate::store::open_to_write(path());
}

int JournalInFolder::run(const std::vector<std::string>& arguments) {
  std::istringstream in(input_);
  std::ostringstream out;
  std::ostringstream err;
  relate::cli::Environment environment{.in = in,
                                       .out = out,
                                       .err = err,
                                       .now = relate::cli::read_now(now_),
                                       .paths = {.home = folder_,
                                                 .journal = path(),
                                                 .config = folder_ / "config.toml",
                                                 .state = folder_ / "state"},
                                       .terminal = {.in = !editor_.empty()},
                                       .editor = editor_,
                                       .random = std::mt19937_64(++commands_)};
  const int status = relate::cli::run(arguments, environment);
  printed_ = out.str() + err.str();
  return status;
}

std::string JournalInFolder::says(const std::vector<std::string>& arguments) {
  const int status = run(arguments);
  static const std::regex id("(^|\n)[k-z]{4,16}(?=  |\n)");
  std::string text = std::regex_replace(printed_, id, "$1id");
  if (status == 0) return text;
  if (text.ends_with('\n')) text.pop_back();
  return text + fmt::format("[{}]", status);
}

void JournalInFolder::set_editor(const std::string& script) {
  const std::filesystem::path path = folder_ / "editor";
  std::ofstream(path) << "#!/bin/sh\n" << script << '\n';
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  editor_ = path;
}

void JournalInFolder::set_config(const std::string& toml) {
  std::ofstream(folder_ / "config.toml") << toml;
}

std::unique_ptr<Database> JournalInFolder::open() const {
  return relate::store::open_to_read(path());
}

std::string JournalInFolder::base_tables() const {
  const auto database = open();
  std::string text;
  for (const std::string& table : base_table_names(*database)) text += all_rows(*database, table);
  return text;
}

std::string JournalInFolder::derived_tables() const { return derived_rows(*open()); }

std::string JournalInFolder::rebuilt_derived_tables() const {
  Database rebuilt(":memory:", Database::Access::write);
  relate::store::migrate(rebuilt);
  rebuilt.script("PRAGMA foreign_keys = OFF");
  rebuilt.run("ATTACH ?1 AS stored", path());
  for (const std::string& table : base_table_names(rebuilt))
    rebuilt.script(fmt::format("INSERT INTO main.{0} SELECT * FROM stored.{0}", table).c_str());
  return derived_rows(rebuilt);
}
