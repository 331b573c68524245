// Which tables the commands that people run most read from end to end. Whatever such a command
// asks of SQLite is listened to and explained; what is scanned is listed, each once.

#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "cli/journal_in_folder.hpp"
#include "cli/reports/reports.hpp"

namespace relate::cli {
namespace {

using Texts = std::set<std::string>;
using Words = std::vector<std::string>;

Texts* heard = nullptr;  ///< statements of every connection, while somebody listens

int hear(unsigned, void*, void* statement, void*) {
  if (heard) heard->insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
  return 0;
}

int listen_to(sqlite3* database, const char**, const sqlite3_api_routines*) {
  return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, hear, nullptr);
}

/// The statements that a command line runs on the journal.
Texts statements_of(JournalInFolder& journal, const std::vector<std::string>& arguments) {
  using Entry = void (*)();
  sqlite3_auto_extension(reinterpret_cast<Entry>(listen_to));
  Texts statements;
  heard = &statements;
  const int status = journal.run(arguments);
  heard = nullptr;
  sqlite3_cancel_auto_extension(reinterpret_cast<Entry>(listen_to));
  CHECK(status == 0);
  return statements;
}

bool can_be_explained(const std::string& statement) {
  for (const char* beginning : {"SELECT", "WITH", "INSERT", "UPDATE", "DELETE"})
    if (statement.starts_with(beginning)) return true;
  return false;
}

/// Small whatever the journal holds: common tables, as large as what they are asked for (b,
/// belongs, above) or as there are tags (known), rows that a statement brings along (h), a table's
/// columns, and what the search index asks itself.
bool is_small(const std::string& table) {
  for (const char* name : {"CONSTANT ROW", "b", "belongs", "above", "known", "h"})
    if (table == name) return true;
  for (const char* beginning : {"(subquery", "main.search", "pragma_table_info"})
    if (table.starts_with(beginning)) return true;
  return false;
}

/// Whether a table, or an index of it, is read from end to end. The least or the greatest of a
/// column without an index is called a search, though everything is looked at.
bool is_scan(const std::string& step) {
  const std::string verb = step.substr(0, step.find(' '));
  const bool is_whole =
      verb == "SCAN" || (verb == "SEARCH" && step.find(" USING ") == std::string::npos);
  return is_whole && !is_small(step.substr(verb.size() + 1));
}

/// Whether records are found by what everybody's have: a day, a kind.
bool is_of_everybody(const std::string& step) {
  for (const char* index :
       {"interaction_day", "item_kind", "item_open", "occasion_yearly", "occasion_other"})
    if (step.find(index) != std::string::npos) return true;
  return is_scan(step);
}

/// Those steps of a command for which `is_meant` holds.
std::string steps(JournalInFolder& journal, const std::vector<std::string>& arguments,
                  bool is_meant(const std::string&)) {
  const auto database = journal.open();
  Texts found;
  for (const std::string& statement : statements_of(journal, arguments)) {
    if (!can_be_explained(statement)) continue;
    store::Statement plan = database->query("EXPLAIN QUERY PLAN " + statement);
    while (plan.step())
      if (is_meant(plan.text(3))) found.insert(plan.text(3));
  }
  std::string text;
  for (const std::string& step : found) text += (text.empty() ? "" : "; ") + step;
  return text;
}

/// What is read from end to end: `SCAN p`, with the names that the statements give to tables.
std::string scans(JournalInFolder& journal, const std::vector<std::string>& arguments) {
  return steps(journal, arguments, is_scan);
}

JournalInFolder& journal() {
  static JournalInFolder folder;
  static bool is_filled = false;
  if (is_filled) return folder;
  is_filled = true;
  for (const Words& line :
       {Words{"add", "org", "Acme", "--account", "--every", "2w"},
        {"add", "project", "Rollout", "--org", "Acme"},
        {"add", "person", "Dana Ruiz", "--org", "Acme", "--project", "Rollout", "--every", "2w"},
        {"add", "person", "Lee Chan", "--org", "Acme", "--level", "executive"},
        {"log", "dana", "email:", "the budget", "--in", "--at", "60d ago", "--promise",
         "send it by 2026-03-19", "--promise", "the plan by 2026-03-18", "--roadblock",
         "no access"},
        {"log", "dana,lee", "call:", "asked Acme", "--mood", "good", "--project", "rollout"},
        {"log", "lee", "note:", "quiet lately", "--at", "yesterday"},
        {"add", "promise", "lee", "the status mail", "--every", "1w"},
        {"add", "feedback", "dana", "too many mails", "--nps", "7"},
        {"add", "win", "dana", "went live", "--quotable"},
        {"add", "lesson", "acme", "ask early"},
        {"link", "lee", "informed", "rollout"},
        {"link", "dana", "reports-to", "lee"},
        {"assess", "dana", "--influence", "4", "--engagement", "neutral:leading"},
        {"add", "occasion", "dana", "birthday", "20", "mar"},
        {"add", "fact", "dana", "prefers", "mornings"}})
    CHECK_MESSAGE(folder.run(line) == 0, folder.printed());
  return folder;
}

}  // namespace

TEST_CASE("due reads parties and memberships, and else what its indexes give") {
  CHECK(scans(journal(), {"due"}) == "SCAN g; SCAN membership; SCAN p; SCAN party");
  // One more than is asked for is looked for, and the two promises are that.
  CHECK(scans(journal(), {"due", "--limit", "1"}) == "");
  CHECK(scans(journal(), {"due", "--only", "promise"}) == "");
}

TEST_CASE("find reads what the search index gives") {
  CHECK(scans(journal(), {"find", "budget"}) == "SCAN search VIRTUAL TABLE INDEX 0:M1");
}

TEST_CASE("show reads what belongs to the record alone") {
  CHECK(scans(journal(), {"show", "dana"}) == "");
  CHECK(scans(journal(), {"show", "acme"}) == "");
  CHECK(scans(journal(), {"show", "last"}) == "");
}

TEST_CASE("a brief reads what belongs to those it is about alone") {
  CHECK(scans(journal(), {"report", "brief", "dana"}) == "");
  CHECK(scans(journal(), {"report", "brief", "acme"}) == "");
}

TEST_CASE("no report of one account or person reads what others have") {
  for (const Report& report : all_reports())
    for (const char* who : {"acme", "rollout", "dana", "dana,lee"})
      for (const char* audience : {"me", "team", "customer"}) {
        if (report.synopsis.empty()) continue;
        const Words line = {"report", std::string(report.name), who, "--for", audience};
        if (journal().run(line) != 0) continue;  // not for customers, or not of people
        const std::string read = steps(journal(), line, is_of_everybody);
        // For others than me, which parties are private is looked at once.
        const bool may_read = read == "SCAN party" && audience != std::string("me");
        CHECK_MESSAGE((may_read || read.empty()),
                      fmt::format("{} reads {}", fmt::join(line, " "), read));
      }
}

TEST_CASE("the portfolio reads the parties, and of interactions those with a mood") {
  CHECK(scans(journal(), {"report", "portfolio"}) == "SCAN i USING COVERING INDEX interaction_mood; SCAN p");
}

TEST_CASE("a list that is cut reads in its order") {
  CHECK(scans(journal(), {"list", "interactions", "--limit", "20"}) ==
        "SCAN i USING INDEX interaction_day");
  CHECK(scans(journal(), {"list", "interactions", "--who", "dana"}) == "");
  CHECK(scans(journal(), {"list", "promises", "--who", "dana"}) == "");
  CHECK(scans(journal(), {"list", "people", "--limit", "20"}) == "");
}

TEST_CASE("a capture reads whom it names alone") {
  CHECK(scans(journal(), {"log", "dana ruiz", "call:", "went through the budget with Acme"}) == "");
  CHECK(scans(journal(), {"log", "d r", "call:", "the budget", "--promise", "send it"}) == "");
  CHECK(scans(journal(), {"log", "dana", "call:", "the budget", "--tag", "budget"}) == "");
  CHECK(scans(journal(), {"add", "promise", "dana", "send the plan by fri"}) == "");
}

}  // namespace relate::cli
